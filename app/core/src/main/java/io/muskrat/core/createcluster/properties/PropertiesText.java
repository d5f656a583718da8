package io.muskrat.core.createcluster.properties;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Properties as typed, one {@code key=value} a line; lines that begin with # or ! are comments.
 *
 * @param lines those with a property, in their order
 * @param unreadable numbers, from 1, of the lines that are neither that nor blank nor a comment
 */
public record PropertiesText(List<Line> lines, List<Integer> unreadable) {
    private static final Pattern PAIR = Pattern.compile("([^\\s=:#!][^\\s=:]*)\\s*[=:]\\s*(.*?)\\s*");

    public PropertiesText {
        lines = List.copyOf(lines);
        unreadable = List.copyOf(unreadable);
    }

    /** @param number from 1 */
    public record Line(int number, String key, String value) {}

    public static PropertiesText parse(String text) {
        List<Line> lines = new ArrayList<>();
        List<Integer> unreadable = new ArrayList<>();
        String[] typed = text.split("\\R", -1);
        for (int i = 0; i < typed.length; i++) {
            String line = typed[i].strip();
            Matcher pair = PAIR.matcher(line);
            if (line.isEmpty() || line.startsWith("#") || line.startsWith("!")) {
                continue;
            }
            // Java's properties read it as something else: the line goes on in the next one, or a letter is spelt out
            if (pair.matches() && !line.contains("\\")) {
                lines.add(new Line(i + 1, pair.group(1), pair.group(2)));
            } else {
                unreadable.add(i + 1);
            }
        }
        return new PropertiesText(lines, unreadable);
    }

    /** The line that sets a property: the last one, as the brokers read it. */
    public Optional<Line> line(String key) {
        return lines.reversed().stream().filter(line -> line.key().equals(key)).findFirst();
    }

    /** By key, in the order of the lines; of a key that is there twice the last value. */
    public Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        lines.forEach(line -> values.put(line.key(), line.value()));
        return values;
    }

    /** The text with a property set: its line changed where there is one, else a line added at the end. */
    public static String with(String text, String key, String value) {
        List<String> typed = new ArrayList<>(List.of(text.split("\\R", -1)));
        Optional<Line> there = parse(text).line(key);
        String line = key + "=" + value;
        if (there.isPresent()) {
            typed.set(there.get().number() - 1, line);
        } else {
            while (!typed.isEmpty() && typed.getLast().isBlank()) {
                typed.removeLast();
            }
            typed.add(line);
        }
        return String.join("\n", typed);
    }

    /** The text with all that another one sets, besides what it sets itself; comments stay. */
    public static String with(String text, String other) {
        String merged = text;
        for (Map.Entry<String, String> set : parse(other).values().entrySet()) {
            merged = with(merged, set.getKey(), set.getValue());
        }
        return merged;
    }
}
