package io.muskrat.sandbox.cloudwatch.alarms;

import io.muskrat.sandbox.cloudwatch.Input;
import io.muskrat.sandbox.cloudwatch.Periods;
import io.muskrat.sandbox.cloudwatch.Queries;
import io.muskrat.sandbox.metrics.MetricStore;
import io.muskrat.sandbox.wire.Json;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;

/**
 * Compares an alarm with the points there are. Periods end with the last whole minute, also those
 * longer than a minute: at 10:06 a period of five minutes is that from 10:01.
 */
record Evaluation(MetricStore store) {
  private static final String ID = "alarm";

  Verdict of(Alarm alarm, Instant now) {
    return Verdict.of(alarm, values(alarm.settings(), alarm.whole("EvaluationPeriods"), now));
  }

  /**
   * @throws io.muskrat.sandbox.http.AwsException when an expression is not right
   */
  NavigableMap<Instant, Double> values(Map<String, Object> settings, int count, Instant now) {
    List<Map<String, Object>> queries = queries(settings);
    Instant end = now.truncatedTo(ChronoUnit.MINUTES);
    long span = (long) (count + Verdict.MORE) * period(queries);
    List<Input> inputs =
        queries.stream().map(q -> new Input(Json.MAPPER.valueToTree(q))).toList();
    String id =
        queries.stream()
            .filter(q -> !Boolean.FALSE.equals(q.get("ReturnData")))
            .map(q -> (String) q.get("Id"))
            .findFirst()
            .orElseThrow();
    return Queries.values(inputs, new Periods(store, end.minusSeconds(span), end, end)).get(id);
  }

  private static int period(List<Map<String, Object>> queries) {
    return queries.stream()
        .map(q -> (Map<?, ?>) q.get("MetricStat"))
        .filter(Objects::nonNull)
        .mapToInt(s -> ((Number) s.get("Period")).intValue())
        .max()
        .orElse(60);
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> queries(Map<String, Object> settings) {
    if (settings.containsKey("Metrics")) {
      return (List<Map<String, Object>>) settings.get("Metrics");
    }
    Map<String, Object> metric = new LinkedHashMap<>();
    for (String member : List.of("Namespace", "MetricName", "Dimensions")) {
      metric.put(member, settings.get(member));
    }
    Map<String, Object> stat = new LinkedHashMap<>();
    stat.put("Metric", metric);
    stat.put("Period", settings.get("Period"));
    stat.put("Stat", settings.getOrDefault("Statistic", settings.get("ExtendedStatistic")));
    return List.of(Map.of("Id", ID, "MetricStat", stat));
  }
}
