package io.muskrat.sandbox;

import io.muskrat.sandbox.http.Dispatcher;
import io.muskrat.sandbox.http.HttpFront;
import io.muskrat.sandbox.msk.clusters.Cluster;
import io.muskrat.sandbox.msk.clusters.ClusterLife;
import io.muskrat.sandbox.msk.clusters.ClusterNames;
import io.muskrat.sandbox.msk.clusters.Clusters;
import io.muskrat.sandbox.msk.clusters.FleetPlan;
import io.muskrat.sandbox.msk.clusters.KafkaVersions;
import io.muskrat.sandbox.msk.configurations.Configuration;
import io.muskrat.sandbox.msk.configurations.Configurations;
import io.muskrat.sandbox.scaling.ClusterVolumes;
import io.muskrat.sandbox.scaling.Scaler;
import io.muskrat.sandbox.ssh.ClientInstance;
import io.muskrat.sandbox.ssh.OneTimeKeys;
import io.muskrat.sandbox.store.JsonFolder;
import io.muskrat.sandbox.tls.Authority;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The whole sandbox, put together: what runs between {@link #start} and {@link #close}. */
public final class Sandbox implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(Sandbox.class.getName());

  private final Options options;
  private final Deque<AutoCloseable> parts = new ArrayDeque<>();
  private Exports exports;
  private Map<String, Set<String>> operations;

  private Sandbox(Options options) {
    this.options = options;
  }

  /**
   * Starts everything; the clusters of the last run come up in the background.
   *
   * @throws IOException with a sentence for the user: the data folder is in use, the port is taken,
   *     there are no broker jars
   */
  public static Sandbox start(Options options) throws IOException {
    Sandbox sandbox = new Sandbox(options);
    try {
      sandbox.assemble();
      return sandbox;
    } catch (IOException | RuntimeException e) {
      sandbox.close();
      throw e;
    }
  }

  /** The operations that are here, by service. */
  Map<String, Set<String>> operations() {
    return operations;
  }

  /** What the caller must know to use it. */
  public Exports exports() {
    return exports;
  }

  private void assemble() throws IOException {
    Clock clock = Clock.systemUTC();
    DataFolder data = keep(DataFolder.open(options.data()));
    Account account = Account.open(data, options.region(), clock);
    Configurations configurations =
        new Configurations(
            JsonFolder.open(data.in("configurations"), Configuration.class),
            options.region(),
            clock);
    Clusters clusters = new Clusters(JsonFolder.open(data.in("clusters"), Cluster.class));
    Watching watching = keep(Watching.open(data, options.region(), clusters, clock));
    KafkaVersions versions = KafkaVersions.in(options.brokers());
    FleetPlan plan =
        new FleetPlan(
            data.in("brokers"),
            versions,
            configurations::properties,
            account.vault().authorities()::certificatePem);
    ClusterLife life =
        keep(
            new ClusterLife(
                clusters,
                plan,
                new ClusterNames(account.world(), clock),
                watching.metrics(),
                clock));
    Authority.open(data.in("ca"));
    Path ca = Authority.certificateFile(data.in("ca"));
    OneTimeKeys oneTime = new OneTimeKeys(clock);
    ClientInstance client = keep(ClientInstance.start(data.in("ssh"), life::where, oneTime));
    Scaler scaler =
        keep(
            Scaler.open(
                data.in("scaling"),
                new ClusterVolumes(clusters, watching.metrics(), life, clock),
                clock));
    Services services =
        Services.of(
            account,
            new Services.Managed(
                clusters, life, configurations, versions, watching, scaler, oneTime),
            clock);
    operations = services.operations();
    Dispatcher dispatcher = new Dispatcher(services::of, account.gate(services.faults(), clock));
    HttpFront front = keep(HttpFront.bind(options.port(), dispatcher));
    life.resume();
    front.listen();
    exports = Exports.of(front.port(), options.region(), account.credentials(), client, ca);
    LOG.info(() -> "listening on port " + front.port() + ", Kafka " + versions.all());
  }

  private <T extends AutoCloseable> T keep(T part) {
    parts.push(part);
    return part;
  }

  /** Stops in the reverse order: no request is taken any more, then the brokers go. */
  @Override
  public void close() {
    while (!parts.isEmpty()) {
      AutoCloseable part = parts.pop();
      try {
        part.close();
      } catch (Exception e) {
        LOG.log(Level.WARNING, "while stopping " + part, e);
      }
    }
    LOG.info("stopped");
  }
}
