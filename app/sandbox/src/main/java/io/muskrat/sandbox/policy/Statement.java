package io.muskrat.sandbox.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/**
 * One statement of a policy document.
 *
 * @param allow false for Deny
 * @param actions lower case, actions have no case; of NotAction when {@code notActions}
 * @param conditional it has conditions, which this sandbox cannot evaluate: it then never allows
 *     and always denies, so that it gives nobody more than AWS would
 * @param principals ARNs, account ids or {@code *}; empty in a policy of a user or role
 */
record Statement(
    boolean allow,
    List<String> actions,
    boolean notActions,
    List<String> resources,
    boolean notResources,
    boolean conditional,
    List<String> principals) {

  static Statement of(JsonNode node) {
    return new Statement(
        node.path("Effect").asString("").equals("Allow"),
        texts(node.has("Action") ? node.path("Action") : node.path("NotAction")).stream()
            .map(a -> a.toLowerCase(Locale.ROOT))
            .toList(),
        node.has("NotAction"),
        texts(node.has("Resource") ? node.path("Resource") : node.path("NotResource")),
        node.has("NotResource"),
        !node.path("Condition").isEmpty(),
        principals(node.path("Principal")));
  }

  private static List<String> principals(JsonNode node) {
    return texts(node.isObject() ? node.path("AWS") : node);
  }

  /** A text or a list of texts; empty for anything else. */
  static List<String> texts(JsonNode node) {
    if (node.isString()) {
      return List.of(node.stringValue());
    }
    List<String> all = new ArrayList<>();
    if (node.isArray()) {
      node.forEach(n -> all.add(n.asString("")));
    }
    return all;
  }

  boolean applies(String action, String resource) {
    String lower = action.toLowerCase(Locale.ROOT);
    boolean act = actions.stream().anyMatch(a -> Glob.matches(a, lower)) != notActions;
    boolean res = resources.stream().anyMatch(r -> Glob.matches(r, resource)) != notResources;
    return act && res && !(conditional && allow);
  }
}
