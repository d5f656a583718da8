package io.muskrat.sandbox.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NodeMinutesTest {
  private static final double START = 1_000_000 * 60_000.0;

  private final NodeMinutes minutes = new NodeMinutes(60_000);

  private List<Minute> feed(double second, Map<String, Double> values) {
    return minutes.feed((long) (START + second * 1000), values);
  }

  private static Map<String, Double> counted(double processSecond, double count) {
    return Map.of("StartTime", START + processSecond * 1000, "B.count", count, "Gauge", count);
  }

  @Test
  void aMinuteIsThereWithTheFirstSampleAfterIt() {
    for (int second = 0; second < 60; second += 10) {
      assertThat(feed(second, counted(0, second * 30))).isEmpty();
    }
    List<Minute> over = feed(60.002, counted(0, 1800));
    assertThat(over).hasSize(1);
    assertThat(over.getFirst().start()).isEqualTo((long) START);
    assertThat(over.getFirst().rates().get("B")).isCloseTo(30, within(0.1));
    assertThat(over.getFirst().gauges()).containsEntry("Gauge", 1800.0);
  }

  @Test
  void whatWasCountedBeforeTheFirstSampleIsNotLost() {
    feed(10, counted(0, 600));
    List<Minute> over = feed(60, counted(0, 600));
    assertThat(over.getFirst().rates().get("B")).isCloseTo(10, within(1e-9));
  }

  @Test
  void anIncreaseOverTheMinutesEndIsSharedByTime() {
    feed(0, counted(0, 0));
    feed(50, counted(0, 0));
    assertThat(feed(70, counted(0, 1200)).getFirst().rates().get("B")).isCloseTo(10, within(1e-9));
    assertThat(feed(120, counted(0, 1200)).getFirst().rates().get("B")).isCloseTo(10, within(1e-9));
  }

  @Test
  void aBrokersFirstMinuteIsAveragedOverTheWholeMinute() {
    feed(40, counted(30, 600));
    assertThat(feed(60, counted(30, 600)).getFirst().rates().get("B")).isCloseTo(600.0 / 60, within(1e-9));
  }

  @Test
  void aRestartedBrokerCountsFromZero() {
    feed(0, counted(0, 5000));
    feed(10, counted(0, 6000));
    feed(30, counted(20, 500));
    assertThat(feed(60, counted(20, 500)).getFirst().rates().get("B"))
        .isCloseTo(1500.0 / 50, within(1e-9));
  }

  @Test
  void aLaptopThatSleptHasAGapAndNoInventedPoints() {
    feed(0, counted(0, 0));
    feed(60, counted(0, 60));
    List<Minute> over = new ArrayList<>(feed(3600, counted(0, 100_000)));
    over.addAll(feed(3660, counted(0, 100_060)));
    assertThat(over).extracting(Minute::start).containsExactly((long) START + 3_600_000);
    assertThat(over.getFirst().rates().get("B")).isCloseTo(1, within(1e-9));
  }

  @Test
  void aTopicsCounterThatAppearsStartsAtZero() {
    feed(0, Map.of("StartTime", START));
    feed(30, Map.of("StartTime", START, "B.count/new", 120.0));
    assertThat(feed(60, Map.of("StartTime", START, "B.count/new", 120.0)).getFirst().rates())
        .containsEntry("B/new", 2.0);
  }
}
