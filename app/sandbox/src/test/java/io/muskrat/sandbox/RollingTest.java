package io.muskrat.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import io.muskrat.sandbox.brokers.Tunnel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kafka.KafkaClient;
import software.amazon.awssdk.services.kafka.model.BadRequestException;
import software.amazon.awssdk.services.kafka.model.ClusterInfo;
import software.amazon.awssdk.services.kafka.model.ClusterOperationInfo;
import software.amazon.awssdk.services.kafka.model.ClusterOperationStep;
import software.amazon.awssdk.services.kafka.model.NodeInfo;

/** Nothing that a client was promised is lost while a cluster's brokers change one by one. */
@Order(1)
@Execution(ExecutionMode.CONCURRENT)
class RollingTest {
  private static final Duration PATIENCE = Duration.ofMinutes(4);
  private static final String TOPIC = "kept";

  private static final boolean ALL = Boolean.getBoolean("muskrat.test.all");

  /** A reboot is one of the restarts that the other changes consist of. */
  private static final List<String> REBOOTED = ALL ? List.of("1", "2", "3") : List.of("2");

  @Test
  void clientsLoseNothingAndSeeNothingTwice() throws Exception {
    Path data = TestSandbox.folder("rolling");
    try (TestSandbox.Running running = TestSandbox.Running.in(data)) {
      KafkaClient kafka = running.aws().kafka();
      String configuration = configuration(kafka);
      String arn =
          kafka.createClusterV2(Requests.create(running.aws(), "rolling", p -> {})).clusterArn();
      becomesActive(kafka, arn);
      List<String> hosts =
          kafka.listNodes(r -> r.clusterArn(arn)).nodeInfoList().stream()
              .map(NodeInfo::brokerNodeInfo)
              .map(b -> b.endpoints().getFirst())
              .toList();
      try (Tunnel tunnel = running.tunnel()) {
        for (String host : hosts) {
          tunnel.forward(host, List.of(9092));
        }
        String bootstrap = hosts.getFirst() + ":9092," + hosts.getLast() + ":9092";
        create(bootstrap);
        try (Traffic traffic = Traffic.on(bootstrap, TOPIC)) {
          if (ALL) {
            // the same restarts as those of the upgrade; UpdatesTest applies one too
            configurationIsApplied(kafka, arn, configuration, bootstrap);
          }
          for (String broker : REBOOTED) {
            reboots(kafka, arn, broker, data);
          }
          versionIsUpgraded(kafka, arn, data);
          await().atMost(PATIENCE).until(() -> traffic.acknowledged().size() > 500);
          traffic.stopAndReadAll(PATIENCE);
          assertThat(traffic.read())
              .as("each acknowledged record exactly once")
              .containsExactlyInAnyOrderElementsOf(traffic.acknowledged());
        }
      }
    }
  }

  private static String configuration(KafkaClient kafka) {
    return kafka
        .createConfiguration(
            r ->
                r.name("rolling")
                    .serverProperties(SdkBytes.fromUtf8String("message.max.bytes=2000000")))
        .arn();
  }

