package io.muskrat.sandbox.broker.iam;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What the client sends: the parts of a presigned {@code GET https://HOST/?Action=kafka-cluster:Connect}
 * as JSON, version 2020_10_22 (README of aws-msk-iam-auth, "Details of the SASL mechanism").
 */
record SignedLogin(Map<String, String> members) {
  static final String VERSION = "2020_10_22";

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Names as they are in the query string that was signed. */
  private static final Map<String, String> QUERY =
      Map.of(
          "action", "Action",
          "x-amz-algorithm", "X-Amz-Algorithm",
          "x-amz-credential", "X-Amz-Credential",
          "x-amz-date", "X-Amz-Date",
          "x-amz-expires", "X-Amz-Expires",
          "x-amz-security-token", "X-Amz-Security-Token",
          "x-amz-signedheaders", "X-Amz-SignedHeaders");

  static SignedLogin read(byte[] payload) throws RefusedException {
    try {
      JsonNode object = JSON.readTree(payload);
      if (object == null || !object.isObject()) {
        throw new RefusedException("the login is not a JSON object");
      }
      Map<String, String> members = new TreeMap<>();
      object.properties().forEach(e -> members.put(e.getKey(), e.getValue().asText()));
      if (!VERSION.equals(members.get("version"))) {
        throw new RefusedException("unknown version");
      }
      return new SignedLogin(members);
    } catch (JacksonException e) {
      throw new RefusedException("the login is not JSON");
    } catch (IOException e) {
      throw new RefusedException("the login cannot be read");
    }
  }

  /** From the presigned address itself, in base64url. */
  static SignedLogin readToken(String token) throws RefusedException {
    try {
      String address =
          new String(Base64.getUrlDecoder().decode(token), StandardCharsets.US_ASCII);
      URI presigned = new URI(address);
      Map<String, String> members = new TreeMap<>();
      for (String pair : String.valueOf(presigned.getRawQuery()).split("&")) {
        String[] parts = pair.split("=", 2);
        members.put(
            parts[0].toLowerCase(Locale.ROOT),
            parts.length < 2 ? "" : URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
      }
      members.put("host", String.valueOf(presigned.getHost()));
      return new SignedLogin(members);
    } catch (IllegalArgumentException | URISyntaxException e) {
      throw new RefusedException("the token is not a presigned address");
    }
  }

  /** {@code ""} when it is not there. */
  String get(String name) {
    return members.getOrDefault(name, "");
  }

  /** SigV4's canonical request of it: no path, no body, one header. */
  String canonicalRequest(String hashOfNothing) {
    Map<String, String> query = new TreeMap<>();
    QUERY.forEach(
        (member, parameter) -> {
          if (members.containsKey(member)) {
            query.put(parameter, encode(members.get(member)));
          }
        });
    String pairs =
        query.entrySet().stream()
            .map(e -> e.getKey() + "=" + e.getValue())
            .collect(Collectors.joining("&"));
    return "GET\n/\n" + pairs + "\nhost:" + get("host") + "\n\nhost\n" + hashOfNothing;
  }

  /** RFC 3986, as SigV4 wants it. */
  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8)
        .replace("+", "%20")
        .replace("*", "%2A")
        .replace("%7E", "~");
  }
}
