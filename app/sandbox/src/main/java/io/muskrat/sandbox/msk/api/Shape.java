package io.muskrat.sandbox.msk.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The type of a JSON member in AWS's model; refuses other types and drops what it does not know. */
public sealed interface Shape {
  /**
   * @param name the member's name, for the refusal
   * @return a copy with the known members only, without nulls
   */
  JsonNode read(JsonNode in, String name);

  record Text(List<String> allowed) implements Shape {
    @Override
    public JsonNode read(JsonNode in, String name) {
      if (!in.isString()) {
        throw wrong(name);
      }
      if (!allowed.isEmpty() && !allowed.contains(in.stringValue())) {
        throw Refusals.badRequest(
            name,
            "1 validation error detected: Value '"
                + clip(in.stringValue())
                + ("' at '" + name)
                + "' failed to satisfy constraint: Member must satisfy enum value set: "
                + allowed);
      }
      return in;
    }
  }

  record Whole(long least, long most) implements Shape {
    @Override
    public JsonNode read(JsonNode in, String name) {
      if (!in.isIntegralNumber() || !in.canConvertToLong()) {
        throw wrong(name);
      }
      long value = in.longValue();
      if (value < least || value > most) {
        throw Refusals.badRequest(
            name, "The parameter " + name + " must be between " + least + " and " + most + ".");
      }
      return JsonNodeFactory.instance.numberNode(value);
    }
  }

  record Flag() implements Shape {
    @Override
    public JsonNode read(JsonNode in, String name) {
      if (!in.isBoolean()) {
        throw wrong(name);
      }
      return in;
    }
  }

  record Many(Shape entry) implements Shape {
    @Override
    public JsonNode read(JsonNode in, String name) {
      if (!in.isArray()) {
        throw wrong(name);
      }
      ArrayNode out = JsonNodeFactory.instance.arrayNode();
      for (JsonNode each : in) {
        out.add(entry.read(each, name));
      }
      return out;
    }
  }

  record Named(Shape entry) implements Shape {
    @Override
    public JsonNode read(JsonNode in, String name) {
      if (!in.isObject()) {
        throw wrong(name);
      }
      ObjectNode out = JsonNodeFactory.instance.objectNode();
      for (Map.Entry<String, JsonNode> each : in.properties()) {
        out.set(each.getKey(), entry.read(each.getValue(), name));
      }
      return out;
    }
  }

  record Struct(Map<String, Shape> members, List<String> required) implements Shape {
    @Override
    public JsonNode read(JsonNode in, String name) {
      if (!in.isObject()) {
        throw wrong(name);
      }
      ObjectNode out = JsonNodeFactory.instance.objectNode();
      members.forEach(
          (member, shape) -> {
            JsonNode value = in.path(member);
            if (!value.isMissingNode() && !value.isNull()) {
              out.set(member, shape.read(value, member));
            }
          });
      for (String must : required) {
        if (!out.has(must)) {
          throw Refusals.badRequest(must, "Missing required parameter: " + must);
        }
      }
      return out;
    }

    public Struct require(String... names) {
      return new Struct(members, List.of(names));
    }

    public Struct and(Struct other) {
      Map<String, Shape> both = new LinkedHashMap<>(members);
      both.putAll(other.members);
      return new Struct(both, required);
    }
  }

  static Text text() {
    return new Text(List.of());
  }

  static Text oneOf(String... values) {
    return new Text(List.of(values));
  }

  static Whole whole() {
    return new Whole(Integer.MIN_VALUE, Integer.MAX_VALUE);
  }

  static Flag flag() {
    return new Flag();
  }

  static Many list(Shape entry) {
    return new Many(entry);
  }

  static Struct struct(Object... namesAndShapes) {
    Map<String, Shape> members = new LinkedHashMap<>();
    for (int i = 0; i < namesAndShapes.length; i += 2) {
      members.put((String) namesAndShapes[i], (Shape) namesAndShapes[i + 1]);
    }
    return new Struct(members, List.of());
  }

  private static RuntimeException wrong(String name) {
    return Refusals.badRequest(name, "The parameter " + name + " has the wrong type.");
  }

  private static String clip(String text) {
    return text.length() > 100 ? text.substring(0, 100) + "..." : text;
  }
}
