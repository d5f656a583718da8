package io.muskrat.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.services.acmpca.AcmPcaClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.LogStream;
import software.amazon.awssdk.services.ec2.model.Ec2Exception;
import software.amazon.awssdk.services.ec2.model.NetworkInterface;
import software.amazon.awssdk.services.kafka.model.BadRequestException;
import software.amazon.awssdk.services.kafka.model.ClientBroker;
import software.amazon.awssdk.services.kafka.model.Cluster;
import software.amazon.awssdk.services.kafka.model.CreateClusterV2Request;

/** One cluster of two brokers with most of what is chosen when it is created. */
@Order(4)
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("the one cluster")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OneClusterTest {
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final String NAME = "Secure";
  private static final String LOGS = "msk";

  private TestSandbox.Running running;
  private Aws aws;
  private AcmPcaClient pca;
  private ClientCertificates certificates;
  private String arn;

  @BeforeAll
  void create() throws Exception {
    Path data = TestSandbox.folder("one");
    Scaling.seed(data, NAME);
    running = TestSandbox.Running.in(data);
    aws = running.aws();
    pca = aws.client(AcmPcaClient.builder());
    certificates = ClientCertificates.root(pca);
    try (MoreAws more = MoreAws.of(aws)) {
      more.logs().createLogGroup(r -> r.logGroupName(LOGS));
    }
    // one that was lifted does nothing
    fault(SdkHttpMethod.PUT, "{\"faults\":[{\"kind\":\"fail-create\"}]}");
    fault(SdkHttpMethod.DELETE, "");
    arn = aws.kafka().createClusterV2(request(NAME, LOGS)).clusterArn();
    becomes("ACTIVE");
  }

  @AfterAll
  void stop() {
    pca.close();
    running.close();
  }

  private CreateClusterV2Request request(String name, String logGroup) {
    return Requests.pair(
        aws,
        name,
        p ->
            p.encryptionInfo(e -> e.encryptionInTransit(t -> t.clientBroker(ClientBroker.TLS)))
                .clientAuthentication(
                    c ->
                        c.sasl(s -> s.iam(i -> i.enabled(true)).scram(x -> x.enabled(true)))
                            .tls(
                                t ->
                                    t.enabled(true)
                                        .certificateAuthorityArnList(certificates.authority())))
                .loggingInfo(
                    l ->
                        l.brokerLogs(
                            b -> b.cloudWatchLogs(c -> c.enabled(true).logGroup(logGroup)))));
  }

  private void fault(SdkHttpMethod method, String body) throws Exception {
    try (SignedHttp http = new SignedHttp(aws)) {
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      var answer = http.send("kafka", method, "/_muskrat/faults", "application/json", bytes);
      assertThat(answer.body()).startsWith("{\"faults\":[");
    }
  }

  private void becomes(String state) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              Cluster now = aws.kafka().describeClusterV2(r -> r.clusterArn(arn)).clusterInfo();
              assertThat(now.stateAsString()).as("%s", now.stateInfo()).isEqualTo(state);
            });
  }

  /** The first, for it is about the minutes before. */
  @Test
  @Order(1)
  void storageThatIsNearlyFullGrowsOnce() {
    Scaling.growsTheVolume(aws, arn);
  }

  @Test
  @Order(2)
  void clientsComeInByTheBootstrapStrings() throws Exception {
    Logins.comeIn(running, arn, certificates);
  }

  @Test
  @Order(3)
  void brokersLogToTheGroup() {
    assertThatThrownBy(() -> aws.kafka().createClusterV2(request("other", "none")))
        .isInstanceOfSatisfying(
            BadRequestException.class, e -> assertThat(e.invalidParameter()).isEqualTo("logGroup"));
    String uuid = arn.substring(arn.lastIndexOf('/') + 1);
    try (MoreAws more = MoreAws.of(aws)) {
      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () ->
                  assertThat(more.logs().describeLogStreams(r -> r.logGroupName(LOGS)).logStreams())
                      .extracting(LogStream::logStreamName)
                      .containsExactly(
                          NAME + "-" + uuid + "-Broker-1", NAME + "-" + uuid + "-Broker-2"));
      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () ->
                  assertThat(
                          more.logs()
                              .filterLogEvents(
                                  r -> r.logGroupName(LOGS).filterPattern("INFO \"started\""))
                              .events())
                      .anySatisfy(e -> assertThat(e.message()).contains("kafka.server")));
    }
  }

  /** What a cluster uses cannot be deleted. */
  @Test
  @Order(4)
  void holdsItsNetwork() {
    List<NetworkInterface> all =
        aws.ec2().describeNetworkInterfaces().networkInterfaces().stream()
            .filter(i -> i.description().endsWith(arn))
            .toList();
    assertThat(all).hasSize(2).allMatch(NetworkInterface::requesterManaged);
    String subnet = Requests.subnets(aws, "broker02").getFirst();
    assertThatThrownBy(() -> aws.ec2().deleteSubnet(r -> r.subnetId(subnet)))
        .isInstanceOfSatisfying(
            Ec2Exception.class,
            e -> assertThat(e.awsErrorDetails().errorCode()).isEqualTo("DependencyViolation"));
  }

  @Test
  @Order(5)
  void aZoneIsDownUntilTheFaultIsLifted() throws Exception {
    becomes("ACTIVE");
    fault(
        SdkHttpMethod.PUT,
        "{\"faults\":[{\"kind\":\"zone-down\",\"zone\":\"ap-northeast-2b\"}]}");
    becomes("HEALING");
    fault(SdkHttpMethod.DELETE, "");
    becomes("ACTIVE");
  }
}
