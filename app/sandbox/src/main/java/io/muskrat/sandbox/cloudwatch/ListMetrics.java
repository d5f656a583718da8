package io.muskrat.sandbox.cloudwatch;

import io.muskrat.sandbox.http.AwsException;
import io.muskrat.sandbox.metrics.MetricKey;
import io.muskrat.sandbox.metrics.MetricStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** ListMetrics: 500 a page. */
final class ListMetrics implements Action {
  private static final int PAGE = 500;
  private static final Duration RECENT = Duration.ofHours(3);

  private final MetricStore store;
  private final Clock clock;

  ListMetrics(MetricStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  @Override
  public Map<String, Object> run(Input in) {
    Optional<String> name = in.text("MetricName");
    Map<String, String> dimensions = Dimensions.filter(in);
    boolean ours = in.text("Namespace").map(CloudWatchService.NAMESPACE::equals).orElse(true);
    boolean recent = in.text("RecentlyActive").isPresent();
    List<MetricKey> found =
        store.keys().stream()
            .filter(k -> ours && name.map(k.metric()::equals).orElse(true))
            .filter(k -> has(k, dimensions))
            .filter(k -> !recent || active(k))
            .sorted(Comparator.comparing(MetricKey::toString))
            .toList();
    int from = Math.min(in.text("NextToken").map(ListMetrics::offset).orElse(0), found.size());
    int to = Math.min(from + PAGE, found.size());
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("Metrics", found.subList(from, to).stream().map(ListMetrics::view).toList());
    if (to < found.size()) {
      out.put("NextToken", String.valueOf(to));
    }
    return out;
  }

  private static boolean has(MetricKey key, Map<String, String> wanted) {
    return wanted.entrySet().stream()
        .allMatch(
            e -> {
              String value = key.dimensions().get(e.getKey());
              return value != null && (e.getValue() == null || e.getValue().equals(value));
            });
  }

  private boolean active(MetricKey key) {
    Instant now = clock.instant();
    return !store.points(key, now.minus(RECENT), now).isEmpty();
  }

  private static int offset(String token) {
    if (!token.matches("[0-9]{1,9}")) {
      throw new AwsException(400, "InvalidParameterValue", "Invalid nextToken");
    }
    return Integer.parseInt(token);
  }

  private static Map<String, Object> view(MetricKey key) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("Namespace", CloudWatchService.NAMESPACE);
    out.put("MetricName", key.metric());
    out.put("Dimensions", Dimensions.view(key.dimensions()));
    return out;
  }
}
