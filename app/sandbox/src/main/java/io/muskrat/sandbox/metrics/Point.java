package io.muskrat.sandbox.metrics;

import java.time.Instant;

/**
 * One value of a metric.
 *
 * @param minute start of the minute that the value is about, as CloudWatch stamps it
 */
public record Point(Instant minute, double value) {}
