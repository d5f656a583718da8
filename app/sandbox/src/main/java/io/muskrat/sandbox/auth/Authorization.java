package io.muskrat.sandbox.auth;

import io.muskrat.sandbox.http.AwsException;
import io.muskrat.sandbox.http.Request;
import io.muskrat.sandbox.wire.Uris;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a request says about its Signature Version 4 (AWS General Reference, "Create a signed AWS
 * API request"), in the Authorization header or, of a presigned URL, in the query string.
 *
 * @param stamp X-Amz-Date, empty when there is none
 * @param token X-Amz-Security-Token, null when there is none
 * @param seconds how long a presigned URL is good for; null for a header
 */
public record Authorization(
    String accessKeyId,
    Scope scope,
    List<String> signedHeaders,
    String signature,
    String stamp,
    String token,
    Integer seconds) {
  private static final String ALGORITHM = "AWS4-HMAC-SHA256";
  private static final int LONGEST = 4096;
  private static final String PARTS = "([^/,\\s]+)/(\\d{8})/([^/,\\s]+)/([^/,\\s]+)/aws4_request";
  private static final Pattern CREDENTIAL = Pattern.compile("Credential=" + PARTS);
  private static final Pattern IN_QUERY = Pattern.compile(PARTS);
  private static final Pattern HEADERS = Pattern.compile("SignedHeaders=([^,\\s]+)");
  private static final Pattern SIGNATURE = Pattern.compile("Signature=([0-9a-f]{64})(?![0-9a-f])");

  /** What the signing key is derived for. */
  public record Scope(String date, String region, String service) {
    static Scope of(Matcher found) {
      return new Scope(found.group(2), found.group(3), found.group(4));
    }

    @Override
    public String toString() {
      return date + "/" + region + "/" + service + "/aws4_request";
    }
  }

  /** Whether a request has a signature at all, of this form or not. */
  static boolean given(Request request) {
    return request.header("authorization").isPresent()
        || request.rawQuery().contains("X-Amz-Algorithm=");
  }

  /** Empty when there is none or it is not of this form. */
  public static Optional<Authorization> of(Request request) {
    return request.header("authorization").isPresent() ? ofHeader(request) : ofQuery(request);
  }

  /** The name of the service that it is signed for. */
  public String service() {
    return scope.service();
  }

  private static Optional<Authorization> ofHeader(Request request) {
    String header = request.header("authorization").orElse("");
    if (!header.startsWith(ALGORITHM) || header.length() > LONGEST) {
      return Optional.empty();
    }
    Matcher credential = CREDENTIAL.matcher(header);
    Matcher headers = HEADERS.matcher(header);
    Matcher signature = SIGNATURE.matcher(header);
    if (!credential.find() || !headers.find() || !signature.find()) {
      return Optional.empty();
    }
    return Optional.of(
        new Authorization(
            credential.group(1),
            Scope.of(credential),
            List.of(headers.group(1).split(";")),
            signature.group(1),
            request.header("x-amz-date").orElse(""),
            request.header("x-amz-security-token").orElse(null),
            null));
  }

  private static Optional<Authorization> ofQuery(Request request) {
    if (!request.rawQuery().contains("X-Amz-Algorithm=" + ALGORITHM)) {
      return Optional.empty();
    }
    Map<String, String> query = new HashMap<>();
    try {
      Uris.form(request.rawQuery()).forEach(p -> query.putIfAbsent(p.name(), p.value()));
    } catch (AwsException e) {
      return Optional.empty();
    }
    Matcher credential = IN_QUERY.matcher(query.getOrDefault("X-Amz-Credential", ""));
    String signature = query.getOrDefault("X-Amz-Signature", "");
    String seconds = query.getOrDefault("X-Amz-Expires", "");
    if (!credential.matches()
        || !signature.matches("[0-9a-f]{64}")
        || !seconds.matches("[0-9]{1,6}")
        || !query.containsKey("X-Amz-SignedHeaders")) {
      return Optional.empty();
    }
    return Optional.of(
        new Authorization(
            credential.group(1),
            Scope.of(credential),
            List.of(query.get("X-Amz-SignedHeaders").split(";")),
            signature,
            query.getOrDefault("X-Amz-Date", ""),
            query.get("X-Amz-Security-Token"),
            Integer.valueOf(seconds)));
  }
}
