package io.muskrat.core.topics;

import java.util.List;

/**
 * One partition.
 *
 * @param leader broker id, -1 when there is none
 * @param replicas broker ids, the preferred leader first
 * @param first offset of the oldest record, -1 when there is no leader
 * @param end offset the next record will get, -1 when there is no leader
 */
public record PartitionInfo(int partition, int leader, List<Integer> replicas, List<Integer> inSync, long first,
                            long end) {

    public PartitionInfo {
        replicas = List.copyOf(replicas);
        inSync = List.copyOf(inSync);
    }
}
