package io.muskrat.sandbox.cloudwatch;

import io.muskrat.sandbox.metrics.MetricKey;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** MetricDataQueries: metrics, and arithmetic over those before. */
public final class Queries {
  private Queries() {}

  /** One query's id, label and whether it is answered. */
  record Head(String id, String label, boolean returned) {}

  /**
   * The series of each query, by its id.
   *
   * @throws io.muskrat.sandbox.http.AwsException when a query or an expression is not right
   */
  public static Map<String, NavigableMap<Instant, Double>> values(List<Input> queries, Periods periods) {
    Map<String, NavigableMap<Instant, Double>> values = new LinkedHashMap<>();
    for (Input query : queries) {
      String id = head(query).id();
      if (values.containsKey(id)) {
        throw Input.invalid("The id " + id + " is used more than once.");
      }
      values.put(id, query.structure("MetricStat").map(s -> metric(s, periods)).orElse(null));
    }
    for (Input query : queries) {
      if (query.structure("MetricStat").isPresent() == query.text("Expression").isPresent()) {
        throw Input.invalid("Each query needs exactly one of MetricStat and Expression.");
      }
      query
          .text("Expression")
          .ifPresent(e -> values.put(head(query).id(), Arithmetic.evaluate(e, values)));
    }
    return values;
  }

  private static NavigableMap<Instant, Double> metric(Input stat, Periods periods) {
    Input metric =
        stat.structure("Metric").orElseThrow(() -> Input.invalid("MetricStat needs a Metric."));
    int period = Periods.check(stat.whole("Period").orElse(0));
    Statistic statistic = Statistic.of(stat.needText("Stat"));
    MetricKey key = new MetricKey(metric.needText("MetricName"), Dimensions.exact(metric));
    return metric.needText("Namespace").equals(CloudWatchService.NAMESPACE)
        ? periods.of(key, period, statistic)
        : new TreeMap<>();
  }

  static Head head(Input query) {
    String id = query.needText("Id");
    if (!id.matches("[a-z][a-zA-Z0-9_]{0,254}")) {
      throw Input.invalid("The value " + id + " for parameter MetricDataQueries.member.Id is not matching the expected pattern ^[a-z][a-zA-Z0-9_]*$.");
    }
    String label =
        query
            .text("Label")
            .or(
                () ->
                    query
                        .structure("MetricStat")
                        .flatMap(s -> s.structure("Metric"))
                        .flatMap(m -> m.text("MetricName")))
            .orElse(id);
    return new Head(id, label, query.flag("ReturnData", true));
  }
}
