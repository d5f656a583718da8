package io.muskrat.sandbox.msk.create;

import io.muskrat.sandbox.msk.api.Refusals;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The cluster that a request asks for, its JSON types checked.
 *
 * @param provisioned the members of V2's {@code provisioned}, which V1 has flat; null for a
 *     serverless cluster
 * @param serverless V2's {@code serverless}, null for a provisioned cluster
 */
public record Draft(
    String name, Map<String, String> tags, ObjectNode provisioned, ObjectNode serverless) {
  public Draft(String name, Map<String, String> tags, ObjectNode provisioned) {
    this(name, tags, provisioned, null);
  }

  public static Draft ofV1(JsonNode body) {
    ObjectNode read = (ObjectNode) CreateShapes.V1.read(body, "body");
    ObjectNode rest = read.deepCopy();
    rest.remove("clusterName");
    rest.remove("tags");
    if (!read.has("clusterName")) {
      throw Refusals.badRequest("clusterName", "Missing required parameter: clusterName");
    }
    return new Draft(read.path("clusterName").stringValue(), tags(read), rest);
  }

  public static Draft ofV2(JsonNode body) {
    ObjectNode read = (ObjectNode) CreateShapes.V2.read(body, "body");
    if (read.has("serverless") == read.has("provisioned")) {
      throw Refusals.badRequest(
          "provisioned", "Specify exactly one of the parameters provisioned and serverless.");
    }
    String name = read.path("clusterName").stringValue();
    return read.has("serverless")
        ? new Draft(name, tags(read), null, (ObjectNode) read.get("serverless"))
        : new Draft(name, tags(read), (ObjectNode) read.get("provisioned"));
  }

  JsonNode nodes() {
    return provisioned.path("brokerNodeGroupInfo");
  }

  String instanceType() {
    return nodes().path("instanceType").stringValue();
  }

  JsonNode ebs() {
    return nodes().path("storageInfo").path("ebsStorageInfo");
  }

  JsonNode inTransit() {
    return provisioned.path("encryptionInfo").path("encryptionInTransit");
  }

  /** TLS when the request says nothing, as in MSK. */
  String clientBroker() {
    return inTransit().path("clientBroker").asString("TLS");
  }

  private static Map<String, String> tags(ObjectNode read) {
    Map<String, String> tags = new LinkedHashMap<>();
    read.withObject("tags").properties().forEach(e -> tags.put(e.getKey(), e.getValue().stringValue()));
    return tags;
  }
}
