package io.muskrat.sandbox.msk.updates;

import static io.muskrat.sandbox.msk.api.Shape.list;
import static io.muskrat.sandbox.msk.api.Shape.oneOf;
import static io.muskrat.sandbox.msk.api.Shape.struct;
import static io.muskrat.sandbox.msk.api.Shape.text;
import static io.muskrat.sandbox.msk.api.Shape.whole;

import io.muskrat.sandbox.msk.api.Refusals;
import io.muskrat.sandbox.msk.api.Shape;
import io.muskrat.sandbox.msk.clusters.Change;
import io.muskrat.sandbox.msk.clusters.Cluster;
import io.muskrat.sandbox.msk.create.CreateRules;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The brokers' volumes, which are simulated: their size is a number, the data is on this disk. */
final class StorageUpdates {
  static final Shape BROKER_STORAGE =
      struct(
              "currentVersion", text(),
              "targetBrokerEBSVolumeInfo",
              list(
                  struct(
                          "kafkaBrokerNodeId", text(),
                          "provisionedThroughput", BrokerUpdates.THROUGHPUT,
                          "volumeSizeGB", whole())
                      .require("kafkaBrokerNodeId")))
          .require("targetBrokerEBSVolumeInfo");
  static final Shape STORAGE =
      struct(
          "currentVersion", text(),
          "provisionedThroughput", BrokerUpdates.THROUGHPUT,
          "storageMode", oneOf("LOCAL", "TIERED"),
          "volumeSizeGB", whole());

  private final CreateRules rules;

  StorageUpdates(CreateRules rules) {
    this.rules = rules;
  }

  Change brokerStorage(Cluster cluster, JsonNode in) {
    JsonNode volumes = in.path("targetBrokerEBSVolumeInfo");
    if (volumes.size() != 1
        || !volumes.get(0).path("kafkaBrokerNodeId").asString("").equalsIgnoreCase("All")) {
      throw Refusals.badRequest(
          "targetBrokerEBSVolumeInfo",
          "The storage of all brokers must be updated together: the only valid value of"
              + " KafkaBrokerNodeId is All.");
    }
    return change(cluster, volumes.get(0), "UPDATE_BROKER_STORAGE");
  }

  Change storage(Cluster cluster, JsonNode in) {
    return change(cluster, in, "UPDATE_STORAGE");
  }

  private Change change(Cluster cluster, JsonNode in, String type) {
    JsonNode size = in.path("volumeSizeGB");
    JsonNode throughput = in.path("provisionedThroughput");
    JsonNode mode = in.path("storageMode");
    if (size.isMissingNode() && throughput.isMissingNode() && mode.isMissingNode()) {
      throw Refusals.badRequest(
          "volumeSizeGB", "Specify a volume size, a provisioned throughput or a storage mode.");
    }
    ObjectNode target = cluster.provisioned().deepCopy();
    ObjectNode ebs =
        target
            .withObject("brokerNodeGroupInfo")
            .withObject("storageInfo")
            .withObject("ebsStorageInfo");
    if (!size.isMissingNode()) {
      long now = ebs.path("volumeSize").asLong(0);
      if (size.longValue() < now || size.longValue() == now && throughput.isMissingNode()) {
        throw Refusals.badRequest(
            "volumeSizeGB",
            "The target volume size must be greater than the current volume size, " + now + " GiB.");
      }
      ebs.put("volumeSize", size.longValue());
    }
    if (!throughput.isMissingNode()) {
      Targets.merge(ebs.withObject("provisionedThroughput"), throughput);
    }
    if (!mode.isMissingNode()) {
      if (mode.stringValue().equals("LOCAL")
          && target.path("storageMode").asString("LOCAL").equals("TIERED")) {
        throw Refusals.badRequest("storageMode", "Tiered storage cannot be turned off for a cluster.");
      }
      target.set("storageMode", mode);
    }
    rules.storage(Targets.draft(cluster, target));
    return Changes.described(type, target);
  }
}
