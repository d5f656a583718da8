package io.muskrat.desktop.ui.chart;

import java.util.Arrays;

/** A series with what drawing and pointing ask of it again and again. */
final class Samples {

    /** A hole longer than this many usual steps is a gap: one missing sample is bridged, two are not. */
    private static final double GAP_STEPS = 2.5;

    private static final int STEPS_LOOKED_AT = 65;

    private final ChartSeries series;
    private final long step;
    private final int last;

    Samples(ChartSeries series) {
        this.series = series;
        this.step = usualStep(series.times());
        this.last = lastFinite(series.values());
    }

    ChartSeries series() {
        return series;
    }

    int size() {
        return series.times().length;
    }

    long time(int i) {
        return series.times()[i];
    }

    double value(int i) {
        return series.values()[i];
    }

    boolean finite(int i) {
        return Double.isFinite(series.values()[i]);
    }

    /** The median distance of neighbours in milliseconds, 0 when there are fewer than two. */
    long step() {
        return step;
    }

    /** The index of the last value there is, -1 when there is none. */
    int last() {
        return last;
    }

    /** The last value there is, NaN when there is none. */
    double lastValue() {
        return last < 0 ? Double.NaN : value(last);
    }

    /** Whether the line goes on from point i - 1 to point i. */
    boolean joined(int i) {
        return i > 0 && i < size() && finite(i) && finite(i - 1) && time(i) - time(i - 1) <= GAP_STEPS * step;
    }

    /** The first index whose time is not before the given one. */
    int firstAtOrAfter(long time) {
        int low = 0;
        int high = size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (time(middle) < time) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The index of the value nearest to a time, at most one usual step or {@code reach} ms away; -1 for none. */
    int nearest(long time, long reach) {
        long within = Math.max(step, reach);
        int after = firstAtOrAfter(time);
        int before = after - 1;
        while (after < size() && !finite(after) && time(after) - time <= within) {
            after++;
        }
        while (before >= 0 && !finite(before) && time - time(before) <= within) {
            before--;
        }
        long toAfter = after < size() && finite(after) ? time(after) - time : Long.MAX_VALUE;
        long toBefore = before >= 0 && finite(before) ? time - time(before) : Long.MAX_VALUE;
        if (Math.min(toAfter, toBefore) > within) {
            return -1;
        }
        return toBefore <= toAfter ? before : after;
    }

    private static long usualStep(long[] times) {
        int gaps = times.length - 1;
        if (gaps < 1) {
            return 0;
        }
        int looked = Math.min(gaps, STEPS_LOOKED_AT);
        long[] steps = new long[looked];
        for (int k = 0; k < looked; k++) {
            int i = (int) ((long) k * gaps / looked);
            steps[k] = times[i + 1] - times[i];
        }
        Arrays.sort(steps);
        return steps[(looked - 1) / 2];
    }

    private static int lastFinite(double[] values) {
        int i = values.length - 1;
        while (i >= 0 && !Double.isFinite(values[i])) {
            i--;
        }
        return i;
    }
}
