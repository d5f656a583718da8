package io.muskrat.sandbox.msk.clusters;

import io.muskrat.sandbox.brokers.BrokerFleet;
import io.muskrat.sandbox.brokers.admin.ClusterAdminException;
import io.muskrat.sandbox.brokers.process.BrokerDiedException;
import io.muskrat.sandbox.msk.api.Refusals;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Carries out changes, and keeps the operation's steps as they really are. */
final class Updating {
  private static final Logger LOG = Logger.getLogger(Updating.class.getName());

  private final Clusters clusters;
  private final FleetPlan plan;
  private final ClusterNames names;
  private final Clock clock;

  Updating(Clusters clusters, FleetPlan plan, ClusterNames names, Clock clock) {
    this.clusters = clusters;
    this.plan = plan;
    this.names = names;
    this.clock = clock;
  }

  /** What was begun: the cluster with its open operation. */
  record Begun(Cluster cluster, Change change) {}

  /**
   * Records the change as an operation.
   *
   * @param make decides what to do; refuses by throwing, and nothing has happened then
   */
  Begun begin(String arn, Function<Cluster, Change> make) {
    AtomicReference<Change> made = new AtomicReference<>();
    Cluster begun =
        clusters
            .change(
                arn,
                (c, taken) -> {
                  Change change = make.apply(c);
                  made.set(change);
                  return c.with(names.more(c, change.brokers(), taken))
                      .with(c.status().to(change.during()))
                      .begin(
                          ClusterOperation.begin(
                              names.operation(c.id()),
                              change.type(),
                              now(),
                              c.provisioned(),
                              change.target(),
                              change.steps()));
                })
            .orElseThrow(
                () -> Refusals.notFound("clusterArn", "The requested resource doesn't exist."));
    return new Begun(begun, made.get());
  }

  /** Blocks until the change is done, or has failed and is taken back. */
  void perform(Begun begun, BrokerFleet fleet) throws InterruptedException {
    String arn = begun.cluster().arn();
    try {
      clusters.update(arn, c -> c.advance(ClusterOperation::next));
      begun.change().work().run(fleet, plan.of(begun.cluster().asWanted()));
      clusters.update(arn, c -> c.advance(ClusterOperation::next));
      clusters.update(arn, this::done);
    } catch (BrokerDiedException | ClusterAdminException e) {
      if (fleet.closed()) {
        LOG.log(Level.FINE, "the update goes on at the next start", e);
        return;
      }
      LOG.log(Level.WARNING, begun.change().type() + " of " + arn + " failed", e);
      clusters.update(arn, c -> undone(c, e.getMessage()));
    }
  }

  /** What is wanted is there. */
  Cluster done(Cluster cluster) {
    if (cluster.state() == ClusterState.DELETING) {
      return cluster;
    }
    return cluster
        .asWanted()
        .with(cluster.status().renewed(names.version()))
        .advance(o -> o.complete(now()));
  }

  /** It is as before; the operation says why. */
  Cluster undone(Cluster cluster, String why) {
    if (cluster.state() == ClusterState.DELETING) {
      return cluster;
    }
    return cluster
        .asBefore()
        .with(cluster.status().to(ClusterState.ACTIVE))
        .advance(o -> o.fail(now(), why));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
