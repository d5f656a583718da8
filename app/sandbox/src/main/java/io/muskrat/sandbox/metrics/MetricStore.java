package io.muskrat.sandbox.metrics;

import io.muskrat.sandbox.brokers.BrokerFleet;
import io.muskrat.sandbox.brokers.NodeSpec;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * What CloudWatch knows of the sandbox's clusters, namespace AWS/Kafka: sampled from the brokers'
 * own JMX values, one point a minute, kept for 15 days in {@code dir}. What a laptop does not have
 * (EBS, burst credits) is not there.
 *
 * <p>Thread-safe. A minute's point is there a moment after the minute is over.
 */
public final class MetricStore implements AutoCloseable {
  private final Pace pace;
  private final Volumes volumes;
  private final PointLog log;
  private final Map<String, List<Follower>> watches = new ConcurrentHashMap<>();
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("metric-clock").daemon().factory());

  /**
   * @param volumes what data is measured against
   * @throws java.io.UncheckedIOException when {@code dir} cannot be used
   */
  public MetricStore(Path dir, Volumes volumes) {
    this(dir, volumes, Pace.CLOUD_WATCH);
  }

  MetricStore(Path dir, Volumes volumes, Pace pace) {
    this.pace = pace;
    this.volumes = volumes;
    this.log = new PointLog(dir);
    schedule();
  }

  /**
   * Follows a cluster from now on, in place of an earlier watch of that name.
   *
   * @param monitoringLevel DEFAULT, PER_BROKER, PER_TOPIC_PER_BROKER or PER_TOPIC_PER_PARTITION
   * @throws IllegalArgumentException for another level
   */
  public void watch(
      String clusterName, String monitoringLevel, BrokerFleet fleet, List<NodeSpec> nodes) {
    Level level = Level.valueOf(monitoringLevel);
    List<Follower> fresh = new ArrayList<>();
    for (NodeSpec node : nodes) {
      Emitter emitter = new Emitter(clusterName, node.id(), level, volumes);
      fresh.add(new Watch(fleet, node.id(), emitter, pace, log));
    }
    fresh.add(new LagWatch(fleet, new Lags(clusterName, level), pace, log));
    end(watches.put(clusterName, fresh));
  }

  /** Stops following; what was recorded stays for its 15 days, as in CloudWatch. */
  public void unwatch(String clusterName) {
    end(watches.remove(clusterName));
  }

  /** All metrics with a point in the last 15 days. */
  public Set<MetricKey> keys() {
    return log.keys();
  }

  /**
   * Points from {@code from} (inclusive) to {@code to} (exclusive) by time. A metric that several
   * brokers send under the same dimensions, such as ActiveControllerCount by Cluster Name alone,
   * has one point a broker and minute, so that statistics come out as in CloudWatch: the Maximum is
   * the controller's value, the Average is not.
   */
  public List<Point> points(MetricKey key, Instant from, Instant to) {
    return log.points(key, from, to);
  }

  @Override
  public void close() {
    clock.shutdownNow();
    watches.keySet().forEach(this::unwatch);
  }

  /** On the wall clock's round second, so that a sample falls right behind each minute's end. */
  private void schedule() {
    long period = pace.sample().toMillis();
    long wait = period - Math.floorMod(System.currentTimeMillis(), period) + 1;
    clock.schedule(this::tick, wait, TimeUnit.MILLISECONDS);
  }

  private void tick() {
    for (List<Follower> cluster : watches.values()) {
      for (Follower watch : cluster) {
        Thread.ofVirtual().name("metric-sample").start(watch::sample);
      }
    }
    if (!clock.isShutdown()) {
      schedule();
    }
  }

  private static void end(List<Follower> old) {
    if (old != null) {
      old.forEach(Follower::end);
    }
  }
}
