package io.muskrat.desktop.ui.chart;

import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;

/** Writes values of one unit as a locale writes numbers. Unit symbols are those of the SI and of IEC 80000-13. */
final class UnitFormat {

    /** What stands for a value that is not there. */
    static final String NONE = "–";

    /** A size in which values from {@code least} on are written: 1,048,576 and " MiB/s". */
    record Scale(double size, String suffix, double least) {

        Scale(double size, String suffix) {
            this(size, suffix, size);
        }

        /** From 1,000 of the size below on: 0.98 MiB rather than 1,004 KiB. */
        static Scale binary(int power, String suffix) {
            return new Scale(Math.pow(1024, power), suffix, 1000 * Math.pow(1024, power - 1));
        }
    }

    private static final List<Scale> BYTES = List.of(
            Scale.binary(0, " B"),
            Scale.binary(1, " KiB"),
            Scale.binary(2, " MiB"),
            Scale.binary(3, " GiB"),
            Scale.binary(4, " TiB"),
            Scale.binary(5, " PiB"));
    private static final List<Scale> TIMES = List.of(
            new Scale(1, " ms"),
            new Scale(1_000, " s"),
            new Scale(60_000, " min"),
            new Scale(3_600_000, " h"),
            new Scale(86_400_000, " d"));
    private static final String PER_SECOND = "/s";
    private static final double LONGEST_IN_FULL = 10_000;

    private final ChartUnit unit;
    private final NumberFormat full;
    private final NumberFormat compact;

    UnitFormat(ChartUnit unit, Locale locale) {
        this.unit = unit;
        this.full = NumberFormat.getNumberInstance(locale);
        this.compact = NumberFormat.getCompactNumberInstance(locale, NumberFormat.Style.SHORT);
        compact.setMaximumFractionDigits(2);
    }

    ChartUnit unit() {
        return unit;
    }

    /** In which size values up to a highest one are written. */
    Scale scale(double highest) {
        return switch (unit) {
            case BYTES -> largest(BYTES, highest);
            case BYTES_PER_SECOND -> {
                Scale bytes = largest(BYTES, highest);
                yield new Scale(bytes.size(), bytes.suffix() + PER_SECOND, bytes.least());
            }
            case MILLIS -> largest(TIMES, highest);
            case PERCENT -> new Scale(1, "%");
            case PER_SECOND -> new Scale(1, PER_SECOND);
            case COUNT -> new Scale(1, "");
        };
    }

    /** A tick: as many decimals as the step needs. */
    String tick(double value, double step, Scale scale) {
        if (value == 0) {
            return "0";
        }
        double shown = value / scale.size();
        boolean plainNumber = unit == ChartUnit.COUNT || unit == ChartUnit.PER_SECOND;
        if (plainNumber && Math.abs(value) >= LONGEST_IN_FULL) {
            return compact.format(shown) + scale.suffix();
        }
        return number(shown, decimals(step / scale.size())) + scale.suffix();
    }

    /** A single value to about three digits; counts in full. */
    String value(double value) {
        if (!Double.isFinite(value)) {
            return NONE;
        }
        Scale scale = scale(value);
        double shown = value / scale.size();
        boolean whole = shown == Math.rint(shown) && scale.size() == 1;
        return number(shown, whole ? 0 : decimalsOfThreeDigits(shown)) + scale.suffix();
    }

    private String number(double value, int decimals) {
        full.setMinimumFractionDigits(decimals);
        full.setMaximumFractionDigits(decimals);
        return full.format(value);
    }

    private static int decimals(double step) {
        return (int) Math.clamp(-Math.floor(Math.log10(step) + 1e-9), 0, 9);
    }

    private int decimalsOfThreeDigits(double shown) {
        double size = Math.abs(shown);
        int most = size >= 99.95 ? 0 : size >= 9.995 ? 1 : 2;
        return unit == ChartUnit.PERCENT ? Math.min(most, 1) : most;
    }

    private static Scale largest(List<Scale> scales, double highest) {
        Scale best = scales.getFirst();
        for (Scale scale : scales) {
            if (Math.abs(highest) >= scale.least()) {
                best = scale;
            }
        }
        return best;
    }
}
