package io.muskrat.desktop.messages.record;

import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Lays JSON out over lines. Only white space changes: numbers, escapes and repeated names stay as they were written. */
public final class JsonLayout {

    private static final JsonFactory JSON = new JsonFactory();

    private JsonLayout() { }

    /** Nothing when the text is no JSON object or array. */
    static Optional<String> of(String text) {
        String stripped = text.strip();
        boolean candidate = stripped.startsWith("{") || stripped.startsWith("[");
        return candidate && parses(stripped) ? Optional.of(layOut(stripped)) : Optional.empty();
    }

    private static boolean parses(String text) {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), text)) {
            parser.nextToken();
            parser.skipChildren();
            return parser.nextToken() == null;
        } catch (JacksonException noJson) {
            return false;
        }
    }

    private static String layOut(String text) {
        StringBuilder laid = new StringBuilder(text.length() * 2);
        int depth = 0;
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                laid.append(c);
                if (c == '\\') {
                    laid.append(text.charAt(++i));
                } else if (c == '"') {
                    quoted = false;
                }
                continue;
            }
            switch (c) {
                case '"' -> {
                    quoted = true;
                    laid.append(c);
                }
                case '{', '[' -> {
                    laid.append(c);
                    int next = skip(text, i + 1);
                    if (text.charAt(next) == '}' || text.charAt(next) == ']') {
                        laid.append(text.charAt(next));
                        i = next;
                    } else {
                        line(laid, ++depth);
                    }
                }
                case '}', ']' -> {
                    line(laid, --depth);
                    laid.append(c);
                }
                case ',' -> {
                    laid.append(c);
                    line(laid, depth);
                }
                case ':' -> laid.append(": ");
                case ' ', '\t', '\r', '\n' -> { }
                default -> laid.append(c);
            }
        }
        return laid.toString();
    }

    private static int skip(String text, int from) {
        int at = from;
        while (Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static void line(StringBuilder laid, int depth) {
        laid.append('\n').repeat("  ", depth);
    }
}
