package io.muskrat.sandbox.json;

import io.muskrat.sandbox.http.AwsException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import tools.jackson.databind.JsonNode;

/**
 * A structure of an awsJson request. A member of a wrong JSON type is refused with AWS's {@code
 * SerializationException}, a missing or unfit one with the service's own code.
 *
 * @param code the service's name for an unfit parameter, e.g. {@code InvalidParameterException}
 */
public record Body(JsonNode node, String code) {
  private static final int LONGEST_QUOTE = 100;

  public AwsException invalid(String message) {
    return new AwsException(400, code, message);
  }

  /** AWS's sentence for a member that breaks its constraint. */
  public AwsException unfit(String name, String value, String constraint) {
    return invalid(
        "1 validation error detected: Value '"
            + (value.length() > LONGEST_QUOTE ? value.substring(0, LONGEST_QUOTE) + "..." : value)
            + ("' at '" + name)
            + ("' failed to satisfy constraint: " + constraint));
  }

  public boolean has(String name) {
    return !node.path(name).isMissingNode() && !node.path(name).isNull();
  }

  public Optional<String> text(String name) {
    return value(name)
        .map(
            v -> {
              if (!v.isString()) {
                throw wrong(name, "a string");
              }
              return v.stringValue();
            });
  }

  public String needText(String name) {
    String found = text(name).orElseThrow(() -> missing(name));
    if (found.isEmpty()) {
      throw unfit(
          name, "", "Member must have length greater than or equal to 1");
    }
    return found;
  }

  /** One of a set of words. */
  public Optional<String> oneOf(String name, List<String> allowed) {
    Optional<String> found = text(name);
    found
        .filter(v -> !allowed.contains(v))
        .ifPresent(
            v -> {
              throw unfit(name, v, "Member must satisfy enum value set: " + allowed);
            });
    return found;
  }

  public OptionalLong whole(String name) {
    Optional<JsonNode> found = value(name);
    if (found.isEmpty()) {
      return OptionalLong.empty();
    }
    if (!found.get().isIntegralNumber() || !found.get().canConvertToLong()) {
      throw wrong(name, "a whole number");
    }
    return OptionalLong.of(found.get().longValue());
  }

  /** A whole number within limits, {@code otherwise} when it is not given. */
  public int within(String name, int least, int most, int otherwise) {
    long found = whole(name).orElse(otherwise);
    if (found < least || found > most) {
      boolean low = found < least;
      throw unfit(
          name,
          String.valueOf(found),
          "Member must have value "
              + (low ? "greater than or equal to " + least : "less than or equal to " + most));
    }
    return (int) found;
  }

  public OptionalDouble number(String name) {
    Optional<JsonNode> found = value(name);
    if (found.isEmpty()) {
      return OptionalDouble.empty();
    }
    if (!found.get().isNumber() || !Double.isFinite(found.get().doubleValue())) {
      throw wrong(name, "a number");
    }
    return OptionalDouble.of(found.get().doubleValue());
  }

  public boolean flag(String name) {
    return value(name)
        .map(
            v -> {
              if (!v.isBoolean()) {
                throw wrong(name, "true or false");
              }
              return v.booleanValue();
            })
        .orElse(false);
  }

  public Optional<Body> structure(String name) {
    return value(name).map(v -> structure(name, v));
  }

  public List<Body> structures(String name) {
    List<Body> all = new ArrayList<>();
    list(name).forEach(v -> all.add(structure(name, v)));
    return all;
  }

  public List<String> texts(String name) {
    List<String> all = new ArrayList<>();
    for (JsonNode each : list(name)) {
      if (!each.isString()) {
        throw wrong(name, "a list of strings");
      }
      all.add(each.stringValue());
    }
    return all;
  }

  /** A map of strings; empty when it is not given. */
  public Map<String, String> map(String name) {
    Map<String, String> all = new LinkedHashMap<>();
    structure(name)
        .ifPresent(
            s ->
                s.node()
                    .properties()
                    .forEach(e -> all.put(e.getKey(), s.text(e.getKey()).orElse(""))));
    return all;
  }

  private Body structure(String name, JsonNode value) {
    if (!value.isObject()) {
      throw wrong(name, "a structure");
    }
    return new Body(value, code);
  }

  private Iterable<JsonNode> list(String name) {
    Optional<JsonNode> found = value(name);
    if (found.isPresent() && !found.get().isArray()) {
      throw wrong(name, "a list");
    }
    return found.isPresent() ? found.get() : List.of();
  }

  private Optional<JsonNode> value(String name) {
    return has(name) ? Optional.of(node.path(name)) : Optional.empty();
  }

  private AwsException missing(String name) {
    return invalid(
        "1 validation error detected: Value at '"
            + name
            + "' failed to satisfy constraint: Member must not be null");
  }

  private static AwsException wrong(String name, String type) {
    return new AwsException(400, "SerializationException", "The member " + name + " must be " + type + ".");
  }
}
