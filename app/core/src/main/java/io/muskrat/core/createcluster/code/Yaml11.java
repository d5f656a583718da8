package io.muskrat.core.createcluster.code;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.dataformat.yaml.util.StringQuotingChecker;

/**
 * Which texts need quotes where YAML 1.1 is read, as CloudFormation does: there {@code 1_000}, {@code 12:30:45} and
 * {@code 2026-11-21} are numbers and a date, {@code yes} is a truth and {@code =} something of its own. So all do that
 * are no plain words.
 */
final class Yaml11 extends StringQuotingChecker {
    private static final long serialVersionUID = 1L;

    private static final Pattern WORDS =
            Pattern.compile("[A-Za-z/](?:[A-Za-z0-9_./-]|::?(?=[A-Za-z0-9_/-])| (?=[A-Za-z0-9_/]))*");
    private static final Set<String> OTHERS = Set.of("y", "n", "yes", "no", "on", "off", "true", "false", "null");

    @Override
    public boolean needToQuoteName(String name) {
        return !plain(name);
    }

    /** Texts of several lines are blocks. */
    @Override
    public boolean needToQuoteValue(String value) {
        return value.indexOf('\n') < 0 && !plain(value);
    }

    private static boolean plain(String text) {
        return WORDS.matcher(text).matches() && !OTHERS.contains(text.toLowerCase(Locale.ROOT));
    }
}
