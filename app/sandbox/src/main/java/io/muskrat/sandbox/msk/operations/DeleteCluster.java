package io.muskrat.sandbox.msk.operations;

import io.muskrat.sandbox.msk.api.Call;
import io.muskrat.sandbox.msk.api.Operation;
import io.muskrat.sandbox.msk.api.Refusals;
import io.muskrat.sandbox.msk.clusters.Cluster;
import io.muskrat.sandbox.msk.clusters.ClusterLife;
import io.muskrat.sandbox.msk.clusters.ClusterState;
import io.muskrat.sandbox.msk.clusters.Clusters;
import java.util.LinkedHashMap;
import java.util.Map;

/** DeleteCluster: the answer comes at once, the brokers go in the background. */
final class DeleteCluster implements Operation {
  private final Clusters clusters;
  private final ClusterLife life;

  DeleteCluster(Clusters clusters, ClusterLife life) {
    this.clusters = clusters;
    this.life = life;
  }

  @Override
  public Object run(Call call) {
    Cluster cluster = clusters.get(call.clusterArn());
    String current = cluster.status().version();
    call.parameter("currentVersion")
        .filter(given -> !given.equals(current))
        .ifPresent(
            given -> {
              throw Refusals.badRequest(
                  "currentVersion",
                  "The version that you specified isn't the current version of the cluster: "
                      + current);
            });
    if (cluster.state() == ClusterState.DELETING) {
      throw Refusals.badRequest("clusterArn", "The cluster is already being deleted.");
    }
    life.delete(cluster);
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("clusterArn", cluster.arn());
    out.put("state", ClusterState.DELETING);
    return out;
  }
}
