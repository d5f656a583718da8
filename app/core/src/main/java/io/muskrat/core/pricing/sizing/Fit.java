package io.muskrat.core.pricing.sizing;

import io.muskrat.core.pricing.bill.Bill;

/**
 * A cluster of one size that carries the load.
 *
 * @param size such as {@code kafka.m5.large}, or {@code serverless}
 * @param brokers 0 for serverless
 * @param partitions without replicas
 * @param replicas leaders and followers a broker, 0 for serverless
 * @param volume GiB a broker, 0 where storage is not provisioned
 * @param limit what decided the number of brokers
 * @param overQuota whether the quota of brokers in a cluster would have to be raised first
 */
public record Fit(
        String size, long brokers, long partitions, long replicas, long volume, Limit limit, boolean overQuota,
        Bill bill) {}
