package io.muskrat.core.connections.exchange;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The login module of a {@code sasl.jaas.config} with its options, quotes and escapes taken off. */
record Jaas(String module, Map<String, String> options) {

    private static final Pattern OPTION =
            Pattern.compile("([\\w.]+)\\s*=\\s*(?:\"((?:\\\\.|[^\"\\\\])*)\"|'((?:\\\\.|[^'\\\\])*)'|([^\\s;]+))");

    static Jaas of(String text) {
        String line = text.strip();
        int end = 0;
        while (end < line.length() && !Character.isWhitespace(line.charAt(end))) {
            end++;
        }
        Map<String, String> options = new LinkedHashMap<>();
        Matcher matcher = OPTION.matcher(line.substring(end));
        while (matcher.find()) {
            String quoted = matcher.group(2) != null ? matcher.group(2) : matcher.group(3);
            options.put(matcher.group(1), quoted != null ? quoted.replaceAll("\\\\(.)", "$1") : matcher.group(4));
        }
        return new Jaas(line.substring(0, end), options);
    }

    String option(String name) {
        return options.getOrDefault(name, "");
    }
}
