package io.muskrat.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
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
import software.amazon.awssdk.services.cloudwatchlogs.model.OutputLogEvent;
import software.amazon.awssdk.services.cloudwatchlogs.model.ResourceAlreadyExistsException;
import software.amazon.awssdk.services.cloudwatchlogs.model.ResourceNotFoundException;

/** CloudWatch Logs through the SDK; {@link OneClusterTest} has brokers whose logs go there. */
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
}
