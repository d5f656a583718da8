package io.muskrat.sandbox.cloudwatch;

import io.muskrat.sandbox.metrics.MetricKey;
import io.muskrat.sandbox.metrics.MetricStore;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** GetMetricData: up to 500 metrics or arithmetic over them. */
final class GetMetricData implements Action {
  private static final int MOST_QUERIES = 500;
  private static final int MOST_POINTS = 100_800;

  /** One query's id, label and whether it is answered. */
  private record Head(String id, String label, boolean returned) {}

  private final MetricStore store;

  GetMetricData(MetricStore store) {
    this.store = store;
  }

  @Override
  public Map<String, Object> run(Input in) {
    Periods periods = Periods.of(store, in);
    List<Input> queries = in.structures("MetricDataQueries");
    if (queries.isEmpty() || queries.size() > MOST_QUERIES) {
      throw Input.invalid("MetricDataQueries must have between 1 and 500 members.");
    }
    boolean ascending =
        switch (in.text("ScanBy").orElse("TimestampDescending")) {
          case "TimestampDescending" -> false;
          case "TimestampAscending" -> true;
          default -> throw Input.invalid("ScanBy must be TimestampDescending or TimestampAscending.");
        };
    int most = in.whole("MaxDatapoints").orElse(MOST_POINTS);
    if (most < 1 || most > MOST_POINTS) {
      throw Input.invalid("MaxDatapoints must be between 1 and 100800.");
    }
    Map<String, NavigableMap<Instant, Double>> values = values(queries, periods);
    DataPages pages = new DataPages(ascending, most, in.text("NextToken").orElse(""));
    for (Input query : queries) {
      Head head = head(query);
      if (head.returned()) {
        pages.add(head.id(), head.label(), values.get(head.id()));
      }
    }
    return pages.answer();
  }

  private Map<String, NavigableMap<Instant, Double>> values(List<Input> queries, Periods periods) {
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

  private NavigableMap<Instant, Double> metric(Input stat, Periods periods) {
    Input metric =
        stat.structure("Metric").orElseThrow(() -> Input.invalid("MetricStat needs a Metric."));
    int period = Periods.check(stat.whole("Period").orElse(0));
    Statistic statistic = Statistic.of(stat.needText("Stat"));
    MetricKey key = new MetricKey(metric.needText("MetricName"), Dimensions.exact(metric));
    return metric.needText("Namespace").equals(CloudWatchService.NAMESPACE)
        ? periods.of(key, period, statistic)
        : new TreeMap<>();
  }

  private static Head head(Input query) {
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
