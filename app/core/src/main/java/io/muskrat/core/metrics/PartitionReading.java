package io.muskrat.core.metrics;

import java.util.List;

/**
 * A partition as it was found at one moment.
 *
 * @param leader id of the broker, or -1 when there is none
 * @param endOffset of the next record; -1 when there was no leader to ask
 */
public record PartitionReading(
        String topic, int partition, int leader, List<Integer> replicas, List<Integer> inSync, long endOffset) {
    public PartitionReading {
        replicas = List.copyOf(replicas);
        inSync = List.copyOf(inSync);
    }
}
