package io.muskrat.sandbox.ec2.describe;

import io.muskrat.sandbox.http.AwsException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Numbered parameters. */
public final class Lists {
  private Lists() {}

  public static List<JsonNode> of(JsonNode list) {
    if (list.isMissingNode()) {
      return List.of();
    }
    if (!list.isArray()) {
      throw new AwsException(
          400, "InvalidParameterValue", "A list parameter must be numbered from 1");
    }
    List<JsonNode> out = new ArrayList<>();
    list.forEach(out::add);
    return out;
  }
}
