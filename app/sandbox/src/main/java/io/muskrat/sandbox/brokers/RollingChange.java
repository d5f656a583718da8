package io.muskrat.sandbox.brokers;

import io.muskrat.sandbox.brokers.process.BrokerDiedException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Changes a fleet's nodes one after the other, each time waiting until all replicas are in sync
 * again: with {@code min.insync.replicas} below the number of copies, clients lose nothing.
 *
 * @param next with the same nodes as the fleet has
 */
public record RollingChange(BrokerFleet fleet, FleetSpec next) {

  /**
   * Changes all nodes. When a node does not come up with what is new, those changed so far get back
   * what they had.
   *
   * @throws BrokerDiedException why a node did not come up; the fleet may not be whole then
   */
  public void all() throws InterruptedException {
    some(next.nodes().stream().map(NodeSpec::id).toList());
    fleet.adopt(next);
  }

  /** Changes the nodes with these ids only. */
  public void some(List<Integer> ids) throws InterruptedException {
    List<Integer> changed = new ArrayList<>();
    FleetSpec before = fleet.spec();
    fleet.settle();
    for (int id : controllerLast(ids)) {
      changed.add(id);
      try {
        fleet.restart(id, next);
        fleet.settle();
      } catch (BrokerDiedException e) {
        back(changed.reversed(), before, e);
        throw e;
      }
    }
  }

  private void back(List<Integer> ids, FleetSpec before, BrokerDiedException why)
      throws InterruptedException {
    try {
      for (int id : ids) {
        fleet.restart(id, before);
      }
      fleet.settle();
    } catch (BrokerDiedException e) {
      why.addSuppressed(e);
    }
  }

  /** Else the quorum would choose a new one with each node. */
  private List<Integer> controllerLast(List<Integer> ids) {
    return ids.stream()
        .sorted(
            Comparator.comparingDouble(
                (Integer id) -> fleet.sample(id).getOrDefault("ActiveControllerCount", 0.0)))
        .toList();
  }
}
