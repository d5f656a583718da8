package io.muskrat.core.platform;

import java.util.Map;

/**
 * How prices are shown, and the load that they are shown for.
 *
 * @param month name of the month's length, empty for the usual one
 * @param won for a dollar as typed, empty where prices are shown in dollars only
 * @param load what was typed, by the name of its field
 */
public record PriceChoices(String month, String won, Map<String, String> load) {
    public PriceChoices {
        month = month == null ? "" : month;
        won = won == null ? "" : won;
        load = load == null ? Map.of() : Map.copyOf(load);
    }

    /** Nothing chosen yet. */
    public static PriceChoices none() {
        return new PriceChoices("", "", Map.of());
    }
}
