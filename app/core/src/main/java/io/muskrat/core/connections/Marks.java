package io.muskrat.core.connections;

import java.util.List;

/**
 * How the user tells connections apart.
 *
 * @param folder in which the connection stands, parts divided by {@code /}; empty for none
 * @param tags words of the user's
 */
public record Marks(String folder, List<String> tags, Colour colour, Environment environment) {

    /** None of them. */
    public static final Marks NONE = new Marks("", List.of(), Colour.NONE, Environment.NONE);

    public Marks {
        folder = folder == null ? "" : folder.strip();
        tags = tags == null ? List.of()
                : tags.stream().map(String::strip).filter(tag -> !tag.isEmpty()).distinct().toList();
        colour = colour == null ? Colour.NONE : colour;
        environment = environment == null ? Environment.NONE : environment;
    }

    /** Of the stripe beside the connection's name. */
    public enum Colour { NONE, GREY, BLUE, GREEN, YELLOW, ORANGE, RED, PURPLE }

    /** How careful one has to be. */
    public enum Environment { NONE, DEVELOPMENT, STAGING, PRODUCTION }

    public boolean production() {
        return environment == Environment.PRODUCTION;
    }
}
