package io.muskrat.sandbox.msk.operations;

import io.muskrat.sandbox.msk.api.Call;
import io.muskrat.sandbox.msk.api.Operation;
import io.muskrat.sandbox.msk.api.Refusals;
import io.muskrat.sandbox.msk.clusters.Cluster;
import io.muskrat.sandbox.msk.clusters.ClusterLife;
import io.muskrat.sandbox.msk.clusters.ClusterState;
import io.muskrat.sandbox.msk.clusters.Clusters;
import io.muskrat.sandbox.msk.updates.Guard;
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
    call.parameter("currentVersion").ifPresent(given -> Guard.version(cluster, given));
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
