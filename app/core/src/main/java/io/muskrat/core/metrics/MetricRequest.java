package io.muskrat.core.metrics;

import java.time.Duration;
import java.time.Instant;

/**
 * A question to a source.
 *
 * @param topic null for the brokers as a whole
 * @param from inclusive
 * @param to exclusive
 * @param period between points, wished for; a source gives the nearest it can, and never a finer one
 */
public record MetricRequest(MetricName metric, String topic, Instant from, Instant to, Duration period) {}
