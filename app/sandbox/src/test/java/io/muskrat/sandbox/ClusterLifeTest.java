package io.muskrat.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kafka.KafkaClient;
import software.amazon.awssdk.services.kafka.model.BadRequestException;
import software.amazon.awssdk.services.kafka.model.ClientBroker;
import software.amazon.awssdk.services.kafka.model.ClusterInfo;
import software.amazon.awssdk.services.kafka.model.ClusterState;
import software.amazon.awssdk.services.kafka.model.ConflictException;
import software.amazon.awssdk.services.kafka.model.NotFoundException;

/** A cluster of two real brokers from creation over a restart of the sandbox to its deletion. */
@Execution(ExecutionMode.CONCURRENT)
class ClusterLifeTest {
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  @Test
  void livesOverARestart() throws IOException {
    Path data = TestSandbox.folder("life");
    String arn;
    try (TestSandbox.Running first = TestSandbox.Running.in(data)) {
      arn = create(first.aws());
      becomesActive(first.aws().kafka(), arn);
      showsItself(first.aws(), arn);
      isTagged(first.aws().kafka(), arn);
    }
    asIfABrokerHadDied(data, arn);
    try (TestSandbox.Running second = TestSandbox.Running.in(data)) {
      KafkaClient kafka = second.aws().kafka();
      assertThat(cluster(kafka, arn).stateAsString()).isIn("REBOOTING_BROKER", "ACTIVE");
      becomesActive(kafka, arn);
      assertThat(cluster(kafka, arn).tags()).containsOnly(Map.entry("team", "b"));
      healsWhenABrokerDies(kafka, arn, data);
      isDeleted(kafka, arn, data);
    }
  }

  /** As a Ctrl-C on the terminal can leave it; a broker killed for real makes its peer stop late. */
  private static void asIfABrokerHadDied(Path data, String arn) throws IOException {
    Path file = data.resolve("clusters").resolve(uuid(arn) + ".json");
    String died =
        Files.readString(file)
            .replace(
                "\"state\":\"ACTIVE\",\"code\":null",
                "\"state\":\"FAILED\",\"code\":\"BrokerDied\"");
    assertThat(died).contains("BrokerDied");
    Files.writeString(file, died);
  }

  private static String uuid(String arn) {
    return arn.substring(arn.lastIndexOf('/') + 1);
  }

