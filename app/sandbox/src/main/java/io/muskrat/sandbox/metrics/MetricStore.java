package io.muskrat.sandbox.metrics;

import io.muskrat.sandbox.brokers.BrokerFleet;
import io.muskrat.sandbox.brokers.NodeSpec;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** What CloudWatch knows of the sandbox's clusters. */
public final class MetricStore implements AutoCloseable {
  public MetricStore(Path dir) {}

  public void watch(
      String clusterName, String monitoringLevel, BrokerFleet fleet, List<NodeSpec> nodes) {}

  public void unwatch(String clusterName) {}

  public Set<MetricKey> keys() {
    return Set.of();
  }

  public List<Point> points(MetricKey key, Instant from, Instant to) {
    return List.of();
  }

  @Override
  public void close() {}
}
