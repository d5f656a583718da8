package io.muskrat.sandbox.msk.updates;

import io.muskrat.sandbox.brokers.BrokerFleet;
import io.muskrat.sandbox.brokers.FleetSpec;
import io.muskrat.sandbox.brokers.NodeSpec;
import io.muskrat.sandbox.brokers.RollingChange;
import io.muskrat.sandbox.brokers.process.BrokerDiedException;
import io.muskrat.sandbox.msk.clusters.Change;
import io.muskrat.sandbox.msk.clusters.ClusterOperation;
import io.muskrat.sandbox.msk.clusters.ClusterState;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/** The kinds of changes. Steps have the names that MSK's own documentation shows. */
final class Changes {
  private static final String INITIALIZE = "INITIALIZE_UPDATE";
  private static final String FINALIZE = "FINALIZE_UPDATE";

  private Changes() {}

  /** Of what is only described. */
  static Change described(String type, ObjectNode target) {
    return new Change(
        type, ClusterState.UPDATING, target, List.of(INITIALIZE, FINALIZE), Change.Work.none());
  }

  /** Of all brokers, one after the other. */
  static Change rolling(String type, ObjectNode target) {
    return new Change(
        type,
        ClusterState.UPDATING,
        target,
        List.of(INITIALIZE, "ROLLING_UPDATE", FINALIZE),
        (fleet, next) -> {
          new RollingChange(fleet, next).all();
          fleet.alignMinInsyncReplicas();
        });
  }

  static Change growing(ObjectNode target) {
    return new Change(
        "INCREASE_BROKER_COUNT",
        ClusterState.UPDATING,
        target,
        List.of(INITIALIZE, "ADD_BROKERS", FINALIZE),
        Changes::grow);
  }

  static Change reboot(ObjectNode same, List<Integer> brokers) {
    return new Change(
        ClusterOperation.REBOOT,
        ClusterState.REBOOTING_BROKER,
        same,
        List.of("INITIALIZE_REBOOT", "REBOOT_BROKER", "FINALIZE_REBOOT"),
        (fleet, next) -> new RollingChange(fleet, fleet.spec()).some(brokers));
  }

  private static void grow(BrokerFleet fleet, FleetSpec next) throws InterruptedException {
    Set<Integer> before =
        fleet.spec().nodes().stream().map(NodeSpec::id).collect(Collectors.toSet());
    try {
      fleet.add(next);
    } catch (BrokerDiedException e) {
      fleet.removeAllBut(before);
      throw e;
    }
  }
}