  private static String create(Aws aws) {
    List<String> subnets = Requests.subnets(aws, "broker01", "broker02");
    long before = System.nanoTime();
    var answer =
        aws.kafka()
            .createCluster(
                r ->
                    r.clusterName("Life-Of-A-Cluster")
                        .kafkaVersion("4.3.x.kraft")
                        .numberOfBrokerNodes(2)
                        .tags(Map.of("team", "a"))
                        .brokerNodeGroupInfo(
                            b -> b.clientSubnets(subnets).instanceType("kafka.m5.large"))
                        .encryptionInfo(
                            e ->
                                e.encryptionInTransit(
                                    t -> t.clientBroker(ClientBroker.PLAINTEXT))));
    assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(3));
    assertThat(answer.state()).isEqualTo(ClusterState.CREATING);
    assertThat(answer.clusterArn())
        .matches(
            "arn:aws:kafka:ap-northeast-2:000000000000:cluster/Life-Of-A-Cluster/[0-9a-f-]{36}-2");
    String arn = answer.clusterArn();
    assertThat(aws.kafka().getBootstrapBrokers(r -> r.clusterArn(arn)).bootstrapBrokerString())
        .isNull();
    assertThatThrownBy(
            () ->
                aws.kafka()
                    .createClusterV2(Requests.create(aws, "Life-Of-A-Cluster", p -> {})))
        .isInstanceOfSatisfying(
            ConflictException.class,
            e -> assertThat(e.invalidParameter()).isEqualTo("clusterName"))
        .hasMessageContaining("already exists");
    return arn;
  }

  private static ClusterInfo cluster(KafkaClient kafka, String arn) {
    return kafka.describeCluster(r -> r.clusterArn(arn)).clusterInfo();
  }

  private static void becomesActive(KafkaClient kafka, String arn) {
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(200))
        .untilAsserted(
            () -> {
              ClusterInfo now = cluster(kafka, arn);
              assertThat(now.stateAsString()).as("%s", now.stateInfo()).isEqualTo("ACTIVE");
            });
  }

  private static void showsItself(Aws aws, String arn) {
    KafkaClient kafka = aws.kafka();
    var v2 = kafka.describeClusterV2(r -> r.clusterArn(arn)).clusterInfo();
    assertThat(v2.clusterTypeAsString()).isEqualTo("PROVISIONED");
    assertThat(v2.currentVersion()).matches("K[A-Z0-9]{13}");
    assertThat(v2.provisioned().currentBrokerSoftwareInfo().kafkaVersion())
        .isEqualTo("4.3.x.kraft");
    assertThat(kafka.listClusters(r -> r.clusterNameFilter("Life")).clusterInfoList()).hasSize(1);
    assertThat(kafka.listClustersV2(r -> r.clusterNameFilter("Other")).clusterInfoList()).isEmpty();
    assertThat(kafka.listClustersV2(r -> r.clusterTypeFilter("SERVERLESS")).clusterInfoList())
        .isEmpty();
    String bootstrap =
        kafka.getBootstrapBrokers(r -> r.clusterArn(arn)).bootstrapBrokerString();
    assertThat(bootstrap)
        .matches(
            "b-1\\.life-of-a-cluster\\.([a-z0-9]{6})\\.c1\\.kafka\\.ap-northeast-2\\.amazonaws\\.com:9092,"
                + "b-2\\.life-of-a-cluster\\.\\1\\.c1\\.kafka\\.ap-northeast-2\\.amazonaws\\.com:9092");
    assertThat(kafka.listNodesPaginator(r -> r.clusterArn(arn).maxResults(1)).nodeInfoList())
        .hasSize(2)
        .allSatisfy(
            n -> {
              assertThat(bootstrap).contains(n.brokerNodeInfo().endpoints().getFirst());
              assertThat(n.brokerNodeInfo().clientVpcIpAddress()).startsWith("10.10.");
            });
    var operation = kafka.listClusterOperations(r -> r.clusterArn(arn)).clusterOperationInfoList();
    assertThat(operation).singleElement().satisfies(o -> assertThat(o.endTime()).isNotNull());
    String operationArn = operation.getFirst().operationArn();
    assertThat(
            kafka
                .describeClusterOperationV2(r -> r.clusterOperationArn(operationArn))
                .clusterOperationInfo()
                .operationState())
        .isEqualTo("UPDATE_COMPLETE");
    String subnet = v2.provisioned().brokerNodeGroupInfo().clientSubnets().getLast();
    assertThat(
            aws.ec2().describeSubnets(r -> r.subnetIds(subnet)).subnets().getFirst()
                .availableIpAddressCount())
        .isEqualTo(250);
  }

  private static void isTagged(KafkaClient kafka, String arn) {
    kafka.tagResource(r -> r.resourceArn(arn).tags(Map.of("team", "b", "more", "x")));
    kafka.untagResource(r -> r.resourceArn(arn).tagKeys("more"));
    assertThat(kafka.listTagsForResource(r -> r.resourceArn(arn)).tags())
        .containsOnly(Map.entry("team", "b"));
  }

  private static void healsWhenABrokerDies(KafkaClient kafka, String arn, Path data) {
    String node = data.toAbsolutePath() + "/brokers/" + uuid(arn);
    ProcessHandle broker =
        ProcessHandle.current()
            .descendants()
            .filter(p -> p.info().commandLine().orElse("").contains(node + "/node-2"))
            .findFirst()
            .orElseThrow();
    broker.destroyForcibly();
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(20))
        .untilAsserted(
            () -> {
              ClusterInfo now = cluster(kafka, arn);
              assertThat(now.stateAsString()).isEqualTo("HEALING");
              assertThat(now.stateInfo().code()).isEqualTo("BrokerDied");
              assertThat(now.stateInfo().message()).contains("137");
            });
    becomesActive(kafka, arn);
    assertThat(broker.isAlive()).isFalse();
  }

  private static void isDeleted(KafkaClient kafka, String arn, Path data) {
    assertThatThrownBy(() -> kafka.deleteCluster(r -> r.clusterArn(arn).currentVersion("KOLD")))
        .isInstanceOfSatisfying(
            BadRequestException.class,
            e -> assertThat(e.invalidParameter()).isEqualTo("currentVersion"));
    String version = cluster(kafka, arn).currentVersion();
    assertThat(kafka.deleteCluster(r -> r.clusterArn(arn).currentVersion(version)).state())
        .isEqualTo(ClusterState.DELETING);
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThatThrownBy(() -> cluster(kafka, arn))
                    .isInstanceOf(NotFoundException.class));
    assertThat(Files.exists(data.resolve("brokers").resolve(uuid(arn)))).isFalse();
  }

  @Test
  void failsWhenABrokerCannotStart() {
    try (TestSandbox.Running running = TestSandbox.Running.in(TestSandbox.folder("fails"))) {
      KafkaClient kafka = running.aws().kafka();
      String configuration =
          kafka
              .createConfiguration(
                  r ->
                      r.name("broken")
                          .serverProperties(
                              SdkBytes.fromUtf8String(
                                  "log.segment.bytes=small")))
              .arn();
      String arn =
          kafka
              .createClusterV2(
                  Requests.pair(
                      running.aws(),
                      "fails",
                      p -> p.configurationInfo(c -> c.arn(configuration).revision(1L))))
              .clusterArn();
      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () -> assertThat(cluster(kafka, arn).stateAsString()).isEqualTo("FAILED"));
      assertThat(cluster(kafka, arn).stateInfo().code()).isEqualTo("BrokerStartFailed");
      assertThat(cluster(kafka, arn).stateInfo().message()).contains("log.segment.bytes");
      assertThat(
              kafka
                  .listClusterOperations(r -> r.clusterArn(arn))
                  .clusterOperationInfoList()
                  .getFirst()
                  .operationState())
          .isEqualTo("UPDATE_FAILED");
    }
  }
}
