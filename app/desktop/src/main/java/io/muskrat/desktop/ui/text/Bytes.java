package io.muskrat.desktop.ui.text;

import java.util.Locale;

/** Amounts of data in binary units (IEC 80000-13). */
public final class Bytes {

    private static final String[] UNITS = {"B", "KiB", "MiB", "GiB", "TiB", "PiB"};
    private static final double STEP = 1024;

    private Bytes() { }

    /** For example {@code 512 B} or {@code 1.5 MiB}. */
    public static String shown(long bytes, Locale locale) {
        double value = bytes;
        int unit = 0;
        while (value >= STEP && unit < UNITS.length - 1) {
            value /= STEP;
            unit++;
        }
        return String.format(locale, unit == 0 ? "%.0f %s" : "%.1f %s", value, UNITS[unit]);
    }
}
