package io.muskrat.bench;

import java.util.Locale;

/**
 * What the ratio of ours to the reference should be.
 *
 * @param bound whether the limit is the most or the least it may be
 * @param limit the ratio that is still good
 */
public record Goal(Bound bound, double limit) {

    /** Times and sizes should be small, rates large. */
    public enum Bound { AT_MOST, AT_LEAST }

    public static Goal atMost(double limit) {
        return new Goal(Bound.AT_MOST, limit);
    }

    public static Goal atLeast(double limit) {
        return new Goal(Bound.AT_LEAST, limit);
    }

    public boolean met(double ratio) {
        return bound == Bound.AT_MOST ? ratio <= limit : ratio >= limit;
    }

    /** For the table, such as {@code <=1.30}. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%s%.2f", bound == Bound.AT_MOST ? "<=" : ">=", limit);
    }
}
