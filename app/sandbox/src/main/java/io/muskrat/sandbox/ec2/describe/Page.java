package io.muskrat.sandbox.ec2.describe;

import io.muskrat.sandbox.http.AwsException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** MaxResults and NextToken. */
public record Page(JsonNode in) {
  private static final int SMALLEST = 5;
  private static final int LARGEST = 1000;

  public Map<String, Object> of(String set, List<Described> all) {
    int from = Math.min(from(), all.size());
    int to = Math.min(from + size(), all.size());
    Map<String, Object> out = new LinkedHashMap<>();
    out.put(set, all.subList(from, to).stream().map(Described::xml).toList());
    if (to < all.size()) {
      byte[] token = Integer.toString(to).getBytes(StandardCharsets.UTF_8);
      out.put("nextToken", Base64.getUrlEncoder().encodeToString(token));
    }
    return out;
  }

  private int size() {
    String text = in.path("MaxResults").asString("");
    if (text.isEmpty()) {
      return LARGEST;
    }
    if (!text.matches("[0-9]{1,4}")
        || Integer.parseInt(text) < SMALLEST
        || Integer.parseInt(text) > LARGEST) {
      throw new AwsException(
          400,
          "InvalidParameterValue",
          "Value ( " + text + " ) for parameter maxResults is invalid. Expecting 5 to 1000.");
    }
    return Integer.parseInt(text);
  }

  private int from() {
    String token = in.path("NextToken").asString("");
    if (token.isEmpty()) {
      return 0;
    }
    try {
      String text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
      if (text.matches("[0-9]{1,6}")) {
        return Integer.parseInt(text);
      }
    } catch (IllegalArgumentException e) {
      throw new AwsException(400, "InvalidNextToken", "The token is not valid.");
    }
    throw new AwsException(400, "InvalidNextToken", "The token is not valid.");
  }
}
