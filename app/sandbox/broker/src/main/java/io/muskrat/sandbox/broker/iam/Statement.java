package io.muskrat.sandbox.broker.iam;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One statement of an IAM policy (<a
 * href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements.html">policy
 * elements</a>). Conditions are not evaluated: an Allow with one never applies, a Deny always.
 *
 * @param otherActions whether it is about all actions but these (NotAction)
 * @param otherResources whether it is about all resources but these (NotResource)
 */
record Statement(
    boolean allow,
    List<Pattern> actions,
    boolean otherActions,
    List<Pattern> resources,
    boolean otherResources) {

  /** The statements of a policy document that can ever apply. */
  static List<Statement> of(JsonNode policy) {
    List<Statement> all = new ArrayList<>();
    for (JsonNode statement : many(policy.path("Statement"))) {
      boolean allow = statement.path("Effect").asText().equals("Allow");
      if (!allow || statement.path("Condition").isEmpty()) {
        boolean otherActions = statement.has("NotAction");
        boolean otherResources = statement.has("NotResource");
        all.add(
            new Statement(
                allow,
                patterns(
                    statement.path(otherActions ? "NotAction" : "Action"),
                    Pattern.CASE_INSENSITIVE),
                otherActions,
                patterns(statement.path(otherResources ? "NotResource" : "Resource"), 0),
                otherResources));
      }
    }
    return List.copyOf(all);
  }

  boolean appliesTo(String action, String resource) {
    return matches(actions, action) != otherActions
        && matches(resources, resource) != otherResources;
  }

  private static boolean matches(List<Pattern> patterns, String text) {
    return patterns.stream().anyMatch(pattern -> pattern.matcher(text).matches());
  }

  private static List<Pattern> patterns(JsonNode texts, int flags) {
    List<Pattern> patterns = new ArrayList<>();
    for (JsonNode text : many(texts)) {
      String glob = Pattern.quote(text.asText()).replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q");
      patterns.add(Pattern.compile(glob, flags | Pattern.DOTALL));
    }
    return List.copyOf(patterns);
  }

  /** One element may stand without its list. */
  private static Iterable<JsonNode> many(JsonNode node) {
    return node.isArray() ? node : node.isMissingNode() ? List.of() : List.of(node);
  }
}
