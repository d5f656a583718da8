package io.muskrat.core.createcluster.draft;

import java.util.List;

/** What a saved draft may lack. */
final class Text {
    private Text() {}

    static String of(String value) {
        return value == null ? "" : value;
    }

    static <T> List<T> list(List<T> values) {
        return values == null ? List.of() : List.copyOf(values);
    }
}
