package io.muskrat.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.kafka.model.BadRequestException;
import software.amazon.awssdk.services.kafka.model.BrokerNodeGroupInfo;
import software.amazon.awssdk.services.kafka.model.ClientBroker;
import software.amazon.awssdk.services.kafka.model.KafkaException;
import software.amazon.awssdk.services.kafka.model.KafkaVersion;
import software.amazon.awssdk.services.kafka.model.NotFoundException;
import software.amazon.awssdk.services.kafka.model.ProvisionedRequest;
import software.amazon.awssdk.services.kafka.model.StorageInfo;

/** What MSK refuses is refused with its exception, parameter and words. */
@ExtendWith(TestSandbox.class)
class MskRefusalsTest {
  private final Aws aws;

  MskRefusalsTest(TestSandbox.Running running) {
    aws = running.aws();
  }

  private static Arguments rule(
      String parameter, String message, Consumer<ProvisionedRequest.Builder> change) {
    return arguments(parameter, message, change);
  }

  private static Consumer<ProvisionedRequest.Builder> nodes(
      Consumer<BrokerNodeGroupInfo.Builder> change) {
    return p -> p.brokerNodeGroupInfo(p.build().brokerNodeGroupInfo().toBuilder().applyMutation(change).build());
  }

  static Stream<Arguments> rules() {
    return Stream.of(
        rule("kafkaVersion", "Unsupported KafkaVersion [3.8.x]. Valid values: [4.3.x.kraft, 4.4.x.kraft]", p -> p.kafkaVersion("3.8.x")),
        rule("numberOfBrokerNodes", "must be a multiple of the number of Availability Zones", p -> p.numberOfBrokerNodes(4)),
        rule("numberOfBrokerNodes", "at least 1", p -> p.numberOfBrokerNodes(0)),
        rule("numberOfBrokerNodes", "at most 15", p -> p.numberOfBrokerNodes(60)),
        rule("instanceType", "Unsupported InstanceType specified. Valid values: [", nodes(n -> n.instanceType("kafka.t3.small"))),
        rule("instanceType", "Valid values: [express.m7g.large", nodes(n -> n.instanceType("express.m5.large"))),
        rule("storageInfo", "not supported for Express instance types", nodes(n -> n.instanceType("express.m7g.large"))),
        rule("storageMode", "not supported for Express instance types",
            nodes(n -> n.instanceType("express.m7g.large").storageInfo((StorageInfo) null))
                .andThen(p -> p.storageMode("LOCAL"))),
        rule("rebalancing", "Express instance types only", p -> p.rebalancing(r -> r.status("PAUSED"))),
        rule("volumeThroughput", "at most 312", nodes(n -> n.instanceType("kafka.m7g.2xlarge")
            .storageInfo(s -> s.ebsStorageInfo(e -> e.volumeSize(100).provisionedThroughput(t -> t.enabled(true).volumeThroughput(400)))))),
        rule("bucket", "is not valid", p -> p.loggingInfo(l -> l.brokerLogs(b -> b.s3(s -> s.enabled(true).bucket("My Bucket"))))),
        rule("volumeSize", "between 1 and 16384", nodes(n -> n.storageInfo(s -> s.ebsStorageInfo(e -> e.volumeSize(0))))),
        rule("volumeSize", "between 1 and 16384", nodes(n -> n.storageInfo(s -> s.ebsStorageInfo(e -> e.volumeSize(20000))))),
        rule("brokerNodeGroupInfo", "Specify either two or three client subnets.", nodes(n -> n.clientSubnets("subnet-1"))),
        rule("clientSubnets", "does not exist", nodes(n -> n.clientSubnets("subnet-1", "subnet-2"))),
        rule("clientSubnets", "duplicate items", nodes(n -> n.clientSubnets("subnet-1", "subnet-1"))),
        rule("securityGroups", "does not exist", nodes(n -> n.securityGroups("sg-1"))),
        rule("connectivityInfo", "the only valid value", nodes(n -> n.connectivityInfo(c -> c.publicAccess(a -> a.type("SERVICE_PROVIDED_EIPS"))))),
        rule("enhancedMonitoring", "enum value set", p -> p.enhancedMonitoring("MUCH")),
        rule("openMonitoring", "at least one type of exporter", p -> p.openMonitoring(o -> o.prometheus(x -> {}))),
        rule("loggingInfo", "one or more of the following broker log types", p -> p.loggingInfo(l -> l.brokerLogs(b -> {}))),
        rule("clientAuthentication", "also turn on in-cluster encryption",
            p -> p.clientAuthentication(c -> c.sasl(s -> s.iam(i -> i.enabled(true))))
                .encryptionInfo(e -> e.encryptionInTransit(t -> t.clientBroker(ClientBroker.TLS).inCluster(false)))),
        rule("clientAuthentication", "must be set to either TLS or TLS_PLAINTEXT",
            p -> p.clientAuthentication(c -> c.sasl(s -> s.iam(i -> i.enabled(true))))
                .encryptionInfo(e -> e.encryptionInTransit(t -> t.clientBroker(ClientBroker.PLAINTEXT)))),
        rule("clientAuthentication", "You must enable unauthenticated traffic explicitly",
            p -> p.clientAuthentication(c -> c.sasl(s -> s.iam(i -> i.enabled(true))))),
        rule("clientAuthentication", "certificate authority ARNs",
            p -> p.clientAuthentication(c -> c.tls(t -> t.enabled(true).certificateAuthorityArnList("arn:aws:acm:x")))),
        rule("clientAuthentication", "Unauthenticated cannot be set to false",
            p -> p.clientAuthentication(c -> c.unauthenticated(u -> u.enabled(false)))),
        rule("configurationInfo", "does not exist", p -> p.configurationInfo(c -> c.arn("arn:x").revision(1L))));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void refusesWhatBreaksARule(
      String parameter, String message, Consumer<ProvisionedRequest.Builder> change) {
    BadRequestException refused =
        catchThrowableOfType(
            BadRequestException.class,
            () -> aws.kafka().createClusterV2(Requests.create(aws, "refused", change)));
    assertThat(refused.invalidParameter()).isEqualTo(parameter);
    assertThat(refused.getMessage()).contains(message);
  }

  @ParameterizedTest
  @MethodSource
  void refusesNames(String name) {
    BadRequestException refused =
        catchThrowableOfType(
            BadRequestException.class,
            () -> aws.kafka().createClusterV2(Requests.create(aws, name, p -> {})));
    assertThat(refused.invalidParameter()).isEqualTo("clusterName");
  }

  static Stream<String> refusesNames() {
    return Stream.of("", "-a", "under_score", "dot.ted", "이름", "a".repeat(65), " a");
  }

  @Test
  void refusesTwoSubnetsInOneZone() {
    List<String> subnets = Requests.subnets(aws, "broker01", "broker01b");
    BadRequestException refused =
        catchThrowableOfType(
            BadRequestException.class,
            () ->
                aws.kafka()
                    .createClusterV2(
                        Requests.create(
                            aws, "zones", nodes(n -> n.clientSubnets(subnets)).andThen(p -> p.numberOfBrokerNodes(2)))));
    assertThat(refused.invalidParameter()).isEqualTo("clientSubnets");
    assertThat(refused.getMessage()).contains("different Availability Zone");
  }

  @Test
  void refusesTagsOfAws() {
    BadRequestException refused =
        catchThrowableOfType(
            BadRequestException.class,
            () ->
                aws.kafka()
                    .createClusterV2(
                        Requests.create(aws, "tags", p -> {}).toBuilder()
                            .tags(Map.of("aws:x", "y"))
                            .build()));
    assertThat(refused.invalidParameter()).isEqualTo("tags");
  }

  @Test
  void findsNoUnknownCluster() {
    String arn = "arn:aws:kafka:ap-northeast-2:000000000000:cluster/none/0-2";
    assertThat(
            catchThrowableOfType(
                NotFoundException.class, () -> aws.kafka().describeCluster(r -> r.clusterArn(arn))))
        .hasMessageContaining("doesn't exist");
    assertThat(
            catchThrowableOfType(
                NotFoundException.class, () -> aws.kafka().deleteCluster(r -> r.clusterArn(arn))))
        .isNotNull();
    assertThat(
            catchThrowableOfType(
                NotFoundException.class,
                () -> aws.kafka().listTagsForResource(r -> r.resourceArn(arn))))
        .isNotNull();
  }

  @Test
  void saysThatAnOperationIsNotHere() {
    KafkaException refused =
        catchThrowableOfType(KafkaException.class, () -> aws.kafka().listReplicators(r -> {}));
    assertThat(refused.awsErrorDetails().errorCode()).isEqualTo("UnsupportedOperationException");
    assertThat(refused.getMessage()).contains("ListReplicators is not in this sandbox");
  }

  @Test
  void listsTheVersionsThatRunAndTheWayUp() {
    assertThat(aws.kafka().listKafkaVersions(r -> {}).kafkaVersions())
        .allSatisfy(v -> assertThat(v.statusAsString()).isEqualTo("ACTIVE"))
        .extracting(KafkaVersion::version)
        .containsExactly("4.3.x.kraft", "4.4.x.kraft");
    assertThat(aws.kafka().getCompatibleKafkaVersions(r -> {}).compatibleKafkaVersions())
        .extracting(v -> v.sourceVersion() + " -> " + v.targetVersions())
        .containsExactly("4.3.x.kraft -> [4.4.x.kraft]", "4.4.x.kraft -> []");
  }
}
