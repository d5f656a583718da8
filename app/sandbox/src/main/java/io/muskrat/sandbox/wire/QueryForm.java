package io.muskrat.sandbox.wire;

import io.muskrat.sandbox.http.AwsException;
import io.muskrat.sandbox.http.Request;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The parameters of awsQuery and ec2Query ({@code A.member.1.B=x}, {@code Filter.1.Value.2=x}) as a
 * tree in which numbered names are lists. All values are text.
 */
public final class QueryForm {
  private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,4}");
  private static final int DEEPEST = 12;

  private final Map<String, String> flat;

  private QueryForm(Map<String, String> flat) {
    this.flat = flat;
  }

  public static QueryForm of(Request request) {
    Map<String, String> flat = new LinkedHashMap<>();
    String body = new String(request.body(), StandardCharsets.UTF_8);
    for (String part : new String[] {request.rawQuery(), body}) {
      for (Uris.Pair pair : Uris.form(part)) {
        if (flat.putIfAbsent(pair.name(), pair.value()) != null) {
          throw new AwsException(
              400, "MalformedQueryString", "The parameter " + pair.name() + " is given twice.");
        }
      }
    }
    return new QueryForm(flat);
  }

  /**
   * @throws AwsException MissingAction when there is none
   */
  public String action() {
    String action = flat.getOrDefault("Action", "");
    if (action.isEmpty()) {
      throw new AwsException(400, "MissingAction", "Could not find operation in request.");
    }
    return action;
  }

  public ObjectNode tree() {
    Map<String, Object> root = new TreeMap<>();
    flat.forEach((name, value) -> put(root, name, value));
    return (ObjectNode) node(root);
  }

  @SuppressWarnings("unchecked")
  private static void put(Map<String, Object> root, String name, String value) {
    String[] parts = name.split("\\.");
    if (parts.length > DEEPEST || parts.length == 0) {
      throw new AwsException(400, "MalformedQueryString", "The parameter name is not valid.");
    }
    Map<String, Object> at = root;
    for (int i = 0; i < parts.length - 1; i++) {
      if (parts[i].equals("member")) {
        continue;
      }
      Object next = at.computeIfAbsent(parts[i], k -> new TreeMap<String, Object>());
      if (!(next instanceof Map)) {
        throw new AwsException(
            400, "MalformedQueryString", "The parameter " + name + " is a value and a structure.");
      }
      at = (Map<String, Object>) next;
    }
    if (at.put(parts[parts.length - 1], value) instanceof Map) {
      throw new AwsException(
          400, "MalformedQueryString", "The parameter " + name + " is a value and a structure.");
    }
  }

  private static JsonNode node(Object value) {
    if (!(value instanceof Map<?, ?> map)) {
      return JsonNodeFactory.instance.stringNode((String) value);
    }
    boolean list =
        !map.isEmpty() && map.keySet().stream().allMatch(k -> NUMBER.matcher((String) k).matches());
    if (list) {
      ArrayNode array = JsonNodeFactory.instance.arrayNode();
      TreeMap<Integer, Object> ordered = new TreeMap<>();
      map.forEach((k, v) -> ordered.put(Integer.valueOf((String) k), v));
      ordered.values().forEach(v -> array.add(node(v)));
      return array;
    }
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    map.forEach((k, v) -> object.set((String) k, node(v)));
    return object;
  }
}
