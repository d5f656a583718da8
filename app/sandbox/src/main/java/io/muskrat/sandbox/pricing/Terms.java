package io.muskrat.sandbox.pricing;

import io.muskrat.sandbox.json.Body;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** The filters of GetProducts; a product must pass all. Values are compared without case. */
final class Terms {
  private static final int MOST = 50;
  private static final List<String> TYPES =
      List.of("TERM_MATCH", "EQUALS", "CONTAINS", "ANY_OF", "NONE_OF");

  private Terms() {}

  static Predicate<Product> of(Body in) {
    List<Body> filters = in.structures("Filters");
    if (filters.size() > MOST) {
      throw in.invalid("Input Parameters are invalid. At most 50 filters are allowed.");
    }
    Predicate<Product> all = product -> true;
    for (Body filter : filters) {
      filter.needText("Type");
      String type = filter.oneOf("Type", TYPES).orElseThrow();
      String field = filter.needText("Field");
      String value = filter.needText("Value").toLowerCase(Locale.ROOT);
      all = all.and(product -> passes(type, product.field(field), value));
    }
    return all;
  }

  private static boolean passes(String type, String actual, String value) {
    String given = actual == null ? "" : actual.toLowerCase(Locale.ROOT);
    return switch (type) {
      case "CONTAINS" -> actual != null && given.contains(value);
      case "ANY_OF" -> actual != null && among(value, given);
      case "NONE_OF" -> !among(value, given);
      default -> actual != null && given.equals(value);
    };
  }

  /** Values stand in one text, separated by commas. */
  private static boolean among(String values, String given) {
    return Arrays.stream(values.split(",")).map(String::strip).anyMatch(given::equals);
  }
}
