package io.muskrat.sandbox.iam;

import io.muskrat.sandbox.http.AwsException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads IAM's parameters, with IAM's refusals. */
record Input(ObjectNode in) {
  private static final int LONGEST_NAME = 64;
  private static final int LONGEST_POLICY_NAME = 128;

  boolean has(String name) {
    return !in.path(name).asString("").isEmpty();
  }

  /** Empty when it is not given. */
  String text(String name) {
    return in.path(name).asString("");
  }

  String needed(String name) {
    if (!in.path(name).isString()) {
      throw invalid(
          "1 validation error detected: Value null at '"
              + lower(name)
              + "' failed to satisfy constraint: Member must not be null");
    }
    return text(name);
  }

  /** The name of a user or role. */
  String name(String parameter) {
    return name(parameter, LONGEST_NAME);
  }

  String policyName() {
    return name("PolicyName", LONGEST_POLICY_NAME);
  }

  private String name(String parameter, int longest) {
    String name = needed(parameter);
    if (name.isEmpty() || name.length() > longest || !name.matches("[A-Za-z0-9_+=,.@-]+")) {
      throw invalid(
          "The specified value for "
              + lower(parameter)
              + " is invalid. It must contain only alphanumeric characters and/or the following:"
              + " +=,.@_- and have 1 to "
              + longest
              + " characters.");
    }
    return name;
  }

  /** {@code /} when there is none. */
  String path() {
    String path = has("Path") ? text("Path") : "/";
    if (!path.matches("/|/[!-~]+/") || path.length() > 512) {
      throw invalid(
          "The specified value for path is invalid. It must begin and end with / and contain only"
              + " alphanumeric characters and/or / characters.");
    }
    return path;
  }

  int number(String name, int standard, int least, int most) {
    if (!has(name)) {
      return standard;
    }
    String text = text(name);
    int number = text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : -1;
    if (number < least || number > most) {
      throw invalid(
          "1 validation error detected: Value at '%s' failed to satisfy constraint: Member must be between %d and %d"
              .formatted(lower(name), least, most));
    }
    return number;
  }

  List<String> list(String name) {
    List<String> all = new ArrayList<>();
    if (in.path(name).isArray()) {
      in.path(name).forEach(n -> all.add(n.asString("")));
    }
    return all;
  }

  Map<String, String> tags() {
    Map<String, String> tags = new LinkedHashMap<>();
    for (JsonNode tag : in.path("Tags")) {
      tags.put(tag.path("Key").asString(""), tag.path("Value").asString(""));
    }
    return tags;
  }

  static AwsException invalid(String message) {
    return new AwsException(400, "ValidationError", message);
  }

  private static String lower(String name) {
    return Character.toLowerCase(name.charAt(0)) + name.substring(1);
  }
}
