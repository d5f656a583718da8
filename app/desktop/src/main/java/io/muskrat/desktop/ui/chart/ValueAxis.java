package io.muskrat.desktop.ui.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * The vertical axis: it begins at 0 (or below, when there are negative values); ticks are 1, 2 or 5 times a power of ten
 * of the unit they are written in. It ends on half a tick, so that it stays when live values change a little.
 */
record ValueAxis(double low, double high, List<Tick> ticks) {

    private static final double ROUNDING = 1e-9;

    record Tick(double value, String label) {}

    static ValueAxis fit(UnitFormat format, double lowest, double highest, int mostTicks) {
        double low = Math.min(0, lowest);
        double high = Math.max(0, highest);
        if (low == high) {
            high = 1;
        }
        UnitFormat.Scale scale = format.scale(Math.max(high, -low));
        double step = nice((high - low) / scale.size() / Math.max(1, mostTicks)) * scale.size();
        if (format.unit() == ChartUnit.COUNT) {
            step = Math.max(1, step);
        }
        double bottom = Math.floor(2 * low / step + ROUNDING) / 2;
        double top = Math.max(Math.ceil(2 * high / step - ROUNDING) / 2, bottom + 1);
        List<Tick> ticks = new ArrayList<>();
        for (long i = (long) Math.ceil(bottom); i <= top; i++) {
            ticks.add(new Tick(i * step, format.tick(i * step, step, scale)));
        }
        return new ValueAxis(bottom * step, top * step, List.copyOf(ticks));
    }

    /** The smallest of 1, 2, 5, 10, 20 ... that is not below the given number. */
    static double nice(double atLeast) {
        double power = Math.pow(10, Math.floor(Math.log10(atLeast)));
        double digit = atLeast / power - ROUNDING;
        return (digit <= 1 ? 1 : digit <= 2 ? 2 : digit <= 5 ? 5 : 10) * power;
    }
}
