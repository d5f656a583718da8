package io.muskrat.sandbox.cloudwatch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;

/** Cuts the results of GetMetricData to the number of points that one answer may have. */
final class DataPages {
  private final boolean ascending;
  private final int most;
  private final int skip;
  private final List<Map<String, Object>> results = new ArrayList<>();
  private int seen;

  DataPages(boolean ascending, int most, String token) {
    if (!token.matches("[0-9]{0,9}")) {
      throw Input.invalid("Invalid nextToken");
    }
    this.ascending = ascending;
    this.most = most;
    this.skip = token.isEmpty() ? 0 : Integer.parseInt(token);
  }

  void add(String id, String label, NavigableMap<Instant, Double> values) {
    List<Instant> times = new ArrayList<>();
    List<Double> numbers = new ArrayList<>();
    (ascending ? values : values.descendingMap())
        .forEach(
            (time, value) -> {
              if (seen >= skip && seen < skip + most) {
                times.add(time);
                numbers.add(value);
              }
              seen++;
            });
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("Id", id);
    result.put("Label", label);
    result.put("Timestamps", times);
    result.put("Values", numbers);
    result.put("StatusCode", seen > skip + most ? "PartialData" : "Complete");
    results.add(result);
  }

  Map<String, Object> answer() {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("MetricDataResults", results);
    if (seen > skip + most) {
      out.put("NextToken", String.valueOf(skip + most));
    }
    out.put("Messages", List.of());
    return out;
  }
}
