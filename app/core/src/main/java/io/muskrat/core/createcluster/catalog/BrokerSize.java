package io.muskrat.core.createcluster.catalog;

import java.util.List;
import java.util.stream.Stream;

/**
 * A size of a Standard broker. There is no call that lists them, so this is a table: the sizes from the MSK developer
 * guide "Amazon MSK broker sizes", the partitions from "Right-size your cluster: Number of partitions per Standard
 * broker" (leaders and followers), CPU, memory and network from EC2's instance types of the same names.
 *
 * @param vcpu virtual CPUs
 * @param memoryGib GiB
 * @param network Gbit/s; with a "≤" where it is a burst above a lower baseline
 * @param recommendedPartitions a broker, leaders and followers
 */
public record BrokerSize(String type, int vcpu, int memoryGib, String network, int recommendedPartitions) {
    private static final String T3_SMALL = "kafka.t3.small";

    private static final int[] VCPU = {2, 4, 8, 16, 32, 48, 64, 96};
    private static final String[] NAMES = {
        "large", "xlarge", "2xlarge", "4xlarge", "8xlarge", "12xlarge", "16xlarge", "24xlarge"
    };

    /** Small to large, a family at a time. */
    public static final List<BrokerSize> ALL = Stream.of(
                    Stream.of(new BrokerSize(T3_SMALL, 2, 2, "≤5", 300)),
                    family("kafka.m5.", "≤10", "≤10", "≤10", "≤10", "10", "12", "20", "25"),
                    family("kafka.m7g.", "≤12.5", "≤12.5", "≤15", "≤15", "15", "22.5", "30"))
            .flatMap(sizes -> sizes)
            .toList();

    /** MSK offers T3 only with ZooKeeper ("Unsupported InstanceType specified" for a version with KRaft). */
    public static boolean runsKraft(String type) {
        return !type.equals(T3_SMALL);
    }

    private static Stream<BrokerSize> family(String prefix, String... networks) {
        return Stream.iterate(0, i -> i + 1).limit(networks.length).map(i -> {
            int partitions = i < 2 ? 1000 : i == 2 ? 2000 : 4000;
            return new BrokerSize(prefix + NAMES[i], VCPU[i], VCPU[i] * 4, networks[i], partitions);
        });
    }
}
