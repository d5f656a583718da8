package io.muskrat.bench;

import java.util.Locale;

/**
 * What ours should be, held against the reference.
 *
 * @param bound whether the limit is the most or the least it may be
 * @param limit the ratio of ours to the reference that is still good; for AT_MOST_MORE the difference, for BELOW ours
 *              alone
 */
public record Goal(Bound bound, double limit) {

    /** Times and sizes should be small, rates large; some may differ by so much, or have a limit of their own. */
    public enum Bound { AT_MOST, AT_LEAST, AT_MOST_MORE, BELOW }

    public static Goal atMost(double limit) {
        return new Goal(Bound.AT_MOST, limit);
    }

    public static Goal atLeast(double limit) {
        return new Goal(Bound.AT_LEAST, limit);
    }

    /** @param more than the reference, in the measurement's unit */
    public static Goal atMostMore(double more) {
        return new Goal(Bound.AT_MOST_MORE, more);
    }

    /** @param limit in the measurement's unit, on any machine: for what people feel */
    public static Goal below(double limit) {
        return new Goal(Bound.BELOW, limit);
    }

    public boolean met(double ours, double reference) {
        return switch (bound) {
            case AT_MOST -> ours / reference <= limit;
            case AT_LEAST -> ours / reference >= limit;
            case AT_MOST_MORE -> ours - reference <= limit;
            case BELOW -> ours < limit;
        };
    }

    /** For the table, such as {@code <=1.30}, {@code <=+0.15} for a difference, {@code ours<100.00}. */
    @Override
    public String toString() {
        String sign = switch (bound) {
            case AT_MOST -> "<=";
            case AT_LEAST -> ">=";
            case AT_MOST_MORE -> "<=+";
            case BELOW -> "ours<";
        };
        return String.format(Locale.ROOT, "%s%.2f", sign, limit);
    }
}
