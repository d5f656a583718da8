package io.muskrat.bench;

import java.util.Locale;

/**
 * A line of the table.
 *
 * @param ours median of the rounds, or what {@code what} says
 * @param reference the same of the reference
 */
public record Row(String name, String what, double ours, double reference, Goal goal) {

    static final String HEADER = String.join("\t", "name", "what", "ours", "reference", "ratio", "goal", "verdict");

    double ratio() {
        return ours / reference;
    }

    /** Tab-separated, for people and for programs; {@code short} when the goal is not met. */
    @Override
    public String toString() {
        return String.join("\t", name, what, number(ours), number(reference),
                String.format(Locale.ROOT, "%.2f", ratio()), goal.toString(), goal.met(ours, reference) ? "ok" : "short");
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, Math.abs(value) >= 100 ? "%.0f" : "%.2f", value);
    }
}
