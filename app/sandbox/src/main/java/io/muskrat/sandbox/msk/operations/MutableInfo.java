package io.muskrat.sandbox.msk.operations;

import io.muskrat.sandbox.msk.clusters.ClusterOperation;
import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** MSK's MutableClusterInfo: of what an operation changes, how it was and how it is to be. */
final class MutableInfo {
  private static final List<String> MEMBERS =
      List.of(
          "configurationInfo",
          "numberOfBrokerNodes",
          "enhancedMonitoring",
          "openMonitoring",
          "kafkaVersion",
          "loggingInfo",
          "clientAuthentication",
          "encryptionInfo",
          "storageMode");

  private MutableInfo() {}

  static ObjectNode source(ClusterOperation operation) {
    return of(operation.source(), operation.target());
  }

  static ObjectNode target(ClusterOperation operation) {
    ObjectNode out = of(operation.target(), operation.source());
    int from = operation.source().path("numberOfBrokerNodes").intValue();
    int to = operation.target().path("numberOfBrokerNodes").intValue();
    if (to > from) {
      ArrayNode created = out.withObject("brokerCountUpdateInfo").putArray("createdBrokerIds");
      IntStream.rangeClosed(from + 1, to).forEach(id -> created.add((double) id));
    }
    return out;
  }

  private static ObjectNode of(JsonNode one, JsonNode other) {
    ObjectNode out = JsonNodeFactory.instance.objectNode();
    for (String member : MEMBERS) {
      put(out, member, one.path(member), other.path(member));
    }
    JsonNode nodes = one.path("brokerNodeGroupInfo");
    JsonNode otherNodes = other.path("brokerNodeGroupInfo");
    put(out, "instanceType", nodes.path("instanceType"), otherNodes.path("instanceType"));
    put(
        out, "connectivityInfo", nodes.path("connectivityInfo"), otherNodes.path("connectivityInfo"));
    JsonNode ebs = nodes.path("storageInfo").path("ebsStorageInfo");
    if (!ebs.equals(otherNodes.path("storageInfo").path("ebsStorageInfo"))) {
      volumes(out.putArray("brokerEBSVolumeInfo"), one.path("numberOfBrokerNodes").intValue(), ebs);
    }
    return out;
  }

  private static void put(ObjectNode out, String member, JsonNode one, JsonNode other) {
    if (!one.equals(other) && !one.isMissingNode()) {
      out.set(member, one);
    }
  }

  private static void volumes(ArrayNode out, int brokers, JsonNode ebs) {
    for (int id = 1; id <= brokers; id++) {
      ObjectNode volume = out.addObject();
      volume.put("kafkaBrokerNodeId", Integer.toString(id));
      put(volume, "volumeSizeGB", ebs.path("volumeSize"), null);
      put(volume, "provisionedThroughput", ebs.path("provisionedThroughput"), null);
    }
  }
}
