package io.muskrat.core.sandbox;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Gathers the {@code export NAME=value} lines that the sandbox prints, until the empty line after them. */
final class ExportLines {
    private static final String EXPORT = "export ";

    private final Map<String, String> values = new HashMap<>();

    /** The address when {@code line} is the one that ends the list; IllegalArgumentException when one is missing. */
    Optional<SandboxAddress> take(String line) {
        if (line.startsWith(EXPORT) && line.contains("=")) {
            int equals = line.indexOf('=');
            values.put(line.substring(EXPORT.length(), equals).strip(), unquoted(line.substring(equals + 1)));
        }
        return line.isBlank() && !values.isEmpty() ? Optional.of(address()) : Optional.empty();
    }

    private SandboxAddress address() {
        return new SandboxAddress(
                URI.create(value("AWS_ENDPOINT_URL")),
                value("AWS_REGION"),
                value("AWS_ACCESS_KEY_ID"),
                value("AWS_SECRET_ACCESS_KEY"),
                value("MUSKRAT_SSH_HOST"),
                Integer.parseInt(value("MUSKRAT_SSH_PORT")),
                value("MUSKRAT_SSH_USER"),
                Path.of(value("MUSKRAT_SSH_KEY")),
                Path.of(value("MUSKRAT_SSH_KNOWN_HOSTS")),
                values.containsKey("MUSKRAT_CA_FILE") ? Path.of(values.get("MUSKRAT_CA_FILE")) : null);
    }

    private String value(String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException(name + " was not printed");
        }
        return value;
    }

    /** A word as a POSIX shell reads it: quotes of both kinds and backslashes taken away. */
    static String unquoted(String word) {
        StringBuilder out = new StringBuilder();
        char quote = 0;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (quote == '\'') {
                quote = append(out, c, quote);
            } else if (c == '\\' && i + 1 < word.length()) {
                out.append(word.charAt(++i));
            } else if (quote == '"') {
                quote = append(out, c, quote);
            } else if (c == '\'' || c == '"') {
                quote = c;
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static char append(StringBuilder out, char c, char quote) {
        if (c == quote) {
            return 0;
        }
        out.append(c);
        return quote;
    }
}
