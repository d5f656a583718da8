package io.muskrat.sandbox.brokers.admin;

/**
 * How far a consumer group is behind in one partition.
 *
 * @param committed the offset it will read next
 * @param end the offset that the next record will have
 */
public record GroupLag(String group, String topic, int partition, long committed, long end) {
  /** Records. */
  public long lag() {
    return Math.max(0, end - committed);
  }
}
