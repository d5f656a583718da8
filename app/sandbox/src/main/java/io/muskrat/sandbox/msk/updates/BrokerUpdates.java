package io.muskrat.sandbox.msk.updates;

import static io.muskrat.sandbox.msk.api.Shape.flag;
import static io.muskrat.sandbox.msk.api.Shape.list;
import static io.muskrat.sandbox.msk.api.Shape.struct;
import static io.muskrat.sandbox.msk.api.Shape.text;
import static io.muskrat.sandbox.msk.api.Shape.whole;

import io.muskrat.sandbox.msk.api.Refusals;
import io.muskrat.sandbox.msk.api.Shape;
import io.muskrat.sandbox.msk.clusters.Change;
import io.muskrat.sandbox.msk.clusters.Cluster;
import io.muskrat.sandbox.msk.create.CreateRules;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Number, size and reboots of brokers. */
final class BrokerUpdates {
  static final Shape COUNT =
      struct("currentVersion", text(), "targetNumberOfBrokerNodes", whole())
          .require("targetNumberOfBrokerNodes");
  static final Shape TYPE =
      struct("currentVersion", text(), "targetInstanceType", text()).require("targetInstanceType");
  static final Shape REBOOT = struct("brokerIds", list(text())).require("brokerIds");
  static final Shape THROUGHPUT = struct("enabled", flag(), "volumeThroughput", whole());

  private final CreateRules rules;

  BrokerUpdates(CreateRules rules) {
    this.rules = rules;
  }

  Change count(Cluster cluster, JsonNode in) {
    int wanted = in.path("targetNumberOfBrokerNodes").intValue();
    ObjectNode target = cluster.provisioned().deepCopy();
    target.put("numberOfBrokerNodes", wanted);
    rules.count(Targets.draft(cluster, target), "targetNumberOfBrokerNodes");
    if (wanted <= cluster.nodes().size()) {
      throw Refusals.badRequest(
          "targetNumberOfBrokerNodes",
          "The target number of broker nodes must be greater than the current number of broker"
              + " nodes ("
              + cluster.nodes().size()
              + "): this sandbox does not remove brokers.");
    }
    return Changes.growing(target);
  }

  Change type(Cluster cluster, JsonNode in) {
    ObjectNode target = cluster.provisioned().deepCopy();
    ObjectNode nodes = target.withObject("brokerNodeGroupInfo");
    String wanted = in.path("targetInstanceType").stringValue();
    if (nodes.path("instanceType").stringValue().equals(wanted)) {
      throw Refusals.badRequest(
          "targetInstanceType", "The cluster's brokers are of the type " + wanted + " already.");
    }
    if (nodes.path("instanceType").stringValue().startsWith("express.")
        != wanted.startsWith("express.")) {
      throw Refusals.badRequest(
          "targetInstanceType", "Standard brokers cannot become Express brokers, nor the other way.");
    }
    nodes.put("instanceType", wanted);
    rules.instanceType(Targets.draft(cluster, target), "targetInstanceType");
    rules.storage(Targets.draft(cluster, target));
    return Changes.rolling("UPDATE_BROKER_TYPE", target);
  }

  /** The model: "The reboot-broker operation supports rebooting one broker at a time." */
  Change reboot(Cluster cluster, JsonNode in) {
    List<Integer> ids = new ArrayList<>();
    for (JsonNode each : in.path("brokerIds")) {
      ids.add(broker(cluster, each.stringValue()));
    }
    if (ids.size() != 1) {
      throw Refusals.badRequest("brokerIds", "Specify exactly one broker ID.");
    }
    return Changes.reboot(cluster.provisioned(), ids);
  }

  private static int broker(Cluster cluster, String id) {
    return cluster.nodes().stream()
        .filter(n -> Integer.toString(n.id()).equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                Refusals.badRequest(
                    "brokerIds", "One or more of the specified broker IDs are not valid."))
        .id();
  }
}
