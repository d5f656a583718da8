package io.muskrat.core.createcluster.catalog;

import io.muskrat.core.createcluster.draft.Kind;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A size of a broker. There is no call that lists them, so this is a table: the sizes from the MSK developer guide
 * "Amazon MSK broker sizes", the partitions from its "Right-size your cluster" and "Amazon MSK quota" (leaders and
 * followers), CPU, memory and network from EC2's instance types of the same names, the throughput of volumes from
 * MSK's own refusals (facts-msk.md 2.3).
 *
 * @param type such as {@code kafka.m5.large} or {@code express.m7g.large}
 * @param vcpu virtual CPUs
 * @param memoryGib GiB
 * @param network Gbit/s; with a "≤" where it is a burst above a lower baseline
 * @param recommendedPartitions a broker, leaders and followers
 * @param maximumPartitions a broker; with more the cluster cannot be changed
 * @param volumeThroughput MiB/s that can at most be provisioned for its volume; 0 where none can
 * @param traffic of an Express broker; null for a Standard one, which has no such limit
 */
public record BrokerSize(
        String type,
        int vcpu,
        int memoryGib,
        String network,
        int recommendedPartitions,
        int maximumPartitions,
        int volumeThroughput,
        Traffic traffic) {
    /** The smallest provisioned throughput of a volume, MiB/s. */
    public static final int LEAST_VOLUME_THROUGHPUT = 250;

    /** Of Express brokers. */
    public static final String EXPRESS_PREFIX = "express.";

    private static final String T3_SMALL = "kafka.t3.small";

    private static final int[] VCPU = {2, 4, 8, 16, 32, 48, 64, 96};
    private static final String[] NAMES = {
        "large", "xlarge", "2xlarge", "4xlarge", "8xlarge", "12xlarge", "16xlarge", "24xlarge"
    };
    private static final List<String> M5 = List.of("≤10", "≤10", "≤10", "≤10", "10", "12", "20", "25");
    private static final List<String> M7G = List.of("≤12.5", "≤12.5", "≤15", "≤15", "15", "22.5", "30");
    private static final int[] M5_VOLUME = {0, 0, 0, 593, 850, 1000, 1000, 1000};
    private static final int[] M7G_VOLUME = {0, 0, 312, 625, 1000, 1000, 1000};
    private static final double[] SUSTAINED_IN = {15.6, 31.2, 62.5, 124.9, 250, 375, 500};
    private static final double[] SUSTAINED_OUT = {31.2, 62.5, 125, 249.8, 500, 750, 1000};
    private static final int[] EXPRESS_RECOMMENDED = {1000, 1000, 2500, 6000, 12000, 16000, 20000};
    private static final int[] EXPRESS_MAXIMUM = {1500, 2000, 4000, 8000, 16000, 24000, 32000};

    /** Standard ones, then Express ones; small to large, a family at a time. */
    public static final List<BrokerSize> ALL = Stream.of(
                    Stream.of(new BrokerSize(T3_SMALL, 2, 2, "≤5", 300, 300, 0, null)),
                    IntStream.range(0, M5.size()).mapToObj(i -> standard("kafka.m5.", i, M5.get(i), M5_VOLUME[i])),
                    IntStream.range(0, M7G.size()).mapToObj(i -> standard("kafka.m7g.", i, M7G.get(i), M7G_VOLUME[i])),
                    IntStream.range(0, M7G.size()).mapToObj(BrokerSize::express))
            .flatMap(sizes -> sizes)
            .toList();

    /**
     * What an Express broker carries all the time.
     *
     * @param in MB/s
     * @param out MB/s
     */
    public record Traffic(double in, double out) {}

    /** Of a kind of cluster; none for {@link Kind#SERVERLESS}. */
    public static List<BrokerSize> of(Kind kind, List<BrokerSize> sizes) {
        return sizes.stream().filter(size -> kind.provisioned() && kindOf(size.type) == kind).toList();
    }

    /** The kind of cluster that has brokers of a type, known or not. */
    public static Kind kindOf(String type) {
        return type.startsWith(EXPRESS_PREFIX) ? Kind.EXPRESS : Kind.STANDARD;
    }

    /** Of EC2's instance types: {@code t3}, {@code m5} or {@code m7g}. */
    public String family() {
        return type.split("\\.")[1];
    }

    /** MSK offers T3 only with ZooKeeper ("Unsupported InstanceType specified" for a version with KRaft). */
    public static boolean runsKraft(String type) {
        return !type.equals(T3_SMALL);
    }

    /** Not with T3 ("Tiered storage is not supported for the specified broker type"). */
    public static boolean tiers(String type) {
        return !type.equals(T3_SMALL);
    }

    private static BrokerSize standard(String prefix, int i, String network, int volume) {
        int partitions = i < 2 ? 1000 : i == 2 ? 2000 : 4000;
        int most = partitions + partitions / 2;
        return new BrokerSize(prefix + NAMES[i], VCPU[i], VCPU[i] * 4, network, partitions, most, volume, null);
    }

    private static BrokerSize express(int i) {
        return new BrokerSize(
                EXPRESS_PREFIX + "m7g." + NAMES[i],
                VCPU[i],
                VCPU[i] * 4,
                M7G.get(i),
                EXPRESS_RECOMMENDED[i],
                EXPRESS_MAXIMUM[i],
                0,
                new Traffic(SUSTAINED_IN[i], SUSTAINED_OUT[i]));
    }
}
