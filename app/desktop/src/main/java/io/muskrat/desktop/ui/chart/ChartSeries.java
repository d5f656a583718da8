package io.muskrat.desktop.ui.chart;

import java.util.Objects;

/**
 * One line of a chart. The arrays are taken as they are: do not change them afterwards.
 *
 * @param name what the legend calls it; unique within a chart
 * @param times epoch milliseconds, ascending
 * @param values one a time; NaN is a gap
 * @param colour index into the palette of eight
 * @throws IllegalArgumentException when the lengths differ, the times descend or the colour is not 0 to 7
 */
public record ChartSeries(String name, long[] times, double[] values, int colour) {

    /** How many colours the palette has. */
    public static final int COLOURS = 8;

    public ChartSeries {
        Objects.requireNonNull(name, "name");
        if (times.length != values.length) {
            throw new IllegalArgumentException(
                    name + ": " + times.length + " times but " + values.length + " values");
        }
        if (colour < 0 || colour >= COLOURS) {
            throw new IllegalArgumentException(name + ": colour " + colour + " is not in 0.." + (COLOURS - 1));
        }
        for (int i = 1; i < times.length; i++) {
            if (times[i] < times[i - 1]) {
                throw new IllegalArgumentException(name + ": time " + i + " is before the one it follows");
            }
        }
    }
}
