package io.muskrat.desktop.ui.text;

import io.muskrat.core.platform.Problem;
import io.muskrat.core.platform.Violation;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/**
 * Every word on the screen, in one language. A key is {@code <area>.<name>}; a missing key is a programming error and
 * throws {@link MissingResourceException} at once.
 */
public final class Texts {

    /** One bundle an area, under {@code muskrat/i18n}. */
    public static final List<String> AREAS = List.of("common", "shell", "connections", "clusters", "createcluster",
            "topics", "messages", "metrics", "cost", "tunnels", "doctor", "settings", "problems", "rules",
            "network", "serverproperties", "creations");

    private final Locale locale;
    private final Map<String, String> patterns;

    private Texts(Locale locale, Map<String, String> patterns) {
        this.locale = locale;
        this.patterns = patterns;
    }

    /** Texts for a language we have (Korean), English for every other. */
    public static Texts of(Locale wanted) {
        Locale locale = wanted.getLanguage().equals(Locale.KOREAN.getLanguage()) ? Locale.KOREAN : Locale.ENGLISH;
        ResourceBundle.Control noFallback =
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        Map<String, String> patterns = new HashMap<>();
        for (String area : AREAS) {
            ResourceBundle bundle = ResourceBundle.getBundle("muskrat.i18n." + area, locale, noFallback);
            bundle.keySet().forEach(key -> patterns.put(key, bundle.getString(key)));
        }
        return new Texts(locale, Map.copyOf(patterns));
    }

    public Locale locale() {
        return locale;
    }

    /** The text of a key, with {@code {0}}, {@code {1}}... replaced by the arguments. */
    public String get(String key, Object... args) {
        String pattern = patterns.get(key);
        if (pattern == null) {
            throw new MissingResourceException("No text for " + key, Texts.class.getName(), key);
        }
        return new MessageFormat(pattern, locale).format(args);
    }

    public String what(Problem problem) {
        return problem(problem, "what");
    }

    public String why(Problem problem) {
        return problem(problem, "why");
    }

    public String todo(Problem problem) {
        return problem(problem, "todo");
    }

    /** Why a value was refused and what is allowed. */
    public String violation(Violation violation) {
        return get("rule." + violation.rule(), violation.args().toArray());
    }

    private String problem(Problem problem, String part) {
        String code = problem.code().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return get("problem." + code + "." + part, problem.args().toArray());
    }
}
