package io.muskrat.sandbox.metrics;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A metric of namespace AWS/Kafka and its dimensions.
 *
 * @param dimensions by MSK's names, which contain spaces: {@code Cluster Name}, {@code Broker ID},
 *     {@code Topic}; unmodifiable
 */
public record MetricKey(String metric, SortedMap<String, String> dimensions) {
  public MetricKey {
    dimensions = Collections.unmodifiableSortedMap(new TreeMap<>(dimensions));
  }
}
