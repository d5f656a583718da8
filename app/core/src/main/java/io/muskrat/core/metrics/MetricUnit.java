package io.muskrat.core.metrics;

/** What a value counts. */
public enum MetricUnit {
    BYTES_PER_SECOND,
    PER_SECOND,
    COUNT,
    /** 0 to 100. */
    PERCENT,
    BYTES,
    MILLISECONDS
}
