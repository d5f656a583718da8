package io.muskrat.sandbox.metrics;

import io.muskrat.sandbox.brokers.admin.GroupLag;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Consumer lag as MSK says it (MSK Developer Guide, "Monitor consumer lags"): offsets from the group
 * coordinator, and the seconds that it will take to drain them at the pace of the last minute. No
 * pace, no estimate. MSK sends nothing for groups whose names are not ASCII.
 */
final class Lags {
  private final String cluster;
  private final Level level;
  private Map<Place, Long> before = Map.of();
  private long then;

  Lags(String cluster, Level level) {
    this.cluster = cluster;
    this.level = level;
  }

  private record Place(String group, String topic, int partition) {}

  /**
   * @param now epoch milliseconds
   */
  Map<MetricKey, Double> feed(long now, List<GroupLag> lags) {
    Map<List<String>, List<GroupLag>> byTopic = new LinkedHashMap<>();
    for (GroupLag lag : lags) {
      if (lag.group().matches("[ -~]+")) {
        byTopic
            .computeIfAbsent(List.of(lag.group(), lag.topic()), k -> new ArrayList<>())
            .add(lag);
      }
    }
    Map<MetricKey, Double> points = new LinkedHashMap<>();
    byTopic.values().forEach(partitions -> emit(partitions, now, points));
    Map<Place, Long> committed = new HashMap<>();
    lags.forEach(lag -> committed.put(place(lag), lag.committed()));
    before = committed;
    then = now;
    return points;
  }

  private void emit(List<GroupLag> partitions, long now, Map<MetricKey, Double> points) {
    GroupLag worst = partitions.stream().max(Comparator.comparing(GroupLag::lag)).orElseThrow();
    put(points, "MaxOffsetLag", worst, false, (double) worst.lag());
    double sum = partitions.stream().mapToLong(GroupLag::lag).sum();
    put(points, "SumOffsetLag", worst, false, sum);
    put(points, "EstimatedMaxTimeLag", worst, false, drain(worst, now));
    if (level.includes(Level.PER_TOPIC_PER_PARTITION)) {
      for (GroupLag lag : partitions) {
        put(points, "OffsetLag", lag, true, (double) lag.lag());
        put(points, "EstimatedTimeLag", lag, true, drain(lag, now));
      }
    }
  }

  /** Seconds, null when nothing was consumed by which to tell. */
  private Double drain(GroupLag lag, long now) {
    if (lag.lag() == 0) {
      return 0.0;
    }
    Long last = before.get(place(lag));
    if (last == null || lag.committed() <= last || now <= then) {
      return null;
    }
    double perSecond = (lag.committed() - last) * 1000.0 / (now - then);
    return lag.lag() / perSecond;
  }

  private void put(
      Map<MetricKey, Double> points, String metric, GroupLag of, boolean partition, Double value) {
    if (value == null) {
      return;
    }
    TreeMap<String, String> dimensions = new TreeMap<>();
    dimensions.put("Cluster Name", cluster);
    dimensions.put("Consumer Group", of.group());
    dimensions.put("Topic", of.topic());
    if (partition) {
      dimensions.put("Partition", Integer.toString(of.partition()));
    }
    points.put(new MetricKey(metric, dimensions), value);
  }

  private static Place place(GroupLag lag) {
    return new Place(lag.group(), lag.topic(), lag.partition());
  }
}
