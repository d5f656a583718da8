package io.muskrat.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.muskrat.sandbox.wire.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** The unmodified AWS CLI, where there is one: it reads the answers with models of its own. */
@ExtendWith(TestSandbox.class)
class AwsCliTest {
  private final Aws aws;

  AwsCliTest(TestSandbox.Running running) {
    aws = running.aws();
  }

  @BeforeAll
  static void needsTheCli() throws InterruptedException {
    boolean there;
    try {
      Process process =
          new ProcessBuilder("aws", "--version")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      there = process.waitFor(60, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException e) {
      there = false;
    }
    assumeTrue(there, "the AWS CLI is not installed");
  }

  private String run(String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("aws", "--endpoint-url"));
    command.add(aws.endpoint().toString());
    command.addAll(List.of("--region", aws.region(), "--output", "json"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("AWS_ACCESS_KEY_ID", aws.key());
    builder.environment().put("AWS_SECRET_ACCESS_KEY", aws.secret());
    builder.environment().put("AWS_EC2_METADATA_DISABLED", "true");
    Process process = builder.start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return text;
  }

  private JsonNode json(String... arguments) throws Exception {
    String text = run(arguments);
    try {
      return Json.MAPPER.readTree(text);
    } catch (JacksonException e) {
      throw new AssertionError(text, e);
    }
  }

  @Test
  void readsTheAnswersOfEachService() throws Exception {
    assertThat(json("sts", "get-caller-identity").path("Account").stringValue())
        .isEqualTo("000000000000");
    assertThat(
            json("ec2", "describe-subnets", "--filters", "Name=tag:Name,Values=broker0?")
                .path("Subnets"))
        .hasSize(3);
    assertThat(json("ec2", "describe-vpcs").path("Vpcs")).hasSize(2);
    assertThat(
            json("kafka", "list-kafka-versions")
                .path("KafkaVersions")
                .path(0)
                .path("Version")
                .stringValue())
        .isEqualTo("4.3.x.kraft");
    assertThat(json("kafka", "list-clusters-v2").has("ClusterInfoList")).isTrue();
    assertThat(
            json("cloudwatch", "list-metrics", "--namespace", "None").path("Metrics").isEmpty())
        .isTrue();
    assertThat(
            json(
                    "cloudwatch", "get-metric-statistics", "--namespace", "AWS/Kafka",
                    "--metric-name", "BytesInPerSec", "--start-time", "2026-11-21T00:00:00Z",
                    "--end-time", "2026-11-21T01:00:00Z", "--period", "60", "--statistics", "Sum")
                .path("Label")
                .stringValue())
        .isEqualTo("BytesInPerSec");
  }

  @Test
  void createsDescribesListsAndDeletesACluster() throws Exception {
    List<String> subnets = Requests.subnets(aws, "broker01", "broker03");
    String nodes =
        "{\"ClientSubnets\":[\"%s\",\"%s\"],\"InstanceType\":\"kafka.m7g.large\"}"
            .formatted(subnets.getFirst(), subnets.getLast());
    String provisioned =
        "{\"KafkaVersion\":\"4.3.x.kraft\",\"NumberOfBrokerNodes\":2,\"BrokerNodeGroupInfo\":"
            + nodes
            + ",\"EncryptionInfo\":{\"EncryptionInTransit\":{\"ClientBroker\":\"PLAINTEXT\"}}}";
    JsonNode made =
        json("kafka", "create-cluster-v2", "--cluster-name", "by-cli", "--provisioned", provisioned);
    assertThat(made.path("State").stringValue()).isEqualTo("CREATING");
    String arn = made.path("ClusterArn").stringValue();
    assertThat(
            json("kafka", "describe-cluster", "--cluster-arn", arn)
                .path("ClusterInfo")
                .path("NumberOfBrokerNodes")
                .intValue())
        .isEqualTo(2);
    assertThat(
            json("kafka", "list-clusters-v2", "--cluster-name-filter", "by-").path("ClusterInfoList"))
        .hasSize(1);
    assertThat(json("kafka", "list-nodes", "--cluster-arn", arn).path("NodeInfoList")).hasSize(2);
    assertThat(
            json("kafka", "delete-cluster", "--cluster-arn", arn).path("State").stringValue())
        .isEqualTo("DELETING");
    await()
        .atMost(Duration.ofMinutes(1))
        .untilAsserted(
            () ->
                assertThat(run("kafka", "describe-cluster", "--cluster-arn", arn))
                    .contains("(NotFoundException)"));
  }

  @Test
  void showsRefusals() throws Exception {
    assertThat(
            run(
                "kafka", "create-cluster", "--cluster-name", "a_b", "--kafka-version",
                "4.3.x.kraft", "--number-of-broker-nodes", "3", "--broker-node-group-info",
                "{\"ClientSubnets\":[\"a\"],\"InstanceType\":\"kafka.m5.large\"}"))
        .contains("(BadRequestException)")
        .contains("characters that are not valid");
    assertThat(run("kafka", "list-replicators")).contains("is not in this sandbox");
    assertThat(run("sqs", "list-queues")).contains("The service sqs is not in this sandbox");
  }
}
