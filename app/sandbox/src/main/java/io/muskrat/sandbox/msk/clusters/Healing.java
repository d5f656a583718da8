package io.muskrat.sandbox.msk.clusters;

import io.muskrat.sandbox.brokers.BrokerFleet;
import io.muskrat.sandbox.brokers.process.BrokerDiedException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Starts brokers again that died, as MSK replaces them: the cluster is HEALING meanwhile. */
final class Healing {
  static final String DIED = "BrokerDied";

  private static final Logger LOG = Logger.getLogger(Healing.class.getName());

  private final Clusters clusters;
  private final Faults faults;
  private final Executor work;
  private final Broken broken;

  /** What becomes of a cluster that cannot be healed. */
  @FunctionalInterface
  interface Broken {
    void mark(Cluster cluster, String code, String message);
  }

  Healing(Clusters clusters, Faults faults, Executor work, Broken broken) {
    this.clusters = clusters;
    this.faults = faults;
    this.work = work;
    this.broken = broken;
  }

  /** From now on a broker's death is noticed, once. */
  void follow(String arn, BrokerFleet fleet) {
    fleet
        .died()
        .thenAccept(exit -> died(arn, fleet, "A broker process ended, exit code " + exit + "."));
  }

  /** While an update goes on it is the update that notices; now it is over. */
  void afterAnUpdate(String arn, BrokerFleet fleet) throws InterruptedException {
    if (!fleet.whole()) {
      died(arn, fleet, "A broker process ended.");
    } else if (fleet.died().toCompletableFuture().isDone()) {
      // it died and came back within the update
      fleet.heal(Set.of());
      follow(arn, fleet);
    }
  }

  private void died(String arn, BrokerFleet fleet, String message) {
    if (fleet.closed()) {
      return;
    }
    clusters.update(
        arn,
        c -> c.state() == ClusterState.ACTIVE ? c.with(c.status().healing(DIED, message)) : c);
    work.execute(() -> heal(arn, fleet));
  }

  /** Starts what is down, but for what somebody wants to be down; a cluster that is well is left. */
  void heal(String arn, BrokerFleet fleet) {
    Optional<Cluster> sick =
        clusters.find(arn).filter(c -> c.state() == ClusterState.HEALING && !fleet.closed());
    if (sick.isEmpty()) {
      return;
    }
    try {
      Set<Integer> down = faults.down(arn);
      fleet.heal(down);
      follow(arn, fleet);
      if (down.isEmpty()) {
        fleet.settle();
        clusters.update(arn, Healing::well);
      }
    } catch (BrokerDiedException e) {
      if (!fleet.closed()) {
        broken.mark(sick.get(), DIED, e.getMessage());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (CancellationException e) {
      LOG.log(Level.FINE, "stopped while healing", e);
    }
  }

  private static Cluster well(Cluster cluster) {
    return cluster.state() == ClusterState.HEALING
        ? cluster.with(cluster.status().to(ClusterState.ACTIVE))
        : cluster;
  }
}
