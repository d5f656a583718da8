package io.muskrat.core.pricing.sizing;

import io.muskrat.core.pricing.bill.Load;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A load in numbers.
 *
 * @param in MB/s (10^6) that producers write
 * @param out MB/s that all consumers together read
 * @param retention hours
 * @param replication copies of each record
 * @param consumers that read beside each other in the largest group
 * @param topics among which it is spread
 */
public record Need(
        BigDecimal in, BigDecimal out, BigDecimal retention, int replication, int zones, int consumers, int topics) {
    /** MB/s: AWS's limit for a partition of Express brokers (facts-msk 2.3), taken for all. */
    public static final BigDecimal A_PARTITION = BigDecimal.valueOf(15);

    private static final int ONE_GROUP = 1;

    /** As few as carry the load, give each consumer of the group one, and each topic one. */
    public long partitions() {
        long flow = in.divide(A_PARTITION, 0, RoundingMode.CEILING).longValueExact();
        return Math.max(flow, Math.max(consumers, topics));
    }

    /** MB/s written to disks: every copy. */
    BigDecimal toDisks() {
        return in.multiply(BigDecimal.valueOf(replication));
    }

    /** MB/s that leave the brokers: to consumers, and from leaders to followers. */
    BigDecimal leaving() {
        return out.add(in.multiply(BigDecimal.valueOf(replication - 1L)));
    }

    /** The load as it is billed, with so many partitions and one group of consumers. */
    public Load load(long partitions) {
        return new Load(in, out, retention, partitions, topics, ONE_GROUP);
    }
}
