package io.muskrat.desktop.ui.chart;

import java.util.Arrays;

/**
 * Thins a series to what a screen can show: the lowest and the highest value of each pixel column, and both ends of
 * each piece. The columns lie on whole multiples of their duration since the epoch, not on the left edge of the plot,
 * so that the picture of a moving window moves instead of shimmering.
 */
final class Decimator {

    /** Points to draw; a NaN value ends a piece. */
    record Line(double[] times, double[] values) {

        int size() {
            return times.length;
        }
    }

    private final Samples samples;
    private double[] times;
    private double[] values;
    private int size;
    private int emitted = -1;

    private Decimator(Samples samples, int capacity) {
        this.samples = samples;
        this.times = new double[capacity];
        this.values = new double[capacity];
    }

    /** The part of a series between two epoch milliseconds, cut off exactly there, for a plot of so many columns. */
    static Line decimate(Samples samples, long from, long to, int columns) {
        if (to <= from || columns < 1) {
            return new Line(new double[0], new double[0]);
        }
        int start = samples.firstAtOrAfter(from);
        int end = samples.firstAtOrAfter(to + 1);
        boolean thin = end - start > 2 * columns;
        Decimator decimator = new Decimator(samples, Math.min(end - start, 2 * columns) + 8);
        decimator.cut(start, from);
        decimator.inside(start, end, thin ? (double) (to - from) / columns : 0);
        decimator.cut(end, to);
        return new Line(Arrays.copyOf(decimator.times, decimator.size), Arrays.copyOf(decimator.values, decimator.size));
    }

    private void inside(int start, int end, double columnMillis) {
        double column = Double.NaN;
        int low = -1;
        int high = -1;
        int newest = -1;
        for (int i = start; i < end; i++) {
            if (!samples.finite(i)) {
                continue;
            }
            if (!samples.joined(i)) {
                column(low, high);
                end(newest);
                low = -1;
                add(i);
                column = Double.NaN;
                newest = i;
                continue;
            }
            double own = columnMillis == 0 ? i : Math.floor(samples.time(i) / columnMillis);
            if (low < 0 || own != column) {
                column(low, high);
                column = own;
                low = i;
                high = i;
            } else if (samples.value(i) < samples.value(low)) {
                low = i;
            } else if (samples.value(i) > samples.value(high)) {
                high = i;
            }
            newest = i;
        }
        column(low, high);
        if (newest >= 0) {
            add(newest);
        }
    }

    private void column(int low, int high) {
        if (low >= 0) {
            add(Math.min(low, high));
            add(Math.max(low, high));
        }
    }

    private void end(int newest) {
        if (newest >= 0) {
            add(newest);
        }
        if (size > 0) {
            put(times[size - 1], Double.NaN);
        }
    }

    private void add(int i) {
        if (i > emitted) {
            emitted = i;
            put(samples.time(i), samples.value(i));
        }
    }

    /** The line's point at an edge that lies between the points i - 1 and i. */
    private void cut(int i, long edge) {
        if (samples.joined(i) && samples.time(i) > edge && samples.time(i - 1) < edge) {
            double share = (double) (edge - samples.time(i - 1)) / (samples.time(i) - samples.time(i - 1));
            put(edge, samples.value(i - 1) + share * (samples.value(i) - samples.value(i - 1)));
        }
    }

    private void put(double time, double value) {
        if (size == times.length) {
            times = Arrays.copyOf(times, size * 2);
            values = Arrays.copyOf(values, size * 2);
        }
        times[size] = time;
        values[size] = value;
        size++;
    }
}
