package io.muskrat.sandbox.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.muskrat.sandbox.brokers.admin.GroupLag;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class LagsTest {
  private final Lags lags = new Lags("demo", Level.PER_TOPIC_PER_PARTITION);

  @Test
  void sumsAndPicksTheWorst() {
    assertThat(lags.feed(0, List.of(lag("g", 0, 90, 100), lag("g", 1, 50, 80))))
        .containsEntry(key("MaxOffsetLag", "g"), 30.0)
        .containsEntry(key("SumOffsetLag", "g"), 40.0)
        .containsEntry(key("OffsetLag", "g", "Partition", "0"), 10.0)
        .doesNotContainKey(key("EstimatedMaxTimeLag", "g"));
  }

  @Test
  void estimatesByThePaceOfTheLastMinute() {
    lags.feed(0, List.of(lag("g", 0, 100, 400)));
    Map<MetricKey, Double> points = lags.feed(60_000, List.of(lag("g", 0, 220, 400)));
    // 120 in a minute, 180 left
    assertThat(points)
        .containsEntry(key("EstimatedMaxTimeLag", "g"), 90.0)
        .containsEntry(key("EstimatedTimeLag", "g", "Partition", "0"), 90.0);
    assertThat(lags.feed(120_000, List.of(lag("g", 0, 220, 400))))
        .doesNotContainKey(key("EstimatedMaxTimeLag", "g"));
    assertThat(lags.feed(180_000, List.of(lag("g", 0, 400, 400))))
        .containsEntry(key("EstimatedMaxTimeLag", "g"), 0.0);
  }

  @Test
  void saysNothingOfNamesThatAreNotAsciiNorOfPartitionsBelowTheirLevel() {
    assertThat(lags.feed(0, List.of(lag("\uadf8\ub8f9", 0, 0, 1)))).isEmpty();
    assertThat(new Lags("demo", Level.PER_TOPIC_PER_BROKER).feed(0, List.of(lag("g", 0, 0, 1))))
        .containsOnlyKeys(key("MaxOffsetLag", "g"), key("SumOffsetLag", "g"));
  }

  private static GroupLag lag(String group, int partition, long committed, long end) {
    return new GroupLag(group, "t", partition, committed, end);
  }

  private static MetricKey key(String metric, String group, String... more) {
    TreeMap<String, String> dimensions =
        new TreeMap<>(Map.of("Cluster Name", "demo", "Topic", "t", "Consumer Group", group));
    for (int i = 0; i < more.length; i += 2) {
      dimensions.put(more[i], more[i + 1]);
    }
    return new MetricKey(metric, dimensions);
  }
}
