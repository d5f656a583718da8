package io.muskrat.sandbox.brokers;

import io.muskrat.sandbox.brokers.admin.ClusterAdmin;
import io.muskrat.sandbox.brokers.admin.ClusterAdminException;
import io.muskrat.sandbox.brokers.process.BrokerDiedException;
import io.muskrat.sandbox.brokers.process.FleetEnd;
import io.muskrat.sandbox.brokers.process.NodeFiles;
import io.muskrat.sandbox.brokers.process.NodeProcess;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * The broker processes of one cluster: real Kafka in KRaft mode, one process a node, all on
 * loopback. Clients need the MSK names, which the brokers advertise; {@link #where} is what a
 * private DNS zone would answer.
 *
 * <p>Thread-safe, but only one change ({@link #restart}, {@link #add}, {@link #heal}) may go on at a
 * time. Blocking calls: these, {@link #settle}, {@link #sample} (at most 5 s), {@link #close},
 * {@link #wipe}. A change that is interrupted by {@link #close} ends with a {@link
 * CancellationException} or a {@link BrokerDiedException}.
 */
public final class BrokerFleet implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(BrokerFleet.class.getName());

  /** Three brokers took 86 s on a machine with a load of 16. */
  private static final Duration START = Duration.ofMinutes(5);

  private static final Duration STOP = Duration.ofSeconds(15);
  private static final String MIN_INSYNC_REPLICAS = "min.insync.replicas";
  private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

  /** Between choosing a free port and Kafka's listening on it somebody else may take it. */
  private static final int ATTEMPTS = 3;

  private final Path cache;
  private final ReentrantLock healing = new ReentrantLock();
  private final Map<Integer, NodeProcess> running = new ConcurrentHashMap<>();
  private final Map<Integer, FleetSpec> started = new ConcurrentHashMap<>();
  private final CompletableFuture<Void> ready = new CompletableFuture<>();
  private volatile CompletableFuture<Integer> died = new CompletableFuture<>();
  private volatile FleetSpec spec;
  private volatile Map<Integer, NodePorts> ports = Map.of();
  private volatile InternalLogin login;
  private volatile boolean closed;

  private BrokerFleet(FleetSpec spec, Path cache) {
    this.spec = spec;
    this.cache = cache;
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
    BrokerCommand command = new BrokerCommand(spec, fleet.cache);
    Thread.ofVirtual().name("fleet-start").start(() -> fleet.run(command));
    return fleet;
  }

  /**
   * Completes when every node answers clients and knows all the others, so that a topic with as
   * many replicas as brokers can be created. Fails with {@link BrokerDiedException} when a node
   * ended, with {@link CancellationException} when the fleet was closed.
   */
  public CompletionStage<Void> ready() {
    return ready;
  }

  /**
   * Completes with the exit code of the first node that ends without being asked to. {@link #heal}
   * begins anew: ask for another stage then.
   */
  public CompletionStage<Integer> died() {
    return died;
  }

  /** Whether it was told to end. */
  public boolean closed() {
    return closed;
  }

  /** What the fleet was last changed to; while a change goes on, not yet what it changes to. */
  public FleetSpec spec() {
    return spec;
  }

  /** What one node was started with. */
  public FleetSpec specOf(int nodeId) {
    return started.getOrDefault(nodeId, spec);
  }

  /** Whether all nodes run. */
  public boolean whole() {
    return spec.nodes().stream()
        .map(node -> running.get(node.id()))
        .allMatch(node -> node != null && node.alive());
  }

  /** Where an MSK name and port really listens; null for a name or port that is not there. */
  public InetSocketAddress where(String host, int port) {
    Optional<MskPort> msk = MskPort.of(port);
    return started.entrySet().stream()
        .filter(node -> host(node.getKey(), node.getValue()).equalsIgnoreCase(host))
        .filter(node -> msk.filter(node.getValue().access().ports()::contains).isPresent())
        .map(node -> loopback(ports.get(node.getKey()).of(msk.get())))
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

  /**
   * Stops one node and starts it as {@code next} says; returns when it is among the others again.
   *
   * @param next with the same nodes
   * @throws BrokerDiedException when it, or another one, ends meanwhile
   */
  public void restart(int nodeId, FleetSpec next) throws InterruptedException {
    NodeProcess old = running.get(nodeId);
    if (old != null) {
      old.terminate();
      new FleetEnd(List.of(old)).await(STOP);
    }
    await(launch(nodeId, next), next.nodes().size());
  }

  /** From now on this is what all nodes are taken to have. */
  public void adopt(FleetSpec next) {
    spec = next;
  }

  /**
   * Kafka copies this one setting into the cluster's metadata when the cluster is made (KIP-966),
   * where it wins over server.properties ever after.
   */
  public void alignMinInsyncReplicas() {
    String wanted = spec.serverProperties().get(MIN_INSYNC_REPLICAS);
    if (wanted != null) {
      admin().putDefault(MIN_INSYNC_REPLICAS, wanted);
    }
  }

  /**
   * Starts the nodes that {@code next} has more, as brokers only; returns when all know them.
   *
   * @throws BrokerDiedException when a node ends meanwhile
   */
  public void add(FleetSpec next) throws InterruptedException {
    List<NodeSpec> more =
        next.nodes().stream().filter(node -> !running.containsKey(node.id())).toList();
    more.forEach(node -> files(node.id()).pid().endStale());
    claim(more);
    List<NodeProcess> fresh = more.stream().map(node -> launch(node.id(), next)).toList();
    for (NodeProcess node : fresh) {
      await(node, next.nodes().size());
    }
    adopt(next);
  }

  /** Takes back nodes that {@link #add} could not bring up, with their data. */
  public void removeAllBut(Set<Integer> kept) {
    List<NodeProcess> gone =
        running.values().stream().filter(node -> !kept.contains(node.id())).toList();
    gone.forEach(NodeProcess::kill);
    new FleetEnd(gone).await(STOP);
    for (NodeProcess node : gone) {
      running.remove(node.id());
      started.remove(node.id());
      delete(files(node.id()).folder());
    }
  }

  /** Returns when every partition has all its replicas in sync. */
  public void settle() throws InterruptedException {
    long deadline = System.nanoTime() + START.toNanos();
    String last = "replicas are out of sync";
    while (System.nanoTime() < deadline) {
      if (!whole()) {
        throw new BrokerDiedException("A broker ended while the others caught up.");
      }
      try {
        if (admin().settled(spec.nodes().size())) {
          return;
        }
      } catch (ClusterAdminException notNow) {
        last = notNow.getMessage();
      }
      Thread.sleep(LOOK_AGAIN);
    }
    throw new BrokerDiedException("Not settled after " + START.toSeconds() + " s: " + last);
  }

  /** Ends a node as a failing machine would; it counts as having died. */
  public void kill(int nodeId) {
    Optional.ofNullable(running.get(nodeId)).ifPresent(NodeProcess::crash);
  }

  /**
   * Starts again what has ended, with what it had.
   *
   * @param except nodes that stay down
   * @throws BrokerDiedException when one ends again
   */
  public void heal(Set<Integer> except) throws InterruptedException {
    healing.lockInterruptibly();
    try {
      healAlone(except);
    } finally {
      healing.unlock();
    }
  }

  private void healAlone(Set<Integer> except) throws InterruptedException {
    died = new CompletableFuture<>();
    List<Integer> dead =
        running.values().stream().filter(node -> !node.alive()).map(NodeProcess::id).toList();
    List<NodeProcess> fresh = new ArrayList<>();
    for (int id : dead) {
      running.remove(id).end();
    }
    for (NodeSpec node : spec.nodes()) {
      if (!running.containsKey(node.id()) && !except.contains(node.id())) {
        fresh.add(launch(node.id(), specOf(node.id())));
      }
    }
    for (NodeProcess node : fresh) {
      await(node, running.size());
    }
  }

  /** Asks all to end, waits, kills what is left. Data stays. Returns when no process is left. */
  @Override
  public void close() {
    stop(NodeProcess::terminate);
  }

  /** Kills the processes and deletes the fleet's folder. */
  public void wipe() {
    stop(NodeProcess::kill);
    delete(spec.dataDir());
  }

  private void run(BrokerCommand command) {
    try {
      for (int attempt = 1; !started(command, attempt == ATTEMPTS); attempt++) {
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
  private boolean started(BrokerCommand command, boolean last) throws InterruptedException {
    launchAll(command);
    try {
      for (NodeProcess node : running.values()) {
        await(node, spec.nodes().size());
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

  private void await(NodeProcess node, int brokers) throws InterruptedException {
    new Readiness(brokers, login, START)
        .await(node, ports.get(node.id()), running.values());
  }

  private synchronized void retreat() {
    List<NodeProcess> all = new ArrayList<>(running.values());
    all.forEach(NodeProcess::kill);
    all.forEach(NodeProcess::end);
    running.clear();
    FleetPorts.forget(spec.dataDir());
  }

  private synchronized void launchAll(BrokerCommand command) {
    if (closed) {
      return;
    }
    for (NodeSpec node : spec.nodes()) {
      files(node.id()).pid().endStale();
    }
    try {
      Files.createDirectories(spec.dataDir());
      ports = FleetPorts.claim(spec.dataDir(), spec.nodes());
      login = InternalLogin.of(spec.dataDir());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    int first = spec.nodes().getFirst().id();
    for (NodeSpec node : spec.nodes()) {
      write(node, spec);
    }
    for (NodeSpec node : spec.nodes()) {
      register(command.start(node.id(), ports.get(node.id()), node.id() == first), spec);
    }
  }

  private synchronized NodeProcess launch(int nodeId, FleetSpec next) {
    if (closed) {
      throw new CancellationException("The fleet is being stopped.");
    }
    NodeSpec node = next.nodes().stream().filter(n -> n.id() == nodeId).findFirst().orElseThrow();
    // somebody may listen by now where nobody did: a reserved port is only a number
    claim(List.of(node));
    write(node, next);
    return register(new BrokerCommand(next, cache).start(nodeId, ports.get(nodeId), false), next);
  }

  private synchronized void claim(List<NodeSpec> nodes) {
    Map<Integer, NodePorts> all = new HashMap<>(ports);
    all.putAll(FleetPorts.claim(spec.dataDir(), nodes));
    ports = Map.copyOf(all);
  }

  private void write(NodeSpec node, FleetSpec next) {
    try {
      new NodeSetup(next, ports, login).write(node);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private NodeProcess register(NodeProcess process, FleetSpec has) {
    running.put(process.id(), process);
    started.put(process.id(), has);
    process.exit().thenAccept(exit -> ended(process, exit));
    return process;
  }

  private void ended(NodeProcess process, int exit) {
    if (!process.asked() && ready.isDone()) {
      died.complete(exit);
    }
  }

  private synchronized void stop(Consumer<NodeProcess> how) {
    closed = true;
    ready.cancel(false);
    List<NodeProcess> all = new ArrayList<>(running.values());
    all.forEach(how);
    new FleetEnd(all).await(STOP);
    running.clear();
  }

  private static void delete(Path folder) {
    try {
      Folders.delete(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private NodeFiles files(int id) {
    return NodeFiles.of(spec.dataDir().toAbsolutePath(), id);
  }

  private static String host(int id, FleetSpec fleet) {
    return fleet.nodes().stream()
        .filter(node -> node.id() == id)
        .map(NodeSpec::host)
        .findFirst()
        .orElse("");
  }

  private static InetSocketAddress loopback(int port) {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
  }
}
