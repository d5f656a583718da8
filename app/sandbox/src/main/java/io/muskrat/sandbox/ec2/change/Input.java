package io.muskrat.sandbox.ec2.change;

import io.muskrat.sandbox.ec2.describe.Lists;
import io.muskrat.sandbox.http.AwsException;
import io.muskrat.sandbox.world.Cidr;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads the parameters of EC2's changing operations. */
record Input(ObjectNode in) {
  private static final int MOST_TAGS = 50;

  /** Empty when it is not given. */
  String text(String name) {
    return in.path(name).asString("");
  }

  String need(String name) {
    String value = text(name);
    if (value.isEmpty()) {
      throw new AwsException(
          400, "MissingParameter", "The request must contain the parameter " + name);
    }
    return value;
  }

  int whole(String name, int otherwise) {
    String value = text(name);
    if (value.isEmpty()) {
      return otherwise;
    }
    if (!value.matches("-?[0-9]{1,6}")) {
      throw unfit(name, value, "It is not a number.");
    }
    return Integer.parseInt(value);
  }

  List<String> texts(String name) {
    List<String> all = new ArrayList<>();
    Lists.of(in.path(name)).forEach(n -> all.add(n.asString("")));
    return all;
  }

  JsonNode node(String name) {
    return in.path(name);
  }

  Cidr cidr(String name) {
    String text = need(name);
    return Cidr.parse(text)
        .orElseThrow(
            () ->
                new AwsException(
                    400,
                    "InvalidParameterValue",
                    "Value (" + text + ") for parameter " + lower(name) + " is invalid. This is not a valid CIDR block."));
  }

  /** The tags that the request gives to resources of a kind. */
  Map<String, String> tags(String kind) {
    Map<String, String> all = new TreeMap<>();
    for (JsonNode specification : Lists.of(in.path("TagSpecification"))) {
      String type = specification.path("ResourceType").asString("");
      if (type.equals(kind)) {
        all.putAll(tags(specification.path("Tag")));
      }
    }
    return all;
  }

  static Map<String, String> tags(JsonNode list) {
    Map<String, String> all = new TreeMap<>();
    for (JsonNode tag : Lists.of(list)) {
      String key = tag.path("Key").asString("");
      String value = tag.path("Value").asString("");
      if (key.isEmpty() || key.length() > 128 || value.length() > 256) {
        throw unfit("tag", key, "Tag keys have 1 to 128 characters, values at most 256.");
      }
      if (key.startsWith("aws:")) {
        throw unfit("tag", key, "Tag keys starting with 'aws:' are reserved for internal use");
      }
      all.put(key, value);
    }
    if (all.size() > MOST_TAGS) {
      throw new AwsException(400, "TagLimitExceeded", "More than 50 tags are not allowed.");
    }
    return all;
  }

  static AwsException unfit(String name, String value, String why) {
    return new AwsException(
        400,
        "InvalidParameterValue",
        "Value (" + value + ") for parameter " + lower(name) + " is invalid. " + why);
  }

  private static String lower(String name) {
    return Character.toLowerCase(name.charAt(0)) + name.substring(1);
  }
}
