package io.muskrat.sandbox.brokers.admin;

import java.util.List;
import java.util.Map;

/**
 * A topic with its partitions.
 *
 * @param configs those that are set on the topic itself
 */
public record TopicDetail(
    String name,
    String id,
    boolean internal,
    List<Partition> partitions,
    Map<String, String> configs) {

  /**
   * @param leader a broker's id, -1 for none
   */
  public record Partition(int id, int leader, List<Integer> replicas, List<Integer> isr) {}
}
