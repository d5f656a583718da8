package io.muskrat.core.platform;

import java.util.Arrays;
import java.util.List;

/**
 * A refusal of one field of a form.
 *
 * @param field the name of the field, such as {@code name}, {@code subnets}, {@code brokerCount}
 * @param rule the rule that was broken; its text, {@code rule.<rule>} in {@code i18n/rules.properties}, says why and
 *     what is allowed
 * @param args what the text puts at {0}, {1} ...
 */
public record Violation(String field, String rule, List<String> args) {
    public Violation {
        args = List.copyOf(args);
    }

    public static Violation of(String field, String rule, Object... args) {
        return new Violation(field, rule, Arrays.stream(args).map(String::valueOf).toList());
    }
}
