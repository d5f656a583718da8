package io.muskrat.sandbox.msk.operations;

import io.muskrat.sandbox.msk.create.Draft;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What a serverless cluster really is here: a few brokers that let IAM users in and nobody else. */
final class Serverless {
  /** One a zone, as many as a topic has copies. */
  private static final int MOST_BROKERS = 3;

  private Serverless() {}

  /** The brokers behind it, as if they were asked for. */
  static Draft brokers(Draft serverless, String kafkaVersion) {
    ObjectNode provisioned = JsonNodeFactory.instance.objectNode();
    ObjectNode nodes = provisioned.putObject("brokerNodeGroupInfo");
    JsonNode first = serverless.serverless().path("vpcConfigs").get(0);
    ArrayNode subnets = nodes.putArray("clientSubnets");
    for (JsonNode id : first.path("subnetIds")) {
      if (subnets.size() < MOST_BROKERS) {
        subnets.add(id);
      }
    }
    nodes.put("instanceType", "kafka.m5.large");
    if (!first.path("securityGroupIds").isEmpty()) {
      nodes.set("securityGroups", first.get("securityGroupIds"));
    }
    provisioned.put("kafkaVersion", kafkaVersion);
    provisioned.put("numberOfBrokerNodes", subnets.size());
    provisioned
        .withObject("clientAuthentication")
        .withObject("sasl")
        .withObject("iam")
        .put("enabled", true);
    return new Draft(serverless.name(), serverless.tags(), provisioned);
  }

  static List<String> subnets(Draft brokers) {
    List<String> ids = new ArrayList<>();
    brokers
        .provisioned()
        .path("brokerNodeGroupInfo")
        .path("clientSubnets")
        .forEach(id -> ids.add(id.stringValue()));
    return ids;
  }

  /** With the security group that it got when it named none. */
  static ObjectNode completed(ObjectNode serverless, JsonNode brokers) {
    ObjectNode all = serverless.deepCopy();
    for (JsonNode config : all.path("vpcConfigs")) {
      if (config.path("securityGroupIds").isEmpty()) {
        ((ObjectNode) config)
            .set("securityGroupIds", brokers.path("brokerNodeGroupInfo").path("securityGroups"));
      }
    }
    return all;
  }
}
