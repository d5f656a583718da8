package io.muskrat.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatch.model.CloudWatchException;
import software.amazon.awssdk.services.cloudwatch.model.Dimension;
import software.amazon.awssdk.services.cloudwatch.model.DimensionFilter;
import software.amazon.awssdk.services.cloudwatch.model.MetricDataQuery;
import software.amazon.awssdk.services.cloudwatch.model.Statistic;

/** CloudWatch's shapes through the SDK, which speaks CBOR: requests are read and answered. */
@ExtendWith(TestSandbox.class)
class CloudWatchTest {
  private static final Instant NOW = Instant.now();
  private final Aws aws;
  private final CloudWatchClient client;

  CloudWatchTest(TestSandbox.Running running) {
    aws = running.aws();
    client = running.aws().cloudWatch();
  }

  @Test
  void listsNothingForAnUnknownCluster() {
    assertThat(
            client
                .listMetrics(
                    r ->
                        r.namespace("AWS/Kafka")
                            .dimensions(
                                DimensionFilter.builder()
                                    .name("Cluster Name")
                                    .value("none")
                                    .build()))
                .metrics())
        .isEmpty();
  }

  @Test
  void answersAnEmptySeries() {
    var answer =
        client.getMetricData(
            r ->
                r.startTime(NOW.minus(Duration.ofHours(1)))
                    .endTime(NOW)
                    .metricDataQueries(query("m1")));
    assertThat(answer.metricDataResults())
        .singleElement()
        .satisfies(m -> assertThat(m.id()).isEqualTo("m1"))
        .satisfies(m -> assertThat(m.label()).isEqualTo("BytesInPerSec"))
        .satisfies(m -> assertThat(m.statusCodeAsString()).isEqualTo("Complete"))
        .satisfies(m -> assertThat(m.values()).isEmpty());
    assertThat(
            client
                .getMetricStatistics(
                    r ->
                        r.namespace("AWS/Kafka")
                            .metricName("BytesInPerSec")
                            .startTime(NOW.minus(Duration.ofHours(1)))
                            .endTime(NOW)
                            .period(60)
                            .statistics(Statistic.SUM))
                .label())
        .isEqualTo("BytesInPerSec");
  }

  @Test
  void speaksTheProtocolOfOlderClients() throws Exception {
    String form =
        "Action=GetMetricData&Version=2010-08-01&StartTime=2026-11-21T00%3A00%3A00Z"
            + "&EndTime=2026-11-21T01%3A00%3A00Z&MetricDataQueries.member.1.Id=m1"
            + "&MetricDataQueries.member.1.MetricStat.Stat=Sum"
            + "&MetricDataQueries.member.1.MetricStat.Period=60"
            + "&MetricDataQueries.member.1.MetricStat.Metric.Namespace=AWS%2FKafka"
            + "&MetricDataQueries.member.1.MetricStat.Metric.MetricName=BytesInPerSec"
            + "&MetricDataQueries.member.1.MetricStat.Metric.Dimensions.member.1.Name=Cluster+Name"
            + "&MetricDataQueries.member.1.MetricStat.Metric.Dimensions.member.1.Value=none";
    try (SignedHttp http = new SignedHttp(aws)) {
      var answer =
          http.send(
              "monitoring",
              SdkHttpMethod.POST,
              "/",
              "application/x-www-form-urlencoded; charset=utf-8",
              form.getBytes(StandardCharsets.UTF_8));
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body())
          .contains("<GetMetricDataResult><MetricDataResults><member><Id>m1</Id>")
          .contains("<StatusCode>Complete</StatusCode>");
    }
  }

  @Test
  void refusesAWrongPeriodAndTime() {
    assertThatThrownBy(
            () ->
                client.getMetricStatistics(
                    r ->
                        r.namespace("AWS/Kafka")
                            .metricName("BytesInPerSec")
                            .startTime(NOW.minus(Duration.ofHours(1)))
                            .endTime(NOW)
                            .period(61)
                            .statistics(Statistic.SUM)))
        .isInstanceOf(CloudWatchException.class)
        .hasMessageContaining("Period");
    assertThatThrownBy(
            () -> client.getMetricData(r -> r.startTime(NOW).endTime(NOW).metricDataQueries(query("m"))))
        .isInstanceOf(CloudWatchException.class)
        .hasMessageContaining("StartTime");
  }

  private static MetricDataQuery query(String id) {
    return MetricDataQuery.builder()
        .id(id)
        .metricStat(
            s ->
                s.stat("Average")
                    .period(60)
                    .metric(
                        m ->
                            m.namespace("AWS/Kafka")
                                .metricName("BytesInPerSec")
                                .dimensions(cluster("none"))))
        .build();
  }

  private static Dimension cluster(String name) {
    return Dimension.builder().name("Cluster Name").value(name).build();
  }
}
