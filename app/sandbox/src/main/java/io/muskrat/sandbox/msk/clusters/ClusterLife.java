package io.muskrat.sandbox.msk.clusters;

import io.muskrat.sandbox.brokers.BrokerFleet;
import io.muskrat.sandbox.metrics.MetricStore;
import io.muskrat.sandbox.store.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Brings clusters up and down: their state follows what their broker processes really do. */
public final class ClusterLife implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(ClusterLife.class.getName());

  private static final String DIED = "BrokerDied";

  private final Clusters clusters;
  private final FleetPlan plan;
  private final ClusterNames names;
  private final MetricStore metrics;
  private final Clock clock;
  private final Map<String, BrokerFleet> fleets = new ConcurrentHashMap<>();
  private final ExecutorService work = Executors.newVirtualThreadPerTaskExecutor();
  private volatile boolean closing;

  public ClusterLife(
      Clusters clusters, FleetPlan plan, ClusterNames names, MetricStore metrics, Clock clock) {
    this.clusters = clusters;
    this.plan = plan;
    this.names = names;
    this.metrics = metrics;
    this.clock = clock;
  }

  /** Starts again what the last run left: brokers with their data, and deletions not yet done. */
  public void resume() {
    for (Cluster cluster : clusters.all()) {
      switch (cluster.state()) {
        case CREATING -> launch(cluster);
        case ACTIVE, REBOOTING_BROKER ->
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
    if (DIED.equals(cluster.status().code())) {
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
                      names.operation(id), "CREATE_CLUSTER", now(), "START_BROKERS"));
            });
    launch(made);
    return made;
  }

  /** What a new cluster is made from. */
  public record Fresh(Identity id, String version, Set<String> taken, ClusterNames names) {
    public List<Node> nodes(List<String> subnets, int count) {
      return names.nodes(id.name(), subnets, count, taken);
    }
  }

  /** Marks a cluster as DELETING and takes it down; does not wait. */
  public void delete(Cluster cluster) {
    clusters
        .update(
            cluster.arn(),
            c ->
                c.end(o -> o.fail(now(), "The cluster was deleted."))
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
    BrokerFleet fleet = BrokerFleet.start(plan.of(cluster));
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
    fleet
        .died()
        .whenComplete(
            (exit, error) ->
                broken(cluster, DIED, "A broker process ended, exit code " + exit + "."));
    fleet
        .ready()
        .whenComplete(
            (nothing, error) -> {
              if (error == null) {
                up(cluster, fleet);
              } else {
                Throwable cause = error instanceof CompletionException c ? c.getCause() : error;
                broken(cluster, "BrokerStartFailed", String.valueOf(cause.getMessage()));
                // What did start is of no use without the rest.
                if (!closing) {
                  work.execute(fleet::close);
                }
              }
            });
  }

  private void up(Cluster cluster, BrokerFleet fleet) {
    clusters.update(
        cluster.arn(),
        c -> {
          boolean starting =
              c.state() == ClusterState.CREATING || c.state() == ClusterState.REBOOTING_BROKER;
          if (!starting) {
            return c;
          }
          metrics.watch(c.id().name(), c.monitoring(), fleet, c.specs());
          return c.with(c.status().to(ClusterState.ACTIVE)).end(o -> o.complete(now()));
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
          return c.with(c.status().failed(code, message)).end(o -> o.fail(now(), message));
        });
  }

  private void demolish(Cluster cluster) {
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
