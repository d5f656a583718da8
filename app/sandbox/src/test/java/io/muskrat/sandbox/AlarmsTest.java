package io.muskrat.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.muskrat.sandbox.metrics.MetricKey;
import io.muskrat.sandbox.metrics.SeededPoints;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatch.model.CloudWatchException;
import software.amazon.awssdk.services.cloudwatch.model.ComparisonOperator;
import software.amazon.awssdk.services.cloudwatch.model.Dimension;
import software.amazon.awssdk.services.cloudwatch.model.HistoryItemType;
import software.amazon.awssdk.services.cloudwatch.model.InvalidParameterValueException;
import software.amazon.awssdk.services.cloudwatch.model.MetricAlarm;
import software.amazon.awssdk.services.cloudwatch.model.MetricDataQuery;
import software.amazon.awssdk.services.cloudwatch.model.PutMetricAlarmRequest;
import software.amazon.awssdk.services.cloudwatch.model.StateValue;
import software.amazon.awssdk.services.cloudwatch.model.Statistic;

/** Alarms in a sandbox that has some points from before. */
@Execution(ExecutionMode.CONCURRENT)
class AlarmsTest {
  private static final Map<String, String> BROKER =
      Map.of("Cluster Name", "seeded", "Broker ID", "1");

  @Test
  void evaluatesKeepsAndForgets() throws Exception {
    Path data = TestSandbox.folder("alarms");
    seed(data, "CpuUser", 50);
    seed(data, "CpuSystem", 15);
    try (TestSandbox.Running running = TestSandbox.Running.in(data)) {
      CloudWatchClient client = running.aws().cloudWatch();
      client.putMetricAlarm(cpu("high").threshold(40.0).build());
      client.putMetricAlarm(cpu("low").threshold(60.0).build());
      client.putMetricAlarm(
          cpu("nothing").dimensions(Dimension.builder().name("Cluster Name").value("x").build())
              .threshold(1.0).build());
      client.putMetricAlarm(sum("sum", "user + system", 60.0));
      becomes(client, "high", "ALARM");
      becomes(client, "low", "OK");
      becomes(client, "sum", "ALARM");
      assertThat(alarm(client, "high").stateReason())
          .matches(
              "Threshold Crossed: 2 out of the last 3 datapoints"
                  + " \\[50\\.0 \\(\\d\\d/\\d\\d/\\d\\d \\d\\d:\\d\\d:00\\), 50\\.0 \\([^)]+\\)\\]"
                  + " were greater than the threshold \\(40\\.0\\)"
                  + " \\(minimum 2 datapoints for OK -> ALARM transition\\)\\.|.* 3 out of the last 3 .*");
      assertThat(alarm(client, "nothing").stateReason())
          .isEqualTo("Unchecked: Initial alarm creation");
      assertThat(alarm(client, "nothing").stateValue()).isEqualTo(StateValue.INSUFFICIENT_DATA);
      changesByHand(client);
      refuses(client);
      speaksQueryAndJson(running.aws());
    }
    try (TestSandbox.Running again = TestSandbox.Running.in(data)) {
      CloudWatchClient client = again.aws().cloudWatch();
      assertThat(client.describeAlarms().metricAlarms())
          .extracting(MetricAlarm::alarmName)
          .containsExactly("high", "low", "nothing", "sum");
      client.deleteAlarms(r -> r.alarmNames("high", "low"));
      assertThat(client.describeAlarmsPaginator(r -> r.maxRecords(1)).metricAlarms()).hasSize(2);
      assertThat(
              client
                  .describeAlarmHistory(
                      r -> r.alarmName("high").historyItemType(HistoryItemType.CONFIGURATION_UPDATE))
                  .alarmHistoryItems())
          .extracting(h -> h.historySummary())
          .contains("Alarm \"high\" created", "Alarm \"high\" deleted");
    }
  }

  private static void changesByHand(CloudWatchClient client) {
    client.setAlarmState(
        r -> r.alarmName("low").stateValue(StateValue.ALARM).stateReason("a drill"));
    assertThat(
            client
                .describeAlarmHistory(r -> r.alarmName("low").historyItemType(HistoryItemType.STATE_UPDATE))
                .alarmHistoryItems())
        .extracting(h -> h.historySummary())
        .contains("Alarm updated from OK to ALARM");
    client.disableAlarmActions(r -> r.alarmNames("low"));
    assertThat(alarm(client, "low").actionsEnabled()).isFalse();
    client.enableAlarmActions(r -> r.alarmNames("low"));
    assertThat(alarm(client, "low").actionsEnabled()).isTrue();
    assertThat(
            client
                .describeAlarmsForMetric(
                    r ->
                        r.namespace("AWS/Kafka")
                            .metricName("CpuUser")
                            .dimensions(cpu("x").build().dimensions()))
                .metricAlarms())
        .extracting(MetricAlarm::alarmName)
        .containsExactly("high", "low");
    assertThat(client.describeAlarms(r -> r.stateValue(StateValue.ALARM).alarmNamePrefix("s")).metricAlarms())
        .singleElement()
        .satisfies(a -> assertThat(a.metrics()).hasSize(3))
        .satisfies(a -> assertThat(a.stateTransitionedTimestamp()).isAfter(Instant.EPOCH));
  }

