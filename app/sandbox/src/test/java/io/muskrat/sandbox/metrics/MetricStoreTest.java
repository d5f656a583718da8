package io.muskrat.sandbox.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import io.muskrat.sandbox.brokers.KafkaClient;
import io.muskrat.sandbox.brokers.TestFleet;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.io.TempDir;

@Execution(ExecutionMode.CONCURRENT)
class MetricStoreTest {
  private static final Pace QUICK = new Pace(Duration.ofSeconds(1), Duration.ofSeconds(5));

  private static final Volumes VOLUME = name -> OptionalLong.of(1 << 30);

  @TempDir Path folder;

  @Test
  void whatABrokerDidIsWhatCloudWatchSays() throws Exception {
    try (TestFleet fleet = TestFleet.start(TestFleet.spec(folder, "measured", 2));
        MetricStore store = new MetricStore(folder.resolve("metrics"), VOLUME, QUICK)) {
      store.watch("measured", "PER_TOPIC_PER_PARTITION", fleet.fleet(), fleet.spec().nodes());
      // from the first whole minute on nothing is missed
      await()
          .atMost(Duration.ofMinutes(1))
          .until(
              () ->
                  Stream.of("1", "2")
                      .noneMatch(id -> all(store, key("CpuUser", "Broker ID", id)).isEmpty()));
      KafkaClient client = new KafkaClient(fleet.bootstrap());
      client.create("counted", 3, 2);
      client.produce("counted", Collections.nCopies(150, "a message of some length"));
      assertThat(client.read("counted", "readers", 150)).hasSize(150);
      client.produce("counted", Collections.nCopies(50, "a message of some length"));

      await()
          .atMost(Duration.ofMinutes(1))
          .untilAsserted(
              () ->
                  assertThat(messages(store)).as("messages counted").isCloseTo(200, within(1.0)));
      await()
          .atMost(Duration.ofMinutes(1))
          .untilAsserted(
              () ->
                  assertThat(
                          all(store, key("ActiveControllerCount")).stream()
                              .mapToDouble(Point::value)
                              .max())
                      .hasValue(1));
      assertThat(all(store, key("ActiveControllerCount")))
          .extracting(Point::value)
          .contains(0.0, 1.0);
      assertThat(all(store, key("CpuUser", "Broker ID", "1")).getLast().value())
          .isBetween(0.01, 100.0);
      assertThat(all(store, key("PartitionCount", "Broker ID", "2")).getLast().value())
          .as("of the topic and of the one for offsets")
          .isEqualTo(6);
      assertThat(store.keys()).extracting(MetricKey::metric).doesNotContain("BurstBalance");

      tellsTheLag(store);
      store.unwatch("measured");
      int kept = all(store, key("CpuUser", "Broker ID", "1")).size();
      try (MetricStore again = new MetricStore(folder.resolve("metrics"), VOLUME, QUICK)) {
        assertThat(all(again, key("CpuUser", "Broker ID", "1"))).hasSizeGreaterThanOrEqualTo(kept);
      }
    }
  }

  /** Messages of the topic on all brokers, from the rates. */
  private static double messages(MetricStore store) {
    return Stream.of("1", "2")
        .flatMap(
            id ->
                all(store, key("MessagesInPerSec", "Broker ID", id, "Topic", "counted")).stream())
        .mapToDouble(point -> point.value() * QUICK.minute().toSeconds())
        .sum();
  }

  private static void tellsTheLag(MetricStore store) {
    MetricKey sum = key("SumOffsetLag", "Consumer Group", "readers", "Topic", "counted");
    await()
        .atMost(Duration.ofMinutes(1))
        .untilAsserted(
            () ->
                assertThat(all(store, sum)).extracting(Point::value).last().isEqualTo(50.0));
    Instant minute = all(store, sum).getLast().minute();
    assertThat(
            Stream.of("0", "1", "2")
                .map(
                    partition ->
                        key(
                            "OffsetLag",
                            "Consumer Group", "readers", "Topic", "counted", "Partition", partition))
                .flatMap(k -> store.points(k, minute, minute.plusSeconds(1)).stream())
                .mapToDouble(Point::value)
                .sum())
        .isEqualTo(50);
  }

  private static List<Point> all(MetricStore store, MetricKey key) {
    return store.points(key, Instant.EPOCH, Instant.MAX);
  }

  private static MetricKey key(String metric, String... more) {
    TreeMap<String, String> dimensions = new TreeMap<>(Map.of("Cluster Name", "measured"));
    for (int i = 0; i < more.length; i += 2) {
      dimensions.put(more[i], more[i + 1]);
    }
    return new MetricKey(metric, dimensions);
  }
}
