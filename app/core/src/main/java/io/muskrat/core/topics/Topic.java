package io.muskrat.core.topics;

/**
 * A topic in a list.
 *
 * @param replicationFactor of its first partition (Kafka allows it to differ during a reassignment)
 * @param internal kept by Kafka itself, such as __consumer_offsets
 * @param underReplicated partitions with fewer replicas in sync than they should have
 * @param records end minus first offsets over all partitions, -1 when a leader is missing. Exact for plain topics;
 *                an upper bound for compacted ones and for those written in transactions (markers take offsets)
 */
public record Topic(String name, int partitions, int replicationFactor, boolean internal, int underReplicated,
                    long records) {
}
