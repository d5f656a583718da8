package io.muskrat.sandbox.brokers.admin;

/**
 * A topic in a list.
 *
 * @param id Kafka's topic id, 22 characters
 * @param internal Kafka's own, such as {@code __consumer_offsets}
 * @param outOfSyncReplicas over all partitions
 */
public record TopicSummary(
    String name,
    String id,
    boolean internal,
    int partitions,
    int replicationFactor,
    int outOfSyncReplicas) {}
