package io.muskrat.sandbox.cloudwatch;

import io.muskrat.sandbox.http.AwsException;
import io.muskrat.sandbox.metrics.MetricKey;
import io.muskrat.sandbox.metrics.MetricStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** GetMetricStatistics: one metric, at most 1,440 points. */
final class GetMetricStatistics implements Action {
  private static final int MOST = 1440;
  private final MetricStore store;

  GetMetricStatistics(MetricStore store) {
    this.store = store;
  }

  @Override
  public Map<String, Object> run(Input in) {
    Periods periods = Periods.of(store, in);
    int period = Periods.check(in.whole("Period").orElse(0));
    if (Duration.between(periods.from(), periods.to()).toSeconds() / period > MOST) {
      throw new AwsException(
          400,
          "InvalidParameterCombination",
          "You have requested more than 1440 datapoints. Shorten the time or lengthen the Period.");
    }
    Map<String, Statistic> statistics = new LinkedHashMap<>();
    in.texts("Statistics").forEach(s -> statistics.put(s, Statistic.of(s)));
    if (statistics.isEmpty()) {
      throw new AwsException(
          400, "MissingParameter", "At least one statistic must be specified.");
    }
    String metric = in.needText("MetricName");
    MetricKey key = new MetricKey(metric, Dimensions.exact(in));
    List<Map<String, Object>> points = new ArrayList<>();
    if (in.needText("Namespace").equals(CloudWatchService.NAMESPACE)) {
      periods
          .of(key, period)
          .forEach(
              (time, values) -> {
                Map<String, Object> point = new LinkedHashMap<>();
                point.put("Timestamp", time);
                statistics.forEach((n, s) -> point.put(n, s.over().applyAsDouble(values)));
                point.put("Unit", "None");
                points.add(point);
              });
    }
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("Label", metric);
    out.put("Datapoints", points);
    return out;
  }
}
