package io.muskrat.sandbox.msk.clusters;

import io.muskrat.sandbox.brokers.BrokerFleet;
import io.muskrat.sandbox.brokers.FleetSpec;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * What an update does to a cluster that is ACTIVE.
 *
 * @param type MSK's operation type, e.g. {@code UPDATE_CLUSTER_CONFIGURATION}
 * @param target V2's {@code provisioned} afterwards
 * @param steps of the operation: the first ends before, the last begins after the work
 */
public record Change(
    String type, ClusterState during, ObjectNode target, List<String> steps, Work work) {

  /** What happens to the brokers. */
  @FunctionalInterface
  public interface Work {
    /**
     * @param next what the brokers are to become
     * @throws io.muskrat.sandbox.brokers.process.BrokerDiedException when it failed
     */
    void run(BrokerFleet fleet, FleetSpec next) throws InterruptedException;

    /** For a change of what is only described. */
    static Work none() {
      return (fleet, next) -> fleet.adopt(next);
    }
  }

  public Change {
    steps = List.copyOf(steps);
  }

  int brokers() {
    return target.path("numberOfBrokerNodes").intValue();
  }
}
