package io.muskrat.sandbox.brokers;

import io.muskrat.sandbox.brokers.admin.ClusterAdmin;
import io.muskrat.sandbox.store.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The broker processes of one cluster: real Kafka in KRaft mode, one process a node, all on
 * loopback. Clients need the MSK names, which the brokers advertise; {@link #where} is what a
 * private DNS zone would answer.
 *
 * <p>Thread-safe. Blocking calls: {@link #sample} (at most 5 s), {@link #close}, {@link #wipe}.
 */
public final class BrokerFleet implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(BrokerFleet.class.getName());

  /** Three brokers took 86 s on a machine with a load of 16. */
  private static final Duration START = Duration.ofMinutes(5);

  private static final Duration STOP = Duration.ofSeconds(15);

  /** Between choosing a free port and Kafka's listening on it somebody else may take it. */
  private static final int ATTEMPTS = 3;

  private final FleetSpec spec;
  private final BrokerCommand command;
  private final Map<Integer, NodeProcess> running = new ConcurrentHashMap<>();
  private final CompletableFuture<Void> ready = new CompletableFuture<>();
  private final CompletableFuture<Integer> died = new CompletableFuture<>();
  private volatile Map<Integer, NodePorts> ports = Map.of();
  private volatile InternalLogin login;
  private boolean closed;
  private Integer trainee;

  private BrokerFleet(FleetSpec spec, Path cache) {
    this.spec = spec;
    this.command = new BrokerCommand(spec, cache);
  }

  /**
   * Starts the processes and returns at once. Processes of an earlier run in the same folder are
   * ended first.
   *
   * @throws IllegalArgumentException when there are no jars in {@code spec.brokerJars()}
   */
  public static BrokerFleet start(FleetSpec spec) {
    return start(spec, spec.dataDir().resolveSibling(".class-cache"));
  }

  /**
   * @param cache folder for what speeds up later starts; may be shared by all fleets and sandboxes
   */
  public static BrokerFleet start(FleetSpec spec, Path cache) {
    BrokerFleet fleet = new BrokerFleet(spec, cache.toAbsolutePath());
    Thread.ofVirtual().name("fleet-start").start(fleet::run);
    return fleet;
  }

  /**
   * Completes when every node answers clients and knows all the others, so that a topic with as
   * many replicas as brokers can be created. Fails with {@link BrokerDiedException} when a node
   * ended, with {@link java.util.concurrent.CancellationException} when the fleet was closed.
   */
  public CompletionStage<Void> ready() {
    return ready;
  }

  /** Completes with the exit code of the first node that ended without being asked to. */
  public CompletionStage<Integer> died() {
    return died;
  }

  /** Where an MSK name and port really listens; null for a name or port that is not there. */
  public InetSocketAddress where(String host, int port) {
    Optional<MskPort> msk = MskPort.of(port).filter(spec.access().ports()::contains);
    return spec.nodes().stream()
        .filter(node -> node.host().equalsIgnoreCase(host) && ports.containsKey(node.id()))
        .flatMap(node -> msk.map(ports.get(node.id())::of).stream())
        .map(BrokerFleet::loopback)
        .findFirst()
        .orElse(null);
  }

  /**
   * The broker's current JMX values: MSK's metric names; {@code X.count} counts up since {@code
   * StartTime} (epoch milliseconds), {@code X.count/TOPIC} for one topic.
   *
   * @return empty when the broker is not there or does not answer
   */
  public Map<String, Double> sample(int nodeId) {
    NodeProcess node = running.get(nodeId);
    return node == null || !node.alive() ? Map.of() : node.sample();
  }

  /** The cluster's super user; it asks the running broker with the lowest id. */
  public ClusterAdmin admin() {
    return new ClusterAdmin(
        () ->
            running.values().stream()
                .filter(NodeProcess::alive)
                .sorted(Comparator.comparing(NodeProcess::id))
                .map(NodeProcess::line)
                .toList());
  }

  /** Asks all to end, waits, kills what is left. Data stays. Returns when no process is left. */
  @Override
  public void close() {
    stop(NodeProcess::terminate, STOP);
  }

  /** Kills the processes and deletes the fleet's folder. */
  public void wipe() {
    stop(NodeProcess::kill, STOP);
    try {
      Folders.delete(spec.dataDir());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void run() {
    try {
      for (int attempt = 1; !started(attempt == ATTEMPTS); attempt++) {
        retreat();
      }
      ready.complete(null);
      running.values().stream()
          .filter(node -> !node.alive())
          .forEach(node -> ended(node, node.exit().join()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      ready.cancel(false);
    } catch (RuntimeException e) {
      ready.completeExceptionally(e);
    }
  }

  /** False when a port was taken meanwhile, and this is not the last attempt. */
  private boolean started(boolean last) throws InterruptedException {
    launch();
    Readiness readiness = new Readiness(spec, login, START);
    try {
      for (NodeProcess node : running.values()) {
        readiness.await(node, ports.get(node.id()), running.values());
      }
      return true;
    } catch (BrokerDiedException e) {
      if (last || running.values().stream().noneMatch(NodeProcess::foundItsPortTaken)) {
        throw e;
      }
      LOG.log(System.Logger.Level.INFO, "Other ports for {0}: {1}", spec.clusterId(), e.getMessage());
      return false;
    }
  }

  private synchronized void retreat() {
    List<NodeProcess> all = new ArrayList<>(running.values());
    all.forEach(NodeProcess::kill);
    all.forEach(NodeProcess::end);
    running.clear();
    FleetPorts.forget(spec.dataDir());
  }

  private void prepare() {
    for (NodeSpec node : spec.nodes()) {
      files(node.id()).pid().endStale();
    }
    try {
      Files.createDirectories(spec.dataDir());
      Map<Integer, NodePorts> claimed = FleetPorts.claim(spec.dataDir(), spec.nodes());
      NodeSetup setup = NodeSetup.of(spec, claimed);
      for (NodeSpec node : spec.nodes()) {
        setup.write(node);
      }
      login = setup.login();
      ports = claimed;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private synchronized void launch() {
    if (closed) {
      return;
    }
    prepare();
    if (!command.archive().exists()) {
      trainee = spec.nodes().getFirst().id();
    }
    for (NodeSpec node : spec.nodes()) {
      boolean train = trainee != null && trainee == node.id();
      NodeFiles files = files(node.id());
      NodeProcess process = NodeProcess.start(node.id(), files, command.of(files, train));
      running.put(node.id(), process);
      process.exit().thenAccept(exit -> ended(process, exit));
    }
  }

  private void ended(NodeProcess process, int exit) {
    if (!process.asked() && ready.isDone()) {
      died.complete(exit);
    }
  }

  private synchronized void stop(java.util.function.Consumer<NodeProcess> how, Duration patience) {
    closed = true;
    ready.cancel(false);
    List<NodeProcess> all = new ArrayList<>(running.values());
    all.forEach(how);
    new FleetEnd(spec, all, trainee).await(patience);
    for (NodeProcess node : all) {
      if (trainee != null && trainee == node.id()) {
        command.archive().accept(files(node.id()).trained(), node.endedInPeace());
      }
    }
    running.clear();
  }

  private NodeFiles files(int id) {
    return NodeFiles.of(spec.dataDir().toAbsolutePath(), id);
  }

  private static InetSocketAddress loopback(int port) {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
  }
}
