package io.muskrat.sandbox.scaling;

import io.muskrat.sandbox.metrics.MetricKey;
import io.muskrat.sandbox.metrics.MetricStore;
import io.muskrat.sandbox.metrics.Point;
import io.muskrat.sandbox.msk.clusters.Change;
import io.muskrat.sandbox.msk.clusters.Cluster;
import io.muskrat.sandbox.msk.clusters.ClusterLife;
import io.muskrat.sandbox.msk.clusters.ClusterState;
import io.muskrat.sandbox.msk.clusters.Clusters;
import io.muskrat.sandbox.msk.updates.Guard;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The volumes that clusters say they have; their real data lies on the machine's own disk. How full
 * they are is the average of KafkaDataLogsDiskUsed over the brokers and the last five minutes.
 */
public record ClusterVolumes(
    Clusters clusters, MetricStore metrics, ClusterLife life, Clock clock) implements Storage {
  private static final long GIB = 1L << 30;
  private static final Duration LATELY = Duration.ofMinutes(5);

  /** Bytes of each broker's volume; empty when there is no such cluster or it names no size. */
  public static OptionalLong bytes(Clusters clusters, String clusterName) {
    return clusters.all().stream()
        .filter(c -> c.id().name().equals(clusterName))
        .mapToLong(c -> gib(c) * GIB)
        .filter(size -> size > 0)
        .findFirst();
  }

  /** 0 when the cluster names none. */
  private static long gib(Cluster cluster) {
    if (cluster.runsServerless()) {
      return 0;
    }
    JsonNode nodes = cluster.provisioned().path("brokerNodeGroupInfo");
    return nodes.path("storageInfo").path("ebsStorageInfo").path("volumeSize").asLong(0);
  }

  @Override
  public OptionalLong gib(String cluster) {
    return clusters.find(cluster).stream()
        .mapToLong(ClusterVolumes::gib)
        .filter(size -> size > 0)
        .findFirst();
  }

  @Override
  public OptionalDouble utilization(String cluster) {
    Instant now = clock.instant();
    return clusters.find(cluster).stream()
        .map(c -> Map.of("Cluster Name", c.id().name()))
        .map(dimensions -> new MetricKey("KafkaDataLogsDiskUsed", new TreeMap<>(dimensions)))
        .flatMap(key -> metrics.points(key, now.minus(LATELY), now).stream())
        .mapToDouble(Point::value)
        .average();
  }

  @Override
  public void grow(String cluster, long gib) {
    life.begin(
        cluster,
        c -> {
          Guard.active(c);
          ObjectNode target = c.provisioned().deepCopy();
          target
              .withObject("brokerNodeGroupInfo")
              .withObject("storageInfo")
              .withObject("ebsStorageInfo")
              .put("volumeSize", gib);
          return new Change(
              "UPDATE_BROKER_STORAGE",
              ClusterState.UPDATING,
              target,
              List.of("INITIALIZE_UPDATE", "FINALIZE_UPDATE"),
              Change.Work.none());
        });
  }
}
