package io.muskrat.sandbox.logs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Filter patterns for unstructured events (CloudWatch Logs User Guide, "Filter pattern syntax"):
 * all words, {@code "a phrase"}, {@code ?either ?or}, {@code -not}. Case matters.
 */
final class FilterPattern {
  private static final Pattern TERM = Pattern.compile("([?-]?)(?:\"((?:[^\"\\\\]|\\\\.)*)\"|([^\\s\"]+))");

  private FilterPattern() {}

  /**
   * @throws IllegalArgumentException with a sentence for patterns over JSON, columns and regular
   *     expressions, and for broken ones
   */
  static Predicate<String> of(String text) {
    String pattern = text.strip();
    String first = pattern.isEmpty() ? "" : pattern.substring(0, 1).toLowerCase(Locale.ROOT);
    if (first.equals("{") || first.equals("[") || first.equals("%")) {
      throw new IllegalArgumentException(
          "Invalid filter pattern: this sandbox knows terms, phrases, ? and - only.");
    }
    List<Predicate<String>> all = new ArrayList<>();
    List<String> any = new ArrayList<>();
    int at = 0;
    Matcher term = TERM.matcher(pattern);
    while (at < pattern.length()) {
      if (Character.isWhitespace(pattern.charAt(at))) {
        at++;
        continue;
      }
      if (!term.find(at) || term.start() != at) {
        throw new IllegalArgumentException("Invalid filter pattern");
      }
      String word = term.group(2) == null ? term.group(3) : term.group(2).replace("\\\"", "\"");
      switch (term.group(1)) {
        case "?" -> any.add(word);
        case "-" -> all.add(message -> !message.contains(word));
        default -> all.add(message -> message.contains(word));
      }
      at = term.end();
    }
    return message ->
        all.stream().allMatch(p -> p.test(message))
            && (any.isEmpty() || any.stream().anyMatch(message::contains));
  }
}
