package io.muskrat.desktop.ui.chart;

/** What the values of a chart count; decides ticks and how a value is written. */
public enum ChartUnit {
    /** Bytes per second, written in powers of 1024. */
    BYTES_PER_SECOND,
    /** Events per second. */
    PER_SECOND,
    /** A number of things: partitions, records of lag. */
    COUNT,
    /** 0 to 100. */
    PERCENT,
    /** Bytes, written in powers of 1024. */
    BYTES,
    /** A duration in milliseconds, written as ms, s, min, h or d. */
    MILLIS
}
