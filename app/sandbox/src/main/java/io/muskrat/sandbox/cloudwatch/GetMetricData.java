package io.muskrat.sandbox.cloudwatch;

import io.muskrat.sandbox.metrics.MetricStore;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;

/** GetMetricData: up to 500 metrics or arithmetic over them. */
final class GetMetricData implements Action {
  private static final int MOST_QUERIES = 500;
  private static final int MOST_POINTS = 100_800;

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
    Map<String, NavigableMap<Instant, Double>> values = Queries.values(queries, periods);
    DataPages pages = new DataPages(ascending, most, in.text("NextToken").orElse(""));
    for (Input query : queries) {
      Queries.Head head = Queries.head(query);
      if (head.returned()) {
        pages.add(head.id(), head.label(), values.get(head.id()));
      }
    }
    return pages.answer();
  }
}
