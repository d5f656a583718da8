package io.muskrat.core.platform;

import java.util.List;

/**
 * Something that went wrong, in a shape a screen can show in any language.
 *
 * @param code what it is; its texts are found by it
 * @param args what the texts put at {0}, {1} ...
 * @param detail technical text to copy into a report, never with secrets; may be empty
 */
public record Problem(ProblemCode code, List<String> args, String detail) {
    public Problem {
        args = List.copyOf(args);
        detail = detail == null ? "" : detail;
    }

    public static Problem of(ProblemCode code, String... args) {
        return new Problem(code, List.of(args), "");
    }

    public Problem withDetail(String text) {
        return new Problem(code, args, text);
    }
}
