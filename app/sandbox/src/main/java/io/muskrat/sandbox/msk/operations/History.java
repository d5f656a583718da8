package io.muskrat.sandbox.msk.operations;

import io.muskrat.sandbox.msk.api.Call;
import io.muskrat.sandbox.msk.api.Operation;
import io.muskrat.sandbox.msk.api.Paging;
import io.muskrat.sandbox.msk.api.Refusals;
import io.muskrat.sandbox.msk.clusters.Cluster;
import io.muskrat.sandbox.msk.clusters.ClusterOperation;
import io.muskrat.sandbox.msk.clusters.Clusters;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** The operations of clusters, newest first, in both versions. */
final class History {
  private final Clusters clusters;

  History(Clusters clusters) {
    this.clusters = clusters;
  }

  void addTo(Map<String, Operation> all) {
    all.put("ListClusterOperations", c -> list(c, History::v1));
    all.put("ListClusterOperationsV2", c -> list(c, History::v2));
    all.put("DescribeClusterOperation", c -> describe(c, History::v1));
    all.put(
        "DescribeClusterOperationV2",
        c ->
            describe(
                c,
                (cluster, o) -> {
                  Map<String, Object> out = v2(cluster, o);
                  Map<String, Object> provisioned = new LinkedHashMap<>();
                  provisioned.put("operationSteps", steps(o));
                  infos(o, provisioned);
                  out.put("provisioned", provisioned);
                  return out;
                }));
  }

  private Object list(Call call, BiFunction<Cluster, ClusterOperation, ?> view) {
    Cluster cluster = clusters.get(call.clusterArn());
    List<ClusterOperation> newestFirst =
        cluster.operations().stream().sorted(Comparator.comparing(History::key)).toList();
    return Paging.page(
        call, "clusterOperationInfoList", newestFirst, History::key, o -> view.apply(cluster, o));
  }

  private Object describe(Call call, BiFunction<Cluster, ClusterOperation, ?> view) {
    String arn = call.label("clusterOperationArn");
    for (Cluster cluster : clusters.all()) {
      for (ClusterOperation operation : cluster.operations()) {
        if (operation.arn().equals(arn)) {
          return Map.of("clusterOperationInfo", view.apply(cluster, operation));
        }
      }
    }
    throw Refusals.notFound("clusterOperationArn", "The requested resource doesn't exist.");
  }

  private static String key(ClusterOperation operation) {
    long newestFirst = Long.MAX_VALUE - operation.started().toEpochMilli();
    return String.format("%019d %s", newestFirst, operation.arn());
  }

  private static Map<String, Object> v1(Cluster cluster, ClusterOperation operation) {
    Map<String, Object> out = common(cluster, operation);
    out.put("creationTime", operation.started());
    out.put("operationSteps", steps(operation));
    infos(operation, out);
    return out;
  }

  private static void infos(ClusterOperation operation, Map<String, Object> out) {
    if (operation.target() != null) {
      out.put("sourceClusterInfo", MutableInfo.source(operation));
      out.put("targetClusterInfo", MutableInfo.target(operation));
    }
  }

  private static Map<String, Object> v2(Cluster cluster, ClusterOperation operation) {
    Map<String, Object> out = common(cluster, operation);
    out.put("clusterType", cluster.runsServerless() ? "SERVERLESS" : "PROVISIONED");
    out.put("startTime", operation.started());
    return out;
  }

  private static Map<String, Object> common(Cluster cluster, ClusterOperation operation) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("clusterArn", cluster.arn());
    if (operation.ended() != null) {
      out.put("endTime", operation.ended());
    }
    if (operation.error() != null) {
      out.put("errorInfo", Map.of("errorCode", "OperationFailed", "errorString", operation.error()));
    }
    out.put("operationArn", operation.arn());
    out.put("operationState", operation.state());
    out.put("operationType", operation.type());
    return out;
  }

  private static List<Map<String, Object>> steps(ClusterOperation operation) {
    return operation.steps().stream()
        .map(
            s -> {
              Map<String, Object> step = new LinkedHashMap<>();
              step.put("stepInfo", Map.of("stepStatus", s.status()));
              step.put("stepName", s.name());
              return step;
            })
        .toList();
  }
}
