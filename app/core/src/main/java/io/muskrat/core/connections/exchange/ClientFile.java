package io.muskrat.core.connections.exchange;

import java.util.stream.Collectors;

/** A {@code client.properties} file. */
public final class ClientFile {

    private ClientFile() { }

    public static String of(Exported connection) {
        return "# " + connection.name().replaceAll("\\R", " ") + "\n"
                + (secret(connection) ? "# Put your secrets in place of what stands in <angle brackets>.\n" : "")
                + connection.properties().entrySet().stream()
                        .map(e -> e.getKey() + "=" + escaped(e.getValue()) + "\n").collect(Collectors.joining());
    }

    static boolean secret(Exported connection) {
        return connection.properties().values().stream().anyMatch(value -> value.matches("(?s).*<.+>.*"));
    }

    /** As java.util.Properties reads it. */
    private static String escaped(String value) {
        StringBuilder out = new StringBuilder();
        for (char c : value.toCharArray()) {
            switch (c) {
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> out.append(c < ' ' || c > '~' ? String.format("\\u%04x", (int) c) : String.valueOf(c));
            }
        }
        return out.toString().startsWith(" ") ? "\\" + out : out.toString();
    }
}
