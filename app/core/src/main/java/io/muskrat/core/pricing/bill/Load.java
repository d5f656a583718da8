package io.muskrat.core.pricing.bill;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * A stated load. MB are 10^6 bytes, GB are 10^9.
 *
 * @param in MB/s that producers write
 * @param out MB/s that all consumers together read
 * @param retentionHours how long it is kept
 * @param partitions of all topics, without replicas
 * @param topics that CloudWatch gives metrics of
 * @param groups of consumers
 */
public record Load(
        BigDecimal in, BigDecimal out, BigDecimal retentionHours, long partitions, long topics, long groups) {
    private static final BigDecimal GB_AN_HOUR = new BigDecimal("3.6");

    /** Nothing flows, nothing is kept. */
    public static Load none() {
        return new Load(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, 0, 0, 0);
    }

    /** GB an hour. */
    public BigDecimal written() {
        return in.multiply(GB_AN_HOUR);
    }

    /** GB an hour. */
    public BigDecimal read() {
        return out.multiply(GB_AN_HOUR);
    }

    /** GB of one copy of what is kept. */
    public BigDecimal kept() {
        return written().multiply(retentionHours);
    }

    /**
     * GB an hour between zones, where clients stand in all zones alike and talk to the leader wherever it is: of two
     * zones one half, of three two thirds. Brokers among themselves are not charged (facts-msk section 6).
     */
    public BigDecimal crossing(int zones) {
        return written().add(read())
                .multiply(BigDecimal.valueOf(zones - 1L))
                .divide(BigDecimal.valueOf(zones), MathContext.DECIMAL64);
    }
}
