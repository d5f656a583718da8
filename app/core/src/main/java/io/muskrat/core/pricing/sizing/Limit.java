package io.muskrat.core.pricing.sizing;

import java.util.Locale;

/** What decides the number of brokers; each has a text {@code cost.limit.<key>}. */
public enum Limit {
    /** One broker in each zone, and one for each copy. */
    ZONES,
    /** What can be written to the brokers. */
    WRITING,
    /** What can leave the brokers. */
    READING,
    /** The room of the largest volume. */
    STORAGE,
    /** The partitions that AWS recommends a broker at most. */
    PARTITIONS;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
