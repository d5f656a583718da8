package io.muskrat.core.pricing.bill;

/**
 * MSK's levels of monitoring with the metrics that each adds to the free ones, counted from the lists of facts-msk
 * 3.1. CloudWatch bills a metric for each combination of dimensions, once it has had a value.
 */
public enum MetricLevel {
    DEFAULT,
    PER_BROKER,
    PER_TOPIC_PER_BROKER,
    PER_TOPIC_PER_PARTITION;

    private static final long A_BROKER = 49;
    private static final long A_BROKER_TIERED = 6;
    private static final long A_TOPIC_ON_A_BROKER = 3;
    private static final long A_PARTITION_OF_A_GROUP = 3;

    /** The level of that name; DEFAULT for any other text. */
    public static MetricLevel of(String name) {
        for (MetricLevel level : values()) {
            if (level.name().equals(name)) {
                return level;
            }
        }
        return DEFAULT;
    }

    /** At most so many metrics are billed. */
    public long metrics(long brokers, boolean tiered, Load load) {
        long perBroker = brokers * (A_BROKER + (tiered ? A_BROKER_TIERED : 0));
        long perTopic = brokers * load.topics() * A_TOPIC_ON_A_BROKER;
        long perPartition = load.partitions() * load.groups() * A_PARTITION_OF_A_GROUP;
        return switch (this) {
            case DEFAULT -> 0;
            case PER_BROKER -> perBroker;
            case PER_TOPIC_PER_BROKER -> perBroker + perTopic;
            case PER_TOPIC_PER_PARTITION -> perBroker + perTopic + perPartition;
        };
    }
}
