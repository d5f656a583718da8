package io.muskrat.core.createcluster.properties;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A property that a configuration of MSK may set.
 *
 * @param apacheDefault of Apache Kafka; empty for none
 * @param mskDefault of MSK with three zones and local storage; the same as Apache's where MSK sets nothing
 * @param mskElsewhere MSK's default with two zones, or with tiered storage; the same as the former where it does not
 *     depend on that
 * @param least smallest value, included; empty where there is no bound or it is no number
 * @param most largest value, included
 * @param choices the words it takes; none where it takes others
 */
public record ServerProperty(
        String name,
        Type type,
        String apacheDefault,
        String mskDefault,
        String mskElsewhere,
        Optional<BigDecimal> least,
        Optional<BigDecimal> most,
        List<String> choices) {
    public ServerProperty {
        choices = List.copyOf(choices);
    }

    /** What kind of value it takes. */
    public enum Type {
        BOOLEAN,
        /** A whole number of 16 bits. */
        SHORT,
        INT,
        LONG,
        DOUBLE,
        /** One of the choices. */
        WORD,
        /** Choices, parted by commas. */
        WORDS,
        TEXT
    }
}
