package io.muskrat.core.tunnels.ssh.config;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Patterns of ssh_config(5), PATTERNS: {@code *}, {@code ?}, and {@code !} in front for "not". */
final class HostPatterns {

    private HostPatterns() { }

    static boolean match(List<String> patterns, String name) {
        boolean any = false;
        for (String pattern : patterns) {
            boolean not = pattern.startsWith("!");
            if (matches(not ? pattern.substring(1) : pattern, name)) {
                if (not) {
                    return false;
                }
                any = true;
            }
        }
        return any;
    }

    static boolean isName(String pattern) {
        return !pattern.contains("*") && !pattern.contains("?") && !pattern.startsWith("!");
    }

    private static boolean matches(String pattern, String name) {
        StringBuilder regex = new StringBuilder();
        for (char c : pattern.toLowerCase(Locale.ROOT).toCharArray()) {
            regex.append(c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(String.valueOf(c)));
        }
        return name.toLowerCase(Locale.ROOT).matches(regex.toString());
    }
}
