package io.muskrat.sandbox.msk.clusters;

import io.muskrat.sandbox.brokers.FleetSpec;
import io.muskrat.sandbox.brokers.Security;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * From a cluster to what its broker processes are started with.
 *
 * @param dataRoot each cluster has a folder of its own in it; beside it are the account's
 *     {@code iam.json} and {@code ca}
 * @param configurations server.properties of a configuration's (ARN) revision
 * @param authorities PEM certificate of a private certificate authority (ARN)
 */
public record FleetPlan(
    Path dataRoot,
    KafkaVersions versions,
    BiFunction<String, Long, Map<String, String>> configurations,
    Function<String, Optional<String>> authorities) {
  /** With less a broker still runs; with 128 MiB one stays near 170 MB resident (facts-kafka). */
  private static final int HEAP_MB = 128;

  Path folder(Cluster cluster) {
    return dataRoot.resolve(cluster.id().uuid());
  }

  FleetSpec of(Cluster cluster) {
    KafkaVersions.Version kafka =
        versions.find(cluster.provisioned().path("kafkaVersion").stringValue()).orElseThrow();
    return new FleetSpec(
        cluster.id().kafkaId(),
        cluster.specs(),
        kafka.folder(),
        folder(cluster),
        HEAP_MB,
        properties(cluster),
        kafka.jars(),
        new Security(
            Accesses.of(cluster.provisioned(), authorities),
            cluster.arn(),
            dataRoot.resolveSibling("iam.json"),
            dataRoot.resolveSibling("ca")));
  }

  private Map<String, String> properties(Cluster cluster) {
    boolean three =
        cluster.provisioned().path("brokerNodeGroupInfo").path("clientSubnets").size() > 2;
    Map<String, String> all = new HashMap<>();
    // What MSK sets otherwise than Apache Kafka, as far as clients notice it.
    all.put("auto.create.topics.enable", "false");
    all.put("default.replication.factor", three ? "3" : "2");
    all.put("min.insync.replicas", three ? "2" : "1");
    all.put("offsets.topic.replication.factor", three ? "3" : "2");
    all.put("transaction.state.log.replication.factor", three ? "3" : "2");
    all.put("transaction.state.log.min.isr", three ? "2" : "1");
    all.put("unclean.leader.election.enable", "true");
    JsonNode configuration = cluster.provisioned().path("configurationInfo");
    if (!configuration.isMissingNode()) {
      all.putAll(
          configurations.apply(
              configuration.path("arn").stringValue(), configuration.path("revision").longValue()));
    }
    return all;
  }
}
