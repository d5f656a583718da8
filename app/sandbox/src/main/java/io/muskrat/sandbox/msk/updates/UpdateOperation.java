package io.muskrat.sandbox.msk.updates;

import io.muskrat.sandbox.msk.api.Call;
import io.muskrat.sandbox.msk.api.Operation;
import io.muskrat.sandbox.msk.api.Shape;
import io.muskrat.sandbox.msk.clusters.Change;
import io.muskrat.sandbox.msk.clusters.Cluster;
import io.muskrat.sandbox.msk.clusters.ClusterLife;
import io.muskrat.sandbox.msk.clusters.ClusterOperation;
import io.muskrat.sandbox.msk.clusters.Clusters;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;
import tools.jackson.databind.JsonNode;

/**
 * An operation that changes a cluster in the background and answers with the ARN of what it began.
 *
 * @param request its body
 * @param versioned whether the request carries {@code currentVersion}
 * @param make decides what to do with the cluster; refuses by throwing
 */
record UpdateOperation(
    Clusters clusters,
    ClusterLife life,
    Shape request,
    boolean versioned,
    BiFunction<Cluster, JsonNode, Change> make)
    implements Operation {

  @Override
  public Object run(Call call) {
    Cluster found = clusters.get(call.clusterArn());
    JsonNode in = request.read(call.body(), "body");
    ClusterOperation begun =
        life.begin(
            found.arn(),
            cluster -> {
              Guard.active(cluster);
              if (versioned) {
                Guard.version(cluster, in.path("currentVersion").asString(""));
              }
              return make.apply(cluster, in);
            });
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("clusterArn", found.arn());
    out.put("clusterOperationArn", begun.arn());
    return out;
  }
}
