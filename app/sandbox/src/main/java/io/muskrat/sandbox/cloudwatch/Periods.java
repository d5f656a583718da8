package io.muskrat.sandbox.cloudwatch;

import io.muskrat.sandbox.metrics.MetricKey;
import io.muskrat.sandbox.metrics.MetricStore;
import io.muskrat.sandbox.metrics.Point;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Gathers one-minute points into periods.
 *
 * @param origin periods start at multiples of their length before and after it; the epoch for what
 *     a chart shows, the end of the last minute for an alarm
 */
public record Periods(MetricStore store, Instant from, Instant to, Instant origin) {

  /**
   * The values of each period that has any, by the period's start.
   *
   * @param seconds 1, 5, 10, 30 or a multiple of 60
   */
  NavigableMap<Instant, double[]> of(MetricKey key, int seconds) {
    Instant start = floor(from, seconds);
    Map<Instant, List<Double>> gathered = new TreeMap<>();
    for (Point point : store.points(key, start, to)) {
      if (!point.minute().isBefore(start) && point.minute().isBefore(to)) {
        gathered
            .computeIfAbsent(floor(point.minute(), seconds), k -> new ArrayList<>())
            .add(point.value());
      }
    }
    NavigableMap<Instant, double[]> out = new TreeMap<>();
    gathered.forEach(
        (t, v) -> out.put(t, v.stream().mapToDouble(Double::doubleValue).toArray()));
    return out;
  }

  NavigableMap<Instant, Double> of(MetricKey key, int seconds, Statistic statistic) {
    NavigableMap<Instant, Double> out = new TreeMap<>();
    of(key, seconds).forEach((t, v) -> out.put(t, statistic.over().applyAsDouble(v)));
    return out;
  }

  private Instant floor(Instant time, int seconds) {
    long since = time.getEpochSecond() - origin.getEpochSecond();
    return origin.plusSeconds(Math.floorDiv(since, seconds) * seconds);
  }

  /**
   * @throws io.muskrat.sandbox.http.AwsException when CloudWatch has no such period
   */
  public static int check(int seconds) {
    boolean high = seconds == 1 || seconds == 5 || seconds == 10 || seconds == 30;
    if (!high && (seconds < 60 || seconds % 60 != 0 || seconds > 86400)) {
      throw Input.invalid(
          "The parameter Period must be 1, 5, 10, 30 or a multiple of 60, at most 86400.");
    }
    return seconds;
  }

  /**
   * @throws io.muskrat.sandbox.http.AwsException when the end is not after the start
   */
  static Periods of(MetricStore store, Input in) {
    Instant from = in.needTime("StartTime");
    Instant to = in.needTime("EndTime");
    if (!from.isBefore(to)) {
      throw Input.invalid("The parameter StartTime must be less than the parameter EndTime.");
    }
    return new Periods(store, from, to, Instant.EPOCH);
  }
}
