package io.muskrat.sandbox.msk.updates;

import static io.muskrat.sandbox.msk.api.Shape.struct;
import static io.muskrat.sandbox.msk.api.Shape.text;

import io.muskrat.sandbox.msk.api.Refusals;
import io.muskrat.sandbox.msk.api.Shape;
import io.muskrat.sandbox.msk.clusters.Change;
import io.muskrat.sandbox.msk.clusters.Cluster;
import io.muskrat.sandbox.msk.clusters.KafkaVersions;
import io.muskrat.sandbox.msk.create.CreateRules;
import io.muskrat.sandbox.msk.create.CreateShapes;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Kafka's version, its configuration, and what is watched of it. */
final class SoftwareUpdates {
  private static final Shape INFO = CreateShapes.member("configurationInfo");
  static final Shape VERSION =
      struct("currentVersion", text(), "configurationInfo", INFO, "targetKafkaVersion", text())
          .require("targetKafkaVersion");
  static final Shape CONFIGURATION =
      struct("currentVersion", text(), "configurationInfo", INFO).require("configurationInfo");
  static final Shape MONITORING =
      struct(
          "currentVersion", text(),
          "enhancedMonitoring", CreateShapes.member("enhancedMonitoring"),
          "openMonitoring", CreateShapes.member("openMonitoring"),
          "loggingInfo", CreateShapes.member("loggingInfo"));

  private final CreateRules rules;
  private final KafkaVersions versions;

  SoftwareUpdates(CreateRules rules, KafkaVersions versions) {
    this.rules = rules;
    this.versions = versions;
  }

  Change version(Cluster cluster, JsonNode in) {
    ObjectNode target = cluster.provisioned().deepCopy();
    String from = target.path("kafkaVersion").stringValue();
    String to = in.path("targetKafkaVersion").stringValue();
    List<String> possible = versions.after(from);
    if (!possible.contains(to)) {
      throw Refusals.badRequest(
          "targetKafkaVersion",
          "Unsupported KafkaVersion [" + to + "]. Valid values: " + possible);
    }
    target.put("kafkaVersion", to);
    return Changes.rolling("UPDATE_CLUSTER_KAFKA_VERSION", configured(cluster, target, in));
  }

  Change configuration(Cluster cluster, JsonNode in) {
    return Changes.rolling(
        "UPDATE_CLUSTER_CONFIGURATION", configured(cluster, cluster.provisioned().deepCopy(), in));
  }

  private ObjectNode configured(Cluster cluster, ObjectNode target, JsonNode in) {
    if (in.has("configurationInfo")) {
      target.set("configurationInfo", in.get("configurationInfo"));
      rules.configuration(Targets.draft(cluster, target));
    }
    return target;
  }

  /** Exporters run with the brokers, so switching one takes a rolling change. */
  Change monitoring(Cluster cluster, JsonNode in) {
    ObjectNode wanted = (ObjectNode) in.deepCopy();
    wanted.remove("currentVersion");
    if (wanted.isEmpty()) {
      throw Refusals.badRequest(
          "enhancedMonitoring",
          "Specify at least one of enhancedMonitoring, openMonitoring and loggingInfo.");
    }
    // judged before the merge, for what is empty in the request shall not hide behind what is there
    rules.monitoring(Targets.draft(cluster, wanted));
    ObjectNode target = cluster.provisioned().deepCopy();
    Targets.merge(target, wanted);
    boolean exporters =
        !target.path("openMonitoring").equals(cluster.provisioned().path("openMonitoring"));
    return exporters
        ? Changes.rolling("UPDATE_MONITORING", target)
        : Changes.described("UPDATE_MONITORING", target);
  }
}
