package io.muskrat.core.metrics;

/**
 * Values over time. The arrays are of equal length and not copied: nobody changes them.
 *
 * @param name the broker's id; empty when it is about the cluster as a whole
 * @param times milliseconds since 1970 UTC, ascending
 * @param values in the metric's unit
 */
public record Series(String name, long[] times, double[] values) {
    public Series {
        if (times.length != values.length) {
            throw new IllegalArgumentException(times.length + " times, " + values.length + " values");
        }
    }

    @Override
    public String toString() {
        return "Series[" + name + ", " + times.length + " points]";
    }
}
