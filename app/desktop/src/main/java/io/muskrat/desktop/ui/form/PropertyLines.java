package io.muskrat.desktop.ui.form;

import java.util.ArrayList;
import java.util.List;

/**
 * Names and values, one pair a line, as a person types them: {@code retention.ms=60000} or {@code trace: 17}. The first
 * = or : parts the two; blank lines count for nothing.
 *
 * @param refused the numbers, from 1, of the lines that name nothing or have no sign between name and value
 */
public record PropertyLines(List<Pair> pairs, List<Integer> refused) {

    /** @param value may be empty */
    public record Pair(String name, String value) { }

    public PropertyLines {
        pairs = List.copyOf(pairs);
        refused = List.copyOf(refused);
    }

    public static PropertyLines of(String text) {
        List<Pair> pairs = new ArrayList<>();
        List<Integer> refused = new ArrayList<>();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            int sign = sign(line);
            if (sign > 0) {
                pairs.add(new Pair(line.substring(0, sign).strip(), line.substring(sign + 1).strip()));
            } else if (!line.isEmpty()) {
                refused.add(i + 1);
            }
        }
        return new PropertyLines(pairs, refused);
    }

    private static int sign(String line) {
        int equals = line.indexOf('=');
        int colon = line.indexOf(':');
        return equals < 0 || colon < 0 ? Math.max(equals, colon) : Math.min(equals, colon);
    }
}
