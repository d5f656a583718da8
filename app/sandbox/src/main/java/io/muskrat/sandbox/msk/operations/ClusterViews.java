package io.muskrat.sandbox.msk.operations;

import io.muskrat.sandbox.msk.clusters.Cluster;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A cluster as V1 (ClusterInfo, flat) and V2 (Cluster, with {@code provisioned}) answer it. */
final class ClusterViews {
  private ClusterViews() {}

  static Map<String, Object> v1(Cluster cluster) {
    Map<String, Object> out = head(cluster);
    provisioned(cluster).properties().forEach(e -> out.put(e.getKey(), e.getValue()));
    return out;
  }

  static Map<String, Object> v2(Cluster cluster) {
    Map<String, Object> out = head(cluster);
    out.put("clusterType", cluster.runsServerless() ? "SERVERLESS" : "PROVISIONED");
    if (cluster.runsServerless()) {
      out.put("serverless", cluster.serverless());
    } else {
      out.put("provisioned", provisioned(cluster));
    }
    return out;
  }

  private static Map<String, Object> head(Cluster cluster) {
    Map<String, Object> out = new LinkedHashMap<>();
    cluster.openOperation().ifPresent(o -> out.put("activeOperationArn", o.arn()));
    out.put("clusterArn", cluster.arn());
    out.put("clusterName", cluster.id().name());
    out.put("creationTime", cluster.id().created());
    out.put("currentVersion", cluster.status().version());
    out.put("state", cluster.state());
    if (cluster.status().message() != null) {
      Map<String, String> info = new LinkedHashMap<>();
      info.put("code", cluster.status().code());
      info.put("message", cluster.status().message());
      out.put("stateInfo", info);
    }
    out.put("tags", cluster.tags());
    return out;
  }

  private static ObjectNode provisioned(Cluster cluster) {
    ObjectNode out = cluster.provisioned().deepCopy();
    out.remove("kafkaVersion");
    out.remove("configurationInfo");
    out.set("currentBrokerSoftwareInfo", software(cluster));
    out.put("customerActionStatus", "NONE");
    return out;
  }

  static ObjectNode software(Cluster cluster) {
    ObjectNode in = cluster.provisioned();
    ObjectNode out = in.objectNode();
    JsonNode configuration = in.path("configurationInfo");
    if (!configuration.isMissingNode()) {
      out.set("configurationArn", configuration.path("arn"));
      out.set("configurationRevision", configuration.path("revision"));
    }
    out.set("kafkaVersion", in.path("kafkaVersion"));
    return out;
  }
}
