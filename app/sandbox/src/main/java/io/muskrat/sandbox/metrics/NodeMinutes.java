package io.muskrat.sandbox.metrics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Turns a broker's samples into minutes. A counter's increase between two samples that lie in two
 * minutes is shared out by time. A broker that was started anew counts from zero at its start.
 */
final class NodeMinutes {
  static final String START_TIME = "StartTime";
  private static final String COUNT = ".count";

  /** Longer without a sample (a laptop asleep) is a gap, not an average. */
  private static final int GAP_MINUTES = 2;

  /** Less of a minute than this says nothing about it. */
  private static final double LEAST_SHARE = 1.0 / 60;

  private final long length;
  private final TreeMap<Long, Sum> open = new TreeMap<>();
  private double processStart = Double.NaN;
  private long lastTime;
  private Map<String, Double> lastCounts = Map.of();

  NodeMinutes(long minuteMillis) {
    this.length = minuteMillis;
  }

  /**
   * @param time of the sample, epoch milliseconds
   * @return minutes that this sample has completed, oldest first
   */
  List<Minute> feed(long time, Map<String, Double> sample) {
    double start = sample.getOrDefault(START_TIME, processStart);
    if (start != processStart) {
      boolean first = Double.isNaN(processStart);
      processStart = start;
      lastTime = Double.isNaN(start) ? time : (long) start;
      lastCounts = Map.of();
      if (first) {
        nothingBefore(lastTime);
      }
    }
    Map<String, Double> counts = counts(sample);
    if (time - lastTime <= GAP_MINUTES * length) {
      share(time, counts);
    }
    lastTime = time;
    lastCounts = counts;
    gauges(time, sample);
    return over(time);
  }

  /** Before it was made a broker did nothing: the average of its first minute is one of the whole minute. */
  private void nothingBefore(long time) {
    long minute = Math.floorDiv(time, length) * length;
    open.computeIfAbsent(minute, ignored -> new Sum()).seconds += (time - minute) / 1000.0;
  }

  private static Map<String, Double> counts(Map<String, Double> sample) {
    Map<String, Double> counts = new HashMap<>();
    sample.forEach(
        (key, value) -> {
          if (key.contains(COUNT)) {
            counts.put(key.replace(COUNT, ""), value);
          }
        });
    return counts;
  }

  private void share(long time, Map<String, Double> counts) {
    for (long from = lastTime; from < time; ) {
      long minute = Math.floorDiv(from, length) * length;
      long to = Math.min(time, minute + length);
      double part = (double) (to - from) / (time - lastTime);
      Sum sum = open.computeIfAbsent(minute, ignored -> new Sum());
      sum.seconds += (to - from) / 1000.0;
      counts.forEach((key, value) -> sum.add(key, part * increase(key, value)));
      from = to;
    }
  }

  /** A counter that was not there counts from zero, so does one that runs backwards. */
  private double increase(String key, double value) {
    double before = lastCounts.getOrDefault(key, 0.0);
    return value >= before ? value - before : value;
  }

  /** The sample just after a minute's end tells how the minute ended. */
  private void gauges(long time, Map<String, Double> sample) {
    long minute = Math.floorDiv(time - length / 60, length) * length;
    Sum sum = open.get(minute);
    if (sum != null) {
      sample.forEach(
          (key, value) -> {
            if (!key.contains(COUNT)) {
              sum.gauges.put(key, value);
            }
          });
    }
  }

  private List<Minute> over(long time) {
    List<Minute> over = new ArrayList<>();
    while (!open.isEmpty() && open.firstKey() + length <= time) {
      Map.Entry<Long, Sum> first = open.pollFirstEntry();
      Sum sum = first.getValue();
      if (sum.seconds * 1000 >= length * LEAST_SHARE) {
        sum.rates.replaceAll((key, increase) -> increase / sum.seconds);
        over.add(new Minute(first.getKey(), sum.rates, sum.gauges));
      }
    }
    return over;
  }

  private static final class Sum {
    private final Map<String, Double> rates = new HashMap<>();
    private final Map<String, Double> gauges = new HashMap<>();
    private double seconds;

    void add(String key, double increase) {
      rates.merge(key, increase, Double::sum);
    }
  }
}
