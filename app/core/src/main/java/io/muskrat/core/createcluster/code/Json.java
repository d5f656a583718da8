package io.muskrat.core.createcluster.code;

import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.json.JsonMapper;

/** JSON as people read it: two spaces, a line for each element. */
public final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");
    private static final DefaultPrettyPrinter PRETTY = new DefaultPrettyPrinter(Separators.createDefaultInstance()
                    .withObjectNameValueSpacing(Separators.Spacing.AFTER))
            .withObjectIndenter(LINES)
            .withArrayIndenter(LINES);

    private Json() {}

    /** Ends without a line break. */
    public static String pretty(Object value) {
        return MAPPER.writer().with(PRETTY).writeValueAsString(value);
    }

    /** On one line. */
    public static String brief(Object value) {
        return MAPPER.writeValueAsString(value);
    }
}
