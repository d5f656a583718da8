package io.muskrat.sandbox.msk.operations;

import io.muskrat.sandbox.msk.api.Call;
import io.muskrat.sandbox.msk.api.Operation;
import io.muskrat.sandbox.msk.api.Paging;
import io.muskrat.sandbox.msk.api.Refusals;
import io.muskrat.sandbox.msk.clusters.Cluster;
import io.muskrat.sandbox.msk.clusters.Clusters;
import io.muskrat.sandbox.msk.updates.Guard;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Describe and list in both versions, and the bootstrap brokers. */
final class ReadClusters {
  private final Clusters clusters;

  ReadClusters(Clusters clusters) {
    this.clusters = clusters;
  }

  void addTo(Map<String, Operation> all) {
    all.put(
        "DescribeCluster",
        c -> {
          Cluster cluster = clusters.get(c.clusterArn());
          Guard.provisioned(cluster);
          return Map.of("clusterInfo", ClusterViews.v1(cluster));
        });
    all.put(
        "DescribeClusterV2",
        c -> Map.of("clusterInfo", ClusterViews.v2(clusters.get(c.clusterArn()))));
    all.put("ListClusters", c -> list(c, "PROVISIONED", ClusterViews::v1));
    all.put(
        "ListClustersV2",
        c -> list(c, c.parameter("clusterTypeFilter").orElse(""), ClusterViews::v2));
    all.put("GetBootstrapBrokers", new BootstrapBrokers(clusters));
  }

  /**
   * @param type empty for both
   */
  private Object list(Call call, String type, Function<Cluster, ?> view) {
    String prefix = call.parameter("clusterNameFilter").orElse("");
    if (!List.of("", "PROVISIONED", "SERVERLESS").contains(type)) {
      throw Refusals.badRequest(
          "clusterTypeFilter", "Valid values: [PROVISIONED, SERVERLESS]");
    }
    List<Cluster> found =
        clusters.all().stream()
            .filter(c -> c.id().name().startsWith(prefix))
            .filter(c -> type.isEmpty() || type.equals("SERVERLESS") == c.runsServerless())
            .toList();
    return Paging.page(call, "clusterInfoList", found, Cluster::arn, view);
  }
}