  private static void refuses(CloudWatchClient client) {
    assertThatThrownBy(() -> client.deleteAlarms(r -> r.alarmNames("high", "none")))
        .isInstanceOfSatisfying(
            CloudWatchException.class,
            e -> assertThat(e.awsErrorDetails().errorCode()).isEqualTo("ResourceNotFound"));
    assertThat(alarm(client, "high")).isNotNull();
    assertThatThrownBy(() -> client.putMetricAlarm(sum("bad", "user +", 1)))
        .hasMessageContaining("Error in expression");
    assertThatThrownBy(() -> client.putMetricAlarm(cpu("bad").threshold(1.0).period(61).build()))
        .isInstanceOf(InvalidParameterValueException.class);
    assertThatThrownBy(
            () -> client.putMetricAlarm(cpu("bad").threshold(1.0).datapointsToAlarm(4).build()))
        .hasMessageContaining("DatapointsToAlarm");
  }

  private static void speaksQueryAndJson(Aws aws) throws Exception {
    try (SignedHttp http = new SignedHttp(aws)) {
      var xml =
          http.send(
              "monitoring",
              SdkHttpMethod.POST,
              "/",
              "application/x-www-form-urlencoded",
              ("Action=PutMetricAlarm&Version=2010-08-01&AlarmName=nothing&MetricName=m"
                      + "&Namespace=n&Statistic=Sum&Period=60&EvaluationPeriods=1&Threshold=1.5"
                      + "&ComparisonOperator=LessThanThreshold&Dimensions.member.1.Name=a"
                      + "&Dimensions.member.1.Value=b")
                  .getBytes(StandardCharsets.UTF_8));
      assertThat(xml.statusCode()).as(xml.body()).isEqualTo(200);
    }
    assertThat(alarm(aws.cloudWatch(), "nothing").threshold()).isEqualTo(1.5);
  }

  private static void seed(Path data, String metric, double value) {
    Map<Instant, Double> points = new TreeMap<>();
    Instant minute = Instant.now().truncatedTo(ChronoUnit.MINUTES);
    for (int i = 1; i <= 3; i++) {
      points.put(minute.minusSeconds(60L * i), value);
    }
    SeededPoints.write(data, new MetricKey(metric, new TreeMap<>(BROKER)), points);
  }

  private static PutMetricAlarmRequest.Builder cpu(String name) {
    return PutMetricAlarmRequest.builder()
        .alarmName(name)
        .namespace("AWS/Kafka")
        .metricName("CpuUser")
        .dimensions(
            BROKER.entrySet().stream()
                .map(e -> Dimension.builder().name(e.getKey()).value(e.getValue()).build())
                .toList())
        .statistic(Statistic.AVERAGE)
        .period(60)
        .evaluationPeriods(3)
        .datapointsToAlarm(2)
        .comparisonOperator(ComparisonOperator.GREATER_THAN_THRESHOLD)
        .alarmActions("arn:aws:sns:ap-northeast-2:000000000000:nobody");
  }

  private static PutMetricAlarmRequest sum(String name, String expression, double threshold) {
    return PutMetricAlarmRequest.builder()
        .alarmName(name)
        .metrics(
            query("user", "CpuUser"),
            query("system", "CpuSystem"),
            MetricDataQuery.builder().id("e").expression(expression).returnData(true).build())
        .evaluationPeriods(1)
        .threshold(threshold)
        .comparisonOperator(ComparisonOperator.GREATER_THAN_THRESHOLD)
        .build();
  }

  private static MetricDataQuery query(String id, String metric) {
    return MetricDataQuery.builder()
        .id(id)
        .returnData(false)
        .metricStat(
            s ->
                s.stat("Average")
                    .period(60)
                    .metric(
                        m ->
                            m.namespace("AWS/Kafka")
                                .metricName(metric)
                                .dimensions(cpu("x").build().dimensions())))
        .build();
  }

  private static MetricAlarm alarm(CloudWatchClient client, String name) {
    return client.describeAlarms(r -> r.alarmNames(name)).metricAlarms().getFirst();
  }

  private static void becomes(CloudWatchClient client, String name, String state) {
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () -> assertThat(alarm(client, name).stateValueAsString()).isEqualTo(state));
  }
}