  private static void create(String bootstrap) throws ExecutionException, InterruptedException {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
      admin.createTopics(List.of(new NewTopic(TOPIC, 6, (short) 3))).all().get();
    }
  }

  private static void configurationIsApplied(
      KafkaClient kafka, String arn, String configuration, String bootstrap)
      throws ExecutionException, InterruptedException {
    String version = cluster(kafka, arn).currentVersion();
    String operation =
        kafka
            .updateClusterConfiguration(
                r ->
                    r.clusterArn(arn)
                        .currentVersion(version)
                        .configurationInfo(c -> c.arn(configuration).revision(1L)))
            .clusterOperationArn();
    isUpdating(kafka, arn, version, operation);
    completes(kafka, arn, operation, "UPDATE_CLUSTER_CONFIGURATION");
    assertThat(cluster(kafka, arn).currentVersion()).isNotEqualTo(version);
    assertThat(cluster(kafka, arn).currentBrokerSoftwareInfo().configurationArn())
        .isEqualTo(configuration);
    ConfigResource broker = new ConfigResource(ConfigResource.Type.BROKER, "2");
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
      assertThat(
              admin.describeConfigs(List.of(broker)).all().get().get(broker)
                  .get("message.max.bytes").value())
          .isEqualTo("2000000");
    }
  }

  private static void isUpdating(
      KafkaClient kafka, String arn, String version, String operation) {
    assertThat(cluster(kafka, arn).stateAsString()).isEqualTo("UPDATING");
    assertThat(cluster(kafka, arn).activeOperationArn()).isEqualTo(operation);
    BadRequestException refused =
        catchThrowableOfType(
            BadRequestException.class,
            () ->
                kafka.updateBrokerCount(
                    r -> r.clusterArn(arn).currentVersion(version).targetNumberOfBrokerNodes(6)));
    assertThat(refused).hasMessageContaining("UPDATING state");
  }

  private static void reboots(KafkaClient kafka, String arn, String broker, Path data) {
    List<Long> before = pids(data);
    String operation =
        kafka.rebootBroker(r -> r.clusterArn(arn).brokerIds(broker)).clusterOperationArn();
    assertThat(cluster(kafka, arn).stateAsString()).isEqualTo("REBOOTING_BROKER");
    completes(kafka, arn, operation, "REBOOT_NODE");
    assertThat(pids(data)).hasSize(3).filteredOn(before::contains).hasSize(2);
  }

  private static void versionIsUpgraded(KafkaClient kafka, String arn, Path data)
      throws IOException {
    String version = cluster(kafka, arn).currentVersion();
    String operation =
        kafka
            .updateClusterKafkaVersion(
                r -> r.clusterArn(arn).currentVersion(version).targetKafkaVersion("4.4.x.kraft"))
            .clusterOperationArn();
    isUpdating(kafka, arn, version, operation);
    ClusterOperationInfo done = completes(kafka, arn, operation, "UPDATE_CLUSTER_KAFKA_VERSION");
    assertThat(cluster(kafka, arn).currentVersion()).isNotEqualTo(version);
    assertThat(done.sourceClusterInfo().kafkaVersion()).isEqualTo("4.3.x.kraft");
    assertThat(done.targetClusterInfo().kafkaVersion()).isEqualTo("4.4.x.kraft");
    assertThat(cluster(kafka, arn).currentBrokerSoftwareInfo().kafkaVersion())
        .isEqualTo("4.4.x.kraft");
    String uuid = arn.substring(arn.lastIndexOf('/') + 1);
    for (int node = 1; node <= 3; node++) {
      Path log = data.resolve("brokers/" + uuid + "/node-" + node + "/logs/server.log");
      assertThat(Files.readString(log)).contains("Kafka version: 4.4.0");
    }
  }

  private static List<Long> pids(Path data) {
    String folder = data.toAbsolutePath().toString();
    return ProcessHandle.current()
        .descendants()
        .filter(p -> p.info().commandLine().orElse("").contains(folder))
        .map(ProcessHandle::pid)
        .toList();
  }

  private static ClusterOperationInfo completes(
      KafkaClient kafka, String arn, String operation, String type) {
    becomesActive(kafka, arn);
    ClusterOperationInfo info =
        kafka
            .describeClusterOperation(r -> r.clusterOperationArn(operation))
            .clusterOperationInfo();
    assertThat(info.operationState()).as("%s", info.errorInfo()).endsWith("_COMPLETE");
    assertThat(info.operationType()).isEqualTo(type);
    assertThat(info.operationSteps())
        .extracting(ClusterOperationStep::stepInfo)
        .allSatisfy(step -> assertThat(step.stepStatus()).isEqualTo("COMPLETED"));
    return info;
  }

  private static ClusterInfo cluster(KafkaClient kafka, String arn) {
    return kafka.describeCluster(r -> r.clusterArn(arn)).clusterInfo();
  }

  private static void becomesActive(KafkaClient kafka, String arn) {
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(100))
        .untilAsserted(
            () -> {
              ClusterInfo now = cluster(kafka, arn);
              assertThat(now.stateAsString()).as("%s", now.stateInfo()).isEqualTo("ACTIVE");
            });
  }
}
