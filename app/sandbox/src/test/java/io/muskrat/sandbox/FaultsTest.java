package io.muskrat.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.services.kafka.model.Cluster;
import software.amazon.awssdk.services.kafka.model.ClusterState;
import software.amazon.awssdk.services.kms.KmsClient;

/** Faults on demand, in a sandbox of its own; {@link OneClusterTest} has those of brokers. */
@Execution(ExecutionMode.CONCURRENT)
// Its tests follow one another: each sets the list of faults anew.
@ResourceLock("faults")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FaultsTest {
  private TestSandbox.Running running;
  private Aws aws;
  private SignedHttp http;

  @BeforeAll
  void start() {
    running = TestSandbox.Running.in(TestSandbox.folder("faults"));
    aws = running.aws();
    http = new SignedHttp(aws);
  }

  @AfterAll
  void stop() {
    http.close();
    running.close();
  }

  @AfterEach
  void lift() throws Exception {
    assertThat(send(SdkHttpMethod.DELETE, "")).isEqualTo("{\"faults\":[]}");
  }

  private String send(SdkHttpMethod method, String body) throws Exception {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    return http.send("kafka", method, "/_muskrat/faults", "application/json", bytes).body();
  }

  private void put(String fault) throws Exception {
    assertThat(send(SdkHttpMethod.PUT, "{\"faults\":[" + fault + "]}")).startsWith("{\"faults\":[{");
  }

  private static AwsServiceException refused(Runnable call) {
    return catchThrowableOfType(AwsServiceException.class, call::run);
  }

  private String create(String name) {
    return aws.kafka().createClusterV2(Requests.pair(aws, name, p -> {})).clusterArn();
  }

  private Cluster describe(String arn) {
    return aws.kafka().describeClusterV2(r -> r.clusterArn(arn)).clusterInfo();
  }

  private void reaches(String arn, ClusterState state) {
    await()
        .atMost(Duration.ofMinutes(2))
        .untilAsserted(() -> assertThat(describe(arn).state()).isEqualTo(state));
  }

  @Test
  void throttlesSoManyRequests() throws Exception {
    put("{\"kind\":\"throttle\",\"action\":\"kafka:ListReplicators\",\"requests\":1}");
    // The SDK tries again by itself, and then finds that there is no such operation here.
    assertThat(refused(() -> aws.kafka().listReplicators(r -> {})))
        .hasMessageContaining("SDK Attempt Count: 2")
        .hasMessageContaining("not in this sandbox");
    put("{\"kind\":\"throttle\",\"action\":\"*:List*\"}");
    // Without the SDK's patience.
    assertThat(
            http.send("kafka", SdkHttpMethod.GET, "/v1/clusters", "application/json", new byte[0]))
        .satisfies(r -> assertThat(r.statusCode()).isEqualTo(429))
        .satisfies(r -> assertThat(r.body()).contains("TooManyRequestsException"));
    try (KmsClient kms =
        aws.client(
            KmsClient.builder()
                .overrideConfiguration(c -> c.retryStrategy(AwsRetryStrategy.doNotRetry())))) {
      AwsServiceException refused = refused(kms::listKeys);
      assertThat(refused.awsErrorDetails().errorCode()).isEqualTo("ThrottlingException");
      assertThat(refused.isThrottlingException()).isTrue();
    }
  }

  @Test
  void throttlesAShare() throws Exception {
    put("{\"kind\":\"throttle\",\"action\":\"ec2:DescribeVpcs\",\"share\":0.5}");
    byte[] body = "Action=DescribeVpcs&Version=2016-11-15".getBytes(StandardCharsets.UTF_8);
    int refused = 0;
    for (int i = 0; i < 10; i++) {
      int status =
          http.send("ec2", SdkHttpMethod.POST, "/", "application/x-www-form-urlencoded", body)
              .statusCode();
      refused += status == 503 ? 1 : 0;
    }
    assertThat(refused).isEqualTo(5);
  }

  @Test
  void deniesAndSlowsDown() throws Exception {
    put("{\"kind\":\"deny\",\"action\":\"kafka:*Configuration*\"}");
    assertThat(refused(() -> aws.kafka().listConfigurations(r -> {})))
        .hasMessageContaining(
            "is not authorized to perform: kafka:ListConfigurations on resource:");
    put("{\"kind\":\"slow\",\"action\":\"kafka:ListConfigurations\",\"milliseconds\":300}");
    long begin = System.nanoTime();
    aws.kafka().listConfigurations(r -> {});
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThan(Duration.ofMillis(299));
  }

  @Test
  void failsOrDelaysACreation() throws Exception {
    put("{\"kind\":\"fail-create\",\"message\":\"no capacity\"}");
    String failed = create("failed");
    reaches(failed, ClusterState.FAILED);
    assertThat(describe(failed).stateInfo().message()).isEqualTo("no capacity");
    put("{\"kind\":\"slow-create\",\"seconds\":3600}");
    String late = create("late");
    assertThat(describe(late).state()).isEqualTo(ClusterState.CREATING);
    aws.kafka().deleteCluster(r -> r.clusterArn(failed));
    aws.kafka().deleteCluster(r -> r.clusterArn(late));
  }

  @Test
  void refusesWhatIsNoFault() throws Exception {
    for (String body :
        new String[] {
          "", "[]", "{\"faults\":1}", "{\"faults\":[{}]}", "{\"faults\":[{\"kind\":\"none\"}]}",
          "{\"faults\":[{\"kind\":\"throttle\",\"share\":2}]}",
          "{\"faults\":[{\"kind\":\"broker-down\",\"cluster\":\"none\",\"broker\":1}]}"
        }) {
      assertThat(send(SdkHttpMethod.PUT, body)).as(body).contains("__type");
    }
    assertThat(send(SdkHttpMethod.GET, "")).isEqualTo("{\"faults\":[]}");
  }
}
