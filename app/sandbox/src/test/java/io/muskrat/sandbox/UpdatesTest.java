package io.muskrat.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.muskrat.sandbox.brokers.Tunnel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kafka.KafkaClient;
import software.amazon.awssdk.services.kafka.model.BadRequestException;
import software.amazon.awssdk.services.kafka.model.BrokerEBSVolumeInfo;
import software.amazon.awssdk.services.kafka.model.ClientBroker;
import software.amazon.awssdk.services.kafka.model.ClusterInfo;
import software.amazon.awssdk.services.kafka.model.ClusterOperationInfo;
import software.amazon.awssdk.services.kafka.model.EnhancedMonitoring;
import software.amazon.awssdk.services.kafka.model.NotFoundException;
import software.amazon.awssdk.services.kafka.model.TopicExistsException;
import software.amazon.awssdk.services.kafka.model.TopicInfo;
import software.amazon.awssdk.services.kafka.model.UnknownTopicOrPartitionException;
import software.amazon.awssdk.services.kafka.model.UnprocessedScramSecret;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/** One cluster of two brokers through all that one can do to it. */
@Order(2)
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("one cluster")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class UpdatesTest {
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private Path data;
  private TestSandbox.Running running;
  private KafkaClient kafka;
  private String arn;

  @BeforeAll
  void start() {
    data = TestSandbox.folder("updates");
    running = TestSandbox.Running.in(data);
    kafka = running.aws().kafka();
    List<String> subnets = Requests.subnets(running.aws(), "broker01", "broker02");
    arn =
        kafka
            .createCluster(
                r ->
                    r.clusterName("updates")
                        .kafkaVersion("4.3.x.kraft")
                        .numberOfBrokerNodes(2)
                        .brokerNodeGroupInfo(
                            b ->
                                b.clientSubnets(subnets)
                                    .instanceType("kafka.m5.large")
                                    .storageInfo(s -> s.ebsStorageInfo(e -> e.volumeSize(100))))
                        .clientAuthentication(
                            c ->
                                c.sasl(s -> s.scram(x -> x.enabled(true)))
                                    .unauthenticated(u -> u.enabled(true)))
                        .encryptionInfo(
                            e ->
                                e.encryptionInTransit(
                                    t -> t.clientBroker(ClientBroker.TLS_PLAINTEXT))))
            .clusterArn();
    active();
  }

  @AfterAll
  void stop() {
    running.close();
  }

  private ClusterInfo cluster() {
    return kafka.describeCluster(r -> r.clusterArn(arn)).clusterInfo();
  }

  private void active() {
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(50))
        .untilAsserted(
            () -> {
              ClusterInfo now = cluster();
              assertThat(now.stateAsString()).as("%s", now.stateInfo()).isEqualTo("ACTIVE");
            });
  }

  private ClusterOperationInfo done(Function<String, String> update) {
    String version = cluster().currentVersion();
    String operation = update.apply(version);
    active();
    assertThat(cluster().currentVersion()).isNotEqualTo(version);
    return kafka
        .describeClusterOperation(r -> r.clusterOperationArn(operation))
        .clusterOperationInfo();
  }

  private void refused(String parameter, String message, Function<String, ?> update) {
    String version = cluster().currentVersion();
    BadRequestException e =
        catchThrowableOfType(BadRequestException.class, () -> update.apply(version));
    assertThat(e).as(message).isNotNull().hasMessageContaining(message);
    assertThat(e.invalidParameter()).isEqualTo(parameter);
    assertThat(cluster().stateAsString()).isEqualTo("ACTIVE");
  }

  @Test
  @Order(1)
  void refusesWhatMskRefuses() {
    UpdateRefusals.of(kafka, arn).forEach(r -> refused(r.parameter(), r.message(), r.update()));
    assertThat(
            catchThrowableOfType(
                NotFoundException.class,
                () ->
                    kafka.rebootBroker(
                        r ->
                            r.clusterArn("arn:aws:kafka:ap-northeast-2:000000000000:cluster/n/0-2")
                                .brokerIds("1"))))
        .isNotNull();
  }

  @Test
  @Order(2)
  void managesTopics() {
    String configs = base64("cleanup.policy=compact\nretention.ms=60000");
    assertThat(
            kafka
                .createTopic(
                    r ->
                        r.clusterArn(arn)
                            .topicName("orders")
                            .partitionCount(3)
                            .replicationFactor(2)
                            .configs(configs))
                .topicArn())
        .isEqualTo(arn.replace(":cluster/", ":topic/") + "/orders");
    assertThat(
            catchThrowableOfType(
                TopicExistsException.class,
                () ->
                    kafka.createTopic(
                        r ->
                            r.clusterArn(arn)
                                .topicName("orders")
                                .partitionCount(1)
                                .replicationFactor(1))))
        .isNotNull();
    kafka.updateTopic(
        r ->
            r.clusterArn(arn)
                .topicName("orders")
                .partitionCount(5)
                .configs(base64("retention.ms=70000")));
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(
                        kafka
                            .describeTopicPartitionsPaginator(
                                r -> r.clusterArn(arn).topicName("orders").maxResults(2))
                            .partitions())
                    .hasSize(5)
                    .allSatisfy(p -> assertThat(p.isr()).hasSize(2)));
    // of two brokers the one that is asked may hear of it later
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              var described = kafka.describeTopic(r -> r.clusterArn(arn).topicName("orders"));
              assertThat(new String(Base64.getDecoder().decode(described.configs()), StandardCharsets.UTF_8))
                  .isEqualTo("cleanup.policy=compact\nretention.ms=70000");
              assertThat(described.replicationFactor()).isEqualTo(2);
              assertThat(kafka.listTopics(r -> r.clusterArn(arn).topicNameFilter("ord")).topics())
                  .extracting(TopicInfo::topicName, TopicInfo::partitionCount)
                  .containsExactly(tuple("orders", 5));
            });
    refused(
        "configs",
        "Base64",
        v ->
            kafka.updateTopic(r -> r.clusterArn(arn).topicName("orders").configs("*")));
    refused(
        "replicationFactor",
        "replication factor",
        v ->
            kafka.createTopic(
                r -> r.clusterArn(arn).topicName("x").partitionCount(1).replicationFactor(3)));
    kafka.deleteTopic(r -> r.clusterArn(arn).topicName("orders"));
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(
                        catchThrowableOfType(
                            UnknownTopicOrPartitionException.class,
                            () ->
                                kafka.describeTopic(
                                    r -> r.clusterArn(arn).topicName("orders"))))
                    .isNotNull());
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  @Order(2)
  void associatesSecrets() {
    try (KmsClient kms = running.aws().client(KmsClient.builder());
        SecretsManagerClient secrets = running.aws().client(SecretsManagerClient.builder())) {
      String key = kms.createKey(r -> {}).keyMetadata().arn();
      String user = "{\"username\":\"ann\",\"password\":\"secret-1\"}";
      String good =
          secrets
              .createSecret(r -> r.name("AmazonMSK_ann").kmsKeyId(key).secretString(user))
              .arn();
      String wrongName =
          secrets.createSecret(r -> r.name("ann").kmsKeyId(key).secretString(user)).arn();
      String wrongKey =
          secrets.createSecret(r -> r.name("AmazonMSK_key").secretString(user)).arn();
      assertThat(
              kafka
                  .batchAssociateScramSecret(
                      r -> r.clusterArn(arn).secretArnList(good, wrongName, wrongKey))
                  .unprocessedScramSecrets())
          .extracting(UnprocessedScramSecret::secretArn)
          .containsExactly(wrongName, wrongKey);
      assertThat(kafka.listScramSecrets(r -> r.clusterArn(arn)).secretArnList())
          .containsExactly(good);
      refused(
          "secretArnList",
          "The list provided contains duplicate items",
          v -> kafka.batchAssociateScramSecret(r -> r.clusterArn(arn).secretArnList(good, good)));
      assertThat(
              kafka
                  .batchDisassociateScramSecret(
                      r -> r.clusterArn(arn).secretArnList(good, wrongName))
                  .unprocessedScramSecrets())
          .extracting(UnprocessedScramSecret::secretArn)
          .containsExactly(wrongName);
      assertThat(kafka.listScramSecrets(r -> r.clusterArn(arn)).secretArnList()).isEmpty();
    }
  }

  @Test
  @Order(2)
  void keepsAPolicy() {
    String policy = "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\"}]}";
    String version =
        kafka.putClusterPolicy(r -> r.clusterArn(arn).policy(policy)).currentVersion();
    var kept = kafka.getClusterPolicy(r -> r.clusterArn(arn));
    assertThat(kept.policy()).isEqualTo(policy);
    assertThat(kept.currentVersion()).isEqualTo(version);
    refused(
        "policy", "JSON", v -> kafka.putClusterPolicy(r -> r.clusterArn(arn).policy("{")));
    kafka.deleteClusterPolicy(r -> r.clusterArn(arn));
    assertThat(
            catchThrowableOfType(
                NotFoundException.class, () -> kafka.getClusterPolicy(r -> r.clusterArn(arn))))
        .isNotNull();
  }

  @Test
  @Order(3)
  void changesWhatNeedsNoRestart() {
    List<Long> before = brokers();
    done(
        v ->
            kafka
                .updateMonitoring(
                    r ->
                        r.clusterArn(arn)
                            .currentVersion(v)
                            .enhancedMonitoring(EnhancedMonitoring.PER_BROKER))
                .clusterOperationArn());
    assertThat(cluster().enhancedMonitoring()).isEqualTo(EnhancedMonitoring.PER_BROKER);
    ClusterOperationInfo storage =
        done(
            v ->
                kafka
                    .updateBrokerStorage(
                        r ->
                            r.clusterArn(arn)
                                .currentVersion(v)
                                .targetBrokerEBSVolumeInfo(
                                    BrokerEBSVolumeInfo.builder()
                                        .kafkaBrokerNodeId("All")
                                        .volumeSizeGB(200)
                                        .build()))
                    .clusterOperationArn());
    assertThat(storage.sourceClusterInfo().brokerEBSVolumeInfo())
        .extracting(BrokerEBSVolumeInfo::volumeSizeGB)
        .containsExactly(100, 100);
    assertThat(cluster().brokerNodeGroupInfo().storageInfo().ebsStorageInfo().volumeSize())
        .isEqualTo(200);
    assertThat(brokers()).isEqualTo(before);
  }

  @Test
  @Order(4)
  void takesBackWhatBrokersDoNotStartWith() {
    String broken =
        kafka
            .createConfiguration(
                r -> r.name("typo").serverProperties(SdkBytes.fromUtf8String("num.partitions=x")))
            .arn();
    String version = cluster().currentVersion();
    String operation =
        kafka
            .updateClusterConfiguration(
                r ->
                    r.clusterArn(arn)
                        .currentVersion(version)
                        .configurationInfo(c -> c.arn(broken).revision(1L)))
            .clusterOperationArn();
    active();
    ClusterOperationInfo failed =
        kafka
            .describeClusterOperation(r -> r.clusterOperationArn(operation))
            .clusterOperationInfo();
    assertThat(failed.operationState()).isEqualTo("UPDATE_FAILED");
    assertThat(failed.errorInfo().errorString()).contains("num.partitions");
    assertThat(cluster().currentBrokerSoftwareInfo().configurationArn()).isNull();
  }

  @Test
  @Order(5)
  @EnabledIfSystemProperty(named = "muskrat.test.all", matches = "true", disabledReason = "rolls as the next one does")
  void givesBrokersAnotherSizeOneByOne() throws Exception {
    ClusterOperationInfo type =
        done(
            v ->
                kafka
                    .updateBrokerType(
                        r -> r.clusterArn(arn).currentVersion(v).targetInstanceType("kafka.m5.xlarge"))
                    .clusterOperationArn());
    assertThat(type.operationState()).isEqualTo("UPDATE_COMPLETE");
    assertThat(type.targetClusterInfo().instanceType()).isEqualTo("kafka.m5.xlarge");
    assertThat(commands()).hasSize(2).allSatisfy(c -> assertThat(c).contains("-Xmx160m"));
  }

  @Test
  @Order(6)
  void goesOnAfterTheSandboxWasStopped() throws Exception {
    String strict =
        kafka
            .createConfiguration(
                r ->
                    r.name("strict")
                        .serverProperties(SdkBytes.fromUtf8String("min.insync.replicas=2")))
            .arn();
    String version = cluster().currentVersion();
    String operation =
        kafka
            .updateClusterConfiguration(
                r ->
                    r.clusterArn(arn)
                        .currentVersion(version)
                        .configurationInfo(c -> c.arn(strict).revision(1L)))
            .clusterOperationArn();
    running.close();
    running = TestSandbox.Running.in(data);
    kafka = running.aws().kafka();
    assertThat(cluster().stateAsString()).isEqualTo("UPDATING");
    active();
    ClusterOperationInfo done =
        kafka
            .describeClusterOperation(r -> r.clusterOperationArn(operation))
            .clusterOperationInfo();
    assertThat(done.operationState()).isEqualTo("UPDATE_COMPLETE");
    assertThat(cluster().currentBrokerSoftwareInfo().configurationArn()).isEqualTo(strict);
    String host = kafka.listNodes(r -> r.clusterArn(arn)).nodeInfoList().getFirst()
        .brokerNodeInfo().endpoints().getFirst();
    ConfigResource broker = new ConfigResource(ConfigResource.Type.BROKER, "1");
    try (Tunnel tunnel = running.tunnel()) {
      tunnel.forward(host, List.of(9092));
      try (Admin admin = Admin.create(Map.of("bootstrap.servers", host + ":9092"))) {
        assertThat(
                admin.describeConfigs(List.of(broker)).all().get().get(broker)
                    .get("min.insync.replicas").value())
            .isEqualTo("2");
      }
    }
  }

  @Test
  @Order(7)
  void startsMoreBrokers() {
    List<Long> before = brokers();
    ClusterOperationInfo count =
        done(
            v ->
                kafka
                    .updateBrokerCount(
                        r -> r.clusterArn(arn).currentVersion(v).targetNumberOfBrokerNodes(4))
                    .clusterOperationArn());
    assertThat(count.operationType()).isEqualTo("INCREASE_BROKER_COUNT");
    assertThat(count.targetClusterInfo().brokerCountUpdateInfo().createdBrokerIds())
        .containsExactly(3.0, 4.0);
    assertThat(kafka.listNodes(r -> r.clusterArn(arn)).nodeInfoList()).hasSize(4);
    assertThat(brokers()).hasSize(4).containsAll(before);
    kafka.createTopic(
        r -> r.clusterArn(arn).topicName("wide").partitionCount(1).replicationFactor(4));
    String folder = "brokers/" + arn.substring(arn.lastIndexOf('/') + 1) + "/node-4";
    assertThat(Files.exists(data.resolve(folder))).isTrue();
  }

  private List<Long> brokers() {
    return processes().map(ProcessHandle::pid).sorted().toList();
  }

  private List<String> commands() {
    return processes().map(p -> p.info().commandLine().orElse("")).toList();
  }

  private Stream<ProcessHandle> processes() {
    String folder = data.toAbsolutePath().toString();
    return ProcessHandle.current()
        .descendants()
        .filter(p -> p.info().commandLine().orElse("").contains(folder));
  }
}
