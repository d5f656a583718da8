package io.muskrat.sandbox.scaling;

import io.muskrat.sandbox.msk.clusters.Cluster;
import io.muskrat.sandbox.msk.clusters.Clusters;
import java.util.OptionalLong;
import tools.jackson.databind.JsonNode;

/** The volumes that clusters say they have; their real data lies on the machine's own disk. */
public record ClusterVolumes(Clusters clusters) {
  private static final long GIB = 1L << 30;

  /** Of each broker; empty when there is no such cluster or it names no size. */
  public OptionalLong bytes(String clusterName) {
    return clusters.all().stream()
        .filter(c -> c.id().name().equals(clusterName))
        .mapToLong(c -> gib(c) * GIB)
        .filter(size -> size > 0)
        .findFirst();
  }

  /** 0 when the cluster names none. */
  static long gib(Cluster cluster) {
    JsonNode nodes = cluster.provisioned().path("brokerNodeGroupInfo");
    return nodes.path("storageInfo").path("ebsStorageInfo").path("volumeSize").asLong(0);
  }
}
