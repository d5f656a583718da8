package io.muskrat.sandbox.msk.clusters;

import io.muskrat.sandbox.brokers.BrokerFleet;
import io.muskrat.sandbox.brokers.admin.ClusterAdmin;
import io.muskrat.sandbox.brokers.admin.ClusterAdminException;
import io.muskrat.sandbox.faults.ClusterFaults;
import io.muskrat.sandbox.metrics.MetricStore;
import io.muskrat.sandbox.store.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Brings clusters up and down: their state follows what their broker processes really do. */
public final class ClusterLife implements AutoCloseable, ClusterFaults {
  private static final Logger LOG = Logger.getLogger(ClusterLife.class.getName());

  private final Clusters clusters;
  private final FleetPlan plan;
  private final ClusterNames names;
  private final MetricStore metrics;
  private final Clock clock;
  private final Map<String, BrokerFleet> fleets = new ConcurrentHashMap<>();
  private final ExecutorService work = Executors.newVirtualThreadPerTaskExecutor();
  private final Faults faults = new Faults();
  private final Updating updating;
  private final Healing healing;
  private volatile boolean closing;

  public ClusterLife(
      Clusters clusters, FleetPlan plan, ClusterNames names, MetricStore metrics, Clock clock) {
    this.clusters = clusters;
    this.plan = plan;
    this.names = names;
    this.metrics = metrics;
    this.clock = clock;
    this.updating = new Updating(clusters, plan, names, clock);
    this.healing = new Healing(clusters, faults, work, this::broken);
  }

  /**
   * Starts again what the last run left: brokers with their data, and deletions not yet done. An
   * update that was going on is completed, for all brokers start with what it wanted.
   */
  public void resume() {
    for (Cluster cluster : clusters.all()) {
      switch (cluster.state()) {
        case CREATING -> launch(cluster);
        case UPDATING -> launch(cluster);
        case ACTIVE, REBOOTING_BROKER, HEALING ->
            clusters
                .update(cluster.arn(), c -> c.with(c.status().to(ClusterState.REBOOTING_BROKER)))
                .ifPresent(this::launch);
        case DELETING -> work.execute(() -> demolish(cluster));
        case FAILED -> revive(cluster);
      }
    }
  }

  /**
   * A cluster whose broker died gets another chance, its data is still there: at a Ctrl-C on the
   * terminal the brokers may be gone before the sandbox itself is told to stop.
   */
  private void revive(Cluster cluster) {
    if (Healing.DIED.equals(cluster.status().code())) {
      clusters
          .update(cluster.arn(), c -> c.with(c.status().to(ClusterState.REBOOTING_BROKER)))
          .ifPresent(this::launch);
    } else {
      LOG.info(() -> cluster.id().name() + " stays FAILED");
    }
  }

  /**
   * Records a cluster and starts its brokers; does not wait for them.
   *
   * @param make from an identity and the addresses in use to the cluster
   */
  public Cluster create(String name, Function<Fresh, Cluster> make) {
    Cluster made =
        clusters.add(
            name,
            taken -> {
              Identity id = names.identity(name);
              Cluster draft = make.apply(new Fresh(id, names.version(), taken, names));
              return draft.begin(
                  ClusterOperation.begin(
                      names.operation(id),
                      "CREATE_CLUSTER",
                      now(),
                      null,
                      null,
                      List.of("START_BROKERS")));
            });
    Optional<String> failure = faults.takeFailure();
    Duration delay = faults.takeDelay();
    if (failure.isPresent()) {
      work.execute(() -> broken(made, "CreationFailed", failure.get()));
    } else if (delay.isPositive()) {
      work.execute(() -> launchLater(made, delay));
    } else {
      launch(made);
    }
    return made;
  }

