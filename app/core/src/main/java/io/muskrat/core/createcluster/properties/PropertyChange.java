package io.muskrat.core.createcluster.properties;

import java.util.List;
import java.util.Objects;

/**
 * What a configuration sets, beside what the brokers would do without it.
 *
 * @param before MSK's default; empty for none
 * @param after the value in the configuration
 */
public record PropertyChange(String name, String before, String after) {
    /** Whether it only says what holds anyway. */
    public boolean same() {
        return Objects.equals(before, after);
    }

    /** Of the properties that MSK knows, in the order of the lines. */
    public static List<PropertyChange> of(String text, Surroundings around) {
        return PropertiesText.parse(text).values().entrySet().stream()
                .flatMap(set -> ServerProperties.find(set.getKey()).stream()
                        .map(property -> new PropertyChange(
                                property.name(), around.defaultOf(property), set.getValue())))
                .toList();
    }
}
