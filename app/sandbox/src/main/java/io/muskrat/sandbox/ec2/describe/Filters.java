package io.muskrat.sandbox.ec2.describe;

import io.muskrat.sandbox.http.AwsException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** EC2's filters: all must match, a filter matches when one of its values does; * and ? are wild. */
public final class Filters {
  private Filters() {}

  /**
   * @param known the names that this kind of resource has, besides {@code tag:...}
   */
  public static Predicate<Described> of(JsonNode given, Set<String> known) {
    Predicate<Described> all = d -> true;
    for (JsonNode filter : Lists.of(given)) {
      String name = filter.path("Name").asString("");
      if (!known.contains(name) && !name.startsWith("tag:")) {
        throw new AwsException(
            400, "InvalidParameterValue", "The filter '" + name + "' is invalid");
      }
      List<Pattern> wanted = new ArrayList<>();
      for (JsonNode value : Lists.of(filter.path("Value"))) {
        wanted.add(pattern(value.asString("")));
      }
      all =
          all.and(
              d ->
                  d.filters().getOrDefault(name, List.of()).stream()
                      .anyMatch(v -> wanted.stream().anyMatch(p -> p.matcher(v).matches())));
    }
    return all;
  }

  private static Pattern pattern(String value) {
    StringBuilder regex = new StringBuilder();
    // Stars next to each other are one: many of them would make the match very slow.
    for (char c : value.replaceAll("\\*+", "*").toCharArray()) {
      regex.append(
          switch (c) {
            case '*' -> ".*";
            case '?' -> ".";
            default -> Pattern.quote(String.valueOf(c));
          });
    }
    return Pattern.compile(regex.toString(), Pattern.DOTALL);
  }
}
