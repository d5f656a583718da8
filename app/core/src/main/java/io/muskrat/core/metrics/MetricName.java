package io.muskrat.core.metrics;

import java.util.List;

/**
 * What can be measured, the same across sources. Names, dimensions and what to ask for are those of the MSK developer
 * guide, "Amazon MSK metrics for monitoring Standard brokers with CloudWatch".
 */
public enum MetricName {
    BYTES_IN(MetricUnit.BYTES_PER_SECOND, Statistic.AVERAGE, "BytesInPerSec"),
    BYTES_OUT(MetricUnit.BYTES_PER_SECOND, Statistic.AVERAGE, "BytesOutPerSec"),
    MESSAGES_IN(MetricUnit.PER_SECOND, Statistic.AVERAGE, "MessagesInPerSec"),
    /** Replicas on the broker, led or followed. */
    PARTITIONS(MetricUnit.COUNT, Statistic.AVERAGE, "PartitionCount"),
    LEADERS(MetricUnit.COUNT, Statistic.AVERAGE, "LeaderCount"),
    /** User and system time together: what AWS asks to keep under 60. */
    CPU(MetricUnit.PERCENT, Statistic.AVERAGE, "CpuUser", "CpuSystem"),
    UNDER_REPLICATED(MetricUnit.COUNT, Statistic.MAXIMUM, "UnderReplicatedPartitions"),
    UNDER_MIN_ISR(MetricUnit.COUNT, Statistic.MAXIMUM, "UnderMinIsrPartitionCount"),
    /** Every broker tells it, and only the controller a true number: hence the maximum. */
    OFFLINE_PARTITIONS(MetricUnit.COUNT, Statistic.MAXIMUM, "OfflinePartitionsCount"),
    /** 1 when all is well; by the maximum, as only the controller counts itself. */
    ACTIVE_CONTROLLER(MetricUnit.COUNT, Statistic.MAXIMUM, "ActiveControllerCount"),
    CONNECTIONS(MetricUnit.COUNT, Statistic.AVERAGE, "ConnectionCount"),
    /** Of the volume with the logs of the topics. */
    DISK_USED(MetricUnit.PERCENT, Statistic.MAXIMUM, "KafkaDataLogsDiskUsed"),
    HEAP_AFTER_GC(MetricUnit.PERCENT, Statistic.AVERAGE, "HeapMemoryAfterGC"),
    MEMORY_USED(MetricUnit.BYTES, Statistic.AVERAGE, "MemoryUsed"),
    PRODUCE_TIME(MetricUnit.MILLISECONDS, Statistic.AVERAGE, "ProduceTotalTimeMsMean"),
    FETCH_TIME(MetricUnit.MILLISECONDS, Statistic.AVERAGE, "FetchConsumerTotalTimeMsMean");

    private final MetricUnit unit;
    private final Statistic statistic;
    private final List<String> awsNames;

    MetricName(MetricUnit unit, Statistic statistic, String... awsNames) {
        this.unit = unit;
        this.statistic = statistic;
        this.awsNames = List.of(awsNames);
    }

    public MetricUnit unit() {
        return unit;
    }

    /** How several readings in one period become one value. */
    public Statistic statistic() {
        return statistic;
    }

    /** The names in CloudWatch; the values of those that there are, are added up. */
    public List<String> awsNames() {
        return awsNames;
    }

    /** How readings within a period are put together, by CloudWatch's names. */
    public enum Statistic {
        AVERAGE("Average"),
        MAXIMUM("Maximum"),
        SUM("Sum");

        private final String awsName;

        Statistic(String awsName) {
            this.awsName = awsName;
        }

        public String awsName() {
            return awsName;
        }
    }
}
