package io.muskrat.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.GetLogEventsResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.InputLogEvent;
import software.amazon.awssdk.services.cloudwatchlogs.model.InvalidParameterException;
import software.amazon.awssdk.services.cloudwatchlogs.model.LogStream;
import software.amazon.awssdk.services.cloudwatchlogs.model.OutputLogEvent;
import software.amazon.awssdk.services.cloudwatchlogs.model.ResourceAlreadyExistsException;
import software.amazon.awssdk.services.cloudwatchlogs.model.ResourceNotFoundException;
import software.amazon.awssdk.services.kafka.model.BadRequestException;
import software.amazon.awssdk.services.kafka.model.CreateClusterV2Request;

/** CloudWatch Logs through the SDK, and a broker whose log goes there. */
@Execution(ExecutionMode.CONCURRENT)
class LogsTest {
  @Test
  void keepsGroupsStreamsAndEvents() {
    Path data = TestSandbox.folder("logs");
    try (TestSandbox.Running running = TestSandbox.Running.in(data);
        MoreAws aws = MoreAws.of(running.aws())) {
      CloudWatchLogsClient logs = aws.logs();
      logs.createLogGroup(r -> r.logGroupName("/app/x").tags(Map.of("a", "1")));
      logs.createLogStream(r -> r.logGroupName("/app/x").logStreamName("s1"));
      assertThatThrownBy(() -> logs.createLogGroup(r -> r.logGroupName("/app/x")))
          .isInstanceOf(ResourceAlreadyExistsException.class);
      assertThatThrownBy(() -> logs.describeLogStreams(r -> r.logGroupName("none")))
          .isInstanceOf(ResourceNotFoundException.class);
      long now = System.currentTimeMillis();
      var events =
          List.of("one", "two ERROR", "three").stream()
              .map(m -> InputLogEvent.builder().timestamp(now + m.length()).message(m).build())
              .sorted(Comparator.comparing(InputLogEvent::timestamp))
              .toList();
      logs.putLogEvents(r -> r.logGroupName("/app/x").logStreamName("s1").logEvents(events));
      assertThatThrownBy(
              () ->
                  logs.putLogEvents(
                      r ->
                          r.logGroupName("/app/x").logStreamName("s1").logEvents(events.reversed())))
          .isInstanceOf(InvalidParameterException.class)
          .hasMessageContaining("chronological");
      pages(logs);
      assertThat(
              logs.filterLogEvents(r -> r.logGroupName("/app/x").filterPattern("ERROR")).events())
          .singleElement()
          .satisfies(e -> assertThat(e.message()).isEqualTo("two ERROR"))
          .satisfies(e -> assertThat(e.logStreamName()).isEqualTo("s1"));
      tagsAndRetains(logs);
    }
    try (TestSandbox.Running running = TestSandbox.Running.in(data);
        MoreAws aws = MoreAws.of(running.aws())) {
      assertThat(
              aws.logs()
                  .getLogEvents(r -> r.logGroupName("/app/x").logStreamName("s1"))
                  .events())
          .extracting(OutputLogEvent::message)
          .containsExactly("one", "three", "two ERROR");
      aws.logs().deleteLogGroup(r -> r.logGroupName("/app/x"));
      assertThat(aws.logs().describeLogGroups().logGroups()).isEmpty();
    }
  }

  private static void pages(CloudWatchLogsClient logs) {
    GetLogEventsResponse first =
        logs.getLogEvents(
            r -> r.logGroupName("/app/x").logStreamName("s1").startFromHead(true).limit(2));
    assertThat(first.events()).extracting(OutputLogEvent::message).containsExactly("one", "three");
    GetLogEventsResponse next =
        logs.getLogEvents(
            r ->
                r.logGroupName("/app/x")
                    .logStreamName("s1")
                    .nextToken(first.nextForwardToken())
                    .limit(2));
    assertThat(next.events()).extracting(OutputLogEvent::message).containsExactly("two ERROR");
    GetLogEventsResponse end =
        logs.getLogEvents(
            r ->
                r.logGroupName("/app/x").logStreamName("s1").nextToken(next.nextForwardToken()));
    assertThat(end.events()).isEmpty();
    assertThat(end.nextForwardToken()).isEqualTo(next.nextForwardToken());
    assertThat(
            logs.getLogEvents(
                    r ->
                        r.logGroupName("/app/x")
                            .logStreamName("s1")
                            .nextToken(next.nextBackwardToken()))
                .events())
        .hasSize(2);
  }

  private static void tagsAndRetains(CloudWatchLogsClient logs) {
    logs.putRetentionPolicy(r -> r.logGroupName("/app/x").retentionInDays(7));
    assertThatThrownBy(
            () -> logs.putRetentionPolicy(r -> r.logGroupName("/app/x").retentionInDays(8)))
        .isInstanceOf(InvalidParameterException.class);
    var group =
        logs.describeLogGroups(r -> r.logGroupNamePrefix("/app")).logGroups().getFirst();
    assertThat(group.retentionInDays()).isEqualTo(7);
    assertThat(group.storedBytes()).isPositive();
    logs.tagResource(r -> r.resourceArn(group.logGroupArn()).tags(Map.of("b", "2")));
    logs.untagResource(r -> r.resourceArn(group.logGroupArn()).tagKeys("a"));
    assertThat(logs.listTagsForResource(r -> r.resourceArn(group.logGroupArn())).tags())
        .containsOnly(Map.entry("b", "2"));
  }

  @Test
  void brokersLogThere() {
    try (TestSandbox.Running running = TestSandbox.Running.in(TestSandbox.folder("broker-logs"));
        MoreAws aws = MoreAws.of(running.aws())) {
      CreateClusterV2Request create = logging(running.aws());
      assertThatThrownBy(() -> running.aws().kafka().createClusterV2(create))
          .isInstanceOfSatisfying(
              BadRequestException.class,
              e -> assertThat(e.invalidParameter()).isEqualTo("logGroup"));
      aws.logs().createLogGroup(r -> r.logGroupName("msk"));
      String arn = running.aws().kafka().createClusterV2(create).clusterArn();
      String uuid = arn.substring(arn.lastIndexOf('/') + 1);
      await()
          .atMost(Duration.ofMinutes(1))
          .untilAsserted(
              () ->
                  assertThat(aws.logs().describeLogStreams(r -> r.logGroupName("msk")).logStreams())
                      .extracting(LogStream::logStreamName)
                      .containsExactly(
                          "logging-" + uuid + "-Broker-1", "logging-" + uuid + "-Broker-2"));
      await()
          .atMost(Duration.ofMinutes(1))
          .untilAsserted(
              () ->
                  assertThat(
                          aws.logs()
                              .filterLogEvents(
                                  r -> r.logGroupName("msk").filterPattern("INFO \"started\""))
                              .events())
                      .anySatisfy(e -> assertThat(e.message()).contains("kafka.server")));
    }
  }

  private static CreateClusterV2Request logging(Aws aws) {
    List<String> subnets = Requests.subnets(aws, "broker01", "broker02");
    return Requests.create(
        aws,
        "logging",
        p ->
            p.numberOfBrokerNodes(2)
                .brokerNodeGroupInfo(b -> b.clientSubnets(subnets).instanceType("kafka.m5.large"))
                .loggingInfo(
                    l ->
                        l.brokerLogs(
                            b -> b.cloudWatchLogs(c -> c.enabled(true).logGroup("msk")))));
  }
}
