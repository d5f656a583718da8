package io.muskrat.sandbox.msk.clusters;

import io.muskrat.sandbox.brokers.FleetSpec;
import io.muskrat.sandbox.brokers.Security;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
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
  private static final int SMALLEST_HEAP_MB = 128;

  private static final int MORE_MB = 32;

  /** MSK's sizes; each has a little more heap than the one before. */
  private static final List<String> SIZES = List.of("large", "xlarge", "2xlarge", "4xlarge");

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
        heapMb(cluster),
        properties(cluster),
        kafka.jars(),
        new Security(
            Accesses.of(cluster.provisioned(), authorities),
            cluster.arn(),
            dataRoot.resolveSibling("iam.json"),
            dataRoot.resolveSibling("ca")));
  }

  /** A laptop cannot give a kafka.m5.24xlarge what it has; larger is larger, that is all. */
  private static int heapMb(Cluster cluster) {
    String type =
        cluster.provisioned().path("brokerNodeGroupInfo").path("instanceType").asString("");
    int size = SIZES.indexOf(type.substring(type.lastIndexOf('.') + 1));
    return SMALLEST_HEAP_MB + MORE_MB * (size < 0 ? SIZES.size() : size);
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
