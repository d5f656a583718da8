package io.muskrat.sandbox.logs;

import io.muskrat.sandbox.brokers.process.NodeFiles;
import io.muskrat.sandbox.msk.clusters.Cluster;
import io.muskrat.sandbox.msk.clusters.Clusters;
import io.muskrat.sandbox.msk.clusters.Node;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import tools.jackson.databind.JsonNode;

/**
 * Delivers the brokers' real {@code server.log} to the log groups of the clusters that ask for it,
 * in streams named {@code CLUSTER-UUID-Broker-N} as MSK names them.
 */
public final class BrokerLogs implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(BrokerLogs.class.getName());
  private static final int SECONDS = 2;

  private final LogStore store;
  private final Clusters clusters;
  private final Path brokers;
  private final Clock clock;
  private final Map<Path, Tail> tails = new HashMap<>();
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("broker-logs").daemon().factory());

  /**
   * @param brokers the folder with a folder for each cluster
   */
  public BrokerLogs(LogStore store, Clusters clusters, Path brokers, Clock clock) {
    this.store = store;
    this.clusters = clusters;
    this.brokers = brokers;
    this.clock = clock;
    timer.scheduleWithFixedDelay(this::deliver, SECONDS, SECONDS, TimeUnit.SECONDS);
  }

  private void deliver() {
    try {
      deliverAll();
    } catch (RuntimeException e) {
      // What throws here would end the timer.
      LOG.log(Level.WARNING, "logs were not delivered", e);
    }
  }

  private void deliverAll() {
    Set<Path> read = new HashSet<>();
    for (Cluster cluster : clusters.all()) {
      JsonNode to = cluster.provisioned().path("loggingInfo").path("brokerLogs").path("cloudWatchLogs");
      String group = to.path("logGroup").asString("");
      if (to.path("enabled").asBoolean(false) && store.has(group)) {
        for (Node node : cluster.nodes()) {
          NodeFiles files = NodeFiles.of(brokers.resolve(cluster.id().uuid()), node.id());
          String stream =
              cluster.id().name() + "-" + cluster.id().uuid() + "-Broker-" + node.id();
          read.add(files.folder());
          deliver(group, stream, files);
        }
      }
    }
    tails.keySet().retainAll(read);
  }

  private void deliver(String group, String stream, NodeFiles files) {
    try {
      Tail tail = tails.get(files.folder());
      if (tail == null) {
        tail = new Tail(files.logs().resolve("server.log"), store.path(group, stream).resolve("delivered"));
        tails.put(files.folder(), tail);
      }
      List<Event> events = tail.read(clock.millis());
      if (!events.isEmpty()) {
        if (!store.get(group).streams().containsKey(stream)) {
          store.createStream(group, stream);
        }
        store.append(group, stream, events);
        tail.remember();
      }
    } catch (IOException | RuntimeException e) {
      // Tried again in a moment; a file may be on its way from one name to the next.
      LOG.log(Level.FINE, "the log of " + stream + " was not delivered", e);
    }
  }

  @Override
  public void close() {
    // The brokers have ended by now: their last words.
    timer.execute(this::deliver);
    timer.shutdown();
    try {
      timer.awaitTermination(SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