  private void launchLater(Cluster cluster, Duration delay) {
    try {
      Thread.sleep(delay);
      clusters
          .find(cluster.arn())
          .filter(c -> c.state() == ClusterState.CREATING)
          .ifPresent(this::launch);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void failNextCreate(String reason) {
    faults.failNext(reason);
  }

  @Override
  public void delayNextCreate(Duration delay) {
    faults.delayNext(delay);
  }

  @Override
  public void killBroker(String arn, int broker) {
    BrokerFleet fleet = fleets.get(arn);
    if (fleet != null) {
      faults.down(arn, broker);
      fleet.kill(broker);
    }
  }

  @Override
  public void reviveBroker(String arn, int broker) {
    faults.up(arn, broker);
    BrokerFleet fleet = fleets.get(arn);
    if (fleet != null) {
      work.execute(() -> healing.heal(arn, fleet));
    }
  }

  /**
   * Begins an update of a cluster; does not wait for its end.
   *
   * @param make decides what to do with the cluster as it is; refuses by throwing
   * @return the operation that was begun
   */
  public ClusterOperation begin(String arn, Function<Cluster, Change> make) {
    Updating.Begun begun = updating.begin(arn, make);
    work.execute(() -> change(begun));
    return begun.cluster().openOperation().orElseThrow();
  }

  private void change(Updating.Begun begun) {
    String arn = begun.cluster().arn();
    BrokerFleet fleet = fleets.get(arn);
    try {
      updating.perform(begun, fleet);
      clusters.find(arn).filter(c -> c.state() == ClusterState.ACTIVE).ifPresent(c -> watch(c, fleet));
      healing.afterAnUpdate(arn, fleet);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (CancellationException e) {
      LOG.log(Level.FINE, "an update goes on at the next start", e);
    }
  }

  private void watch(Cluster cluster, BrokerFleet fleet) {
    metrics.watch(cluster.id().name(), cluster.monitoring(), fleet, cluster.specs());
  }

  /** The admin of a cluster that serves. */
  public ClusterAdmin admin(Cluster cluster) {
    BrokerFleet fleet = fleets.get(cluster.arn());
    return fleet == null ? new ClusterAdmin(List::of) : fleet.admin();
  }

  /** What a new cluster is made from. */
  public record Fresh(Identity id, String version, Set<String> taken, ClusterNames names) {
    public List<Node> nodes(List<String> subnets, int count) {
      return names.nodes(id.name(), subnets, count, taken);
    }

    public List<Node> serverlessNodes(List<String> subnets, int count) {
      return names.serverlessNodes(subnets, count, taken);
    }
  }

  /** Marks a cluster as DELETING and takes it down; does not wait. */
  public void delete(Cluster cluster) {
    clusters
        .update(
            cluster.arn(),
            c ->
                c.advance(o -> o.fail(now(), "The cluster was deleted."))
                    .with(c.status().to(ClusterState.DELETING)))
        .ifPresent(c -> work.execute(() -> demolish(c)));
  }

  /** Where a broker's MSK name and port really are; null when nothing is there. */
  public InetSocketAddress where(String host, int port) {
    return fleets.values().stream()
        .map(f -> f.where(host, port))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** Stops all brokers, all clusters at once; their data stays. */
  @Override
  public void close() {
    closing = true;
    try (ExecutorService stops = Executors.newVirtualThreadPerTaskExecutor()) {
      fleets.values().forEach(f -> stops.execute(f::close));
    }
    work.shutdownNow();
  }

  private void launch(Cluster cluster) {
    BrokerFleet fleet = BrokerFleet.start(plan.of(cluster.asWanted()));
    fleets.put(cluster.arn(), fleet);
    boolean gone =
        clusters
            .find(cluster.arn())
            .map(c -> c.state() == ClusterState.DELETING)
            .orElse(true);
    if (gone && fleets.remove(cluster.arn(), fleet)) {
      // Deleted before there was anything to take down.
      fleet.wipe();
      return;
    }
    healing.follow(cluster.arn(), fleet);
    fleet
        .ready()
        .whenComplete(
            (nothing, error) -> {
              if (error == null) {
                align(cluster, fleet);
                up(cluster, fleet);
              } else {
                Throwable cause = error instanceof CompletionException c ? c.getCause() : error;
                // What did start is of no use without the rest.
                if (!closing) {
                  work.execute(() -> didNotStart(cluster, fleet, cause.getMessage()));
                }
              }
            });
  }

  /** With what an update wanted the brokers do not start: they get back what they had. */
  private void didNotStart(Cluster cluster, BrokerFleet fleet, String why) {
    fleet.close();
    boolean updating =
        clusters
            .find(cluster.arn())
            .flatMap(Cluster::openOperation)
            .map(o -> o.source() != null)
            .orElse(false);
    if (updating) {
      clusters
          .update(
              cluster.arn(),
              c ->
                  this.updating
                      .undone(c, why)
                      .with(c.status().to(ClusterState.REBOOTING_BROKER)))
          .ifPresent(this::launch);
    } else {
      broken(cluster, "BrokerStartFailed", String.valueOf(why));
    }
  }

  /** The last touch of an update that the brokers have been started with. */
  private static void align(Cluster cluster, BrokerFleet fleet) {
    try {
      if (cluster.openOperation().map(ClusterOperation::target).isPresent()) {
        fleet.alignMinInsyncReplicas();
      }
    } catch (ClusterAdminException e) {
      LOG.log(Level.WARNING, "min.insync.replicas of " + cluster.arn() + " stays as it was", e);
    }
  }

  private void up(Cluster cluster, BrokerFleet fleet) {
    clusters.update(
        cluster.arn(),
        c ->
            switch (c.state()) {
              case CREATING, REBOOTING_BROKER, UPDATING -> {
                Cluster up =
                    c.openOperation().map(o -> o.target() != null).orElse(false)
                        ? updating.done(c)
                        : c.with(c.status().to(ClusterState.ACTIVE)).advance(o -> o.complete(now()));
                watch(up, fleet);
                yield up;
              }
              default -> c;
            });
  }

  private void broken(Cluster cluster, String code, String message) {
    if (closing) {
      return;
    }
    clusters.update(
        cluster.arn(),
        c -> {
          if (c.state() == ClusterState.DELETING || c.state() == ClusterState.FAILED) {
            return c;
          }
          LOG.warning(() -> c.id().name() + " failed: " + message);
          return c.with(c.status().failed(code, message)).advance(o -> o.fail(now(), message));
        });
  }

  private void demolish(Cluster cluster) {
    faults.forget(cluster.arn());
    metrics.unwatch(cluster.id().name());
    BrokerFleet fleet = fleets.remove(cluster.arn());
    try {
      if (fleet != null) {
        // Killed, not stopped: nobody will read this data again.
        fleet.wipe();
      }
      Folders.delete(plan.folder(cluster));
    } catch (IOException | UncheckedIOException e) {
      LOG.log(Level.WARNING, "left behind: " + plan.folder(cluster), e);
    }
    clusters.remove(cluster);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
