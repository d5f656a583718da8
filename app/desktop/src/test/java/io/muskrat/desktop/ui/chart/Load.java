package io.muskrat.desktop.ui.chart;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Series that look like brokers under load, for pictures and measurements; the same each time. */
final class Load {

    static final Instant END = Instant.parse("2026-11-21T06:40:00Z");

    private Load() {}

    static List<ChartSeries> brokers(int count, int points, long stepMillis, double level) {
        List<ChartSeries> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add(broker("b-" + (i + 1), i, points, stepMillis, level * (1 - 0.045 * i)));
        }
        return all;
    }

    private static ChartSeries broker(String name, int index, int points, long stepMillis, double level) {
        Random random = new Random(11L + index);
        long[] times = new long[points];
        double[] values = new double[points];
        double drift = 0;
        for (int i = 0; i < points; i++) {
            times[i] = END.toEpochMilli() - (points - 1 - i) * stepMillis;
            drift = 0.97 * drift + 0.05 * random.nextGaussian();
            double wave = 1 + 0.35 * Math.sin(2 * Math.PI * times[i] / 86_400_000.0 + 0.25 * index);
            values[i] = Math.max(0, level * (wave + drift + 0.04 * random.nextGaussian()));
        }
        return new ChartSeries(name, times, values, index % ChartSeries.COLOURS);
    }

    /** The same series without the values from one index to another. */
    static ChartSeries withGap(ChartSeries series, int from, int to) {
        double[] values = series.values().clone();
        for (int i = from; i < to; i++) {
            values[i] = Double.NaN;
        }
        return new ChartSeries(series.name(), series.times(), values, series.colour());
    }
}
