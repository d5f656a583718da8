package io.muskrat.sandbox.auth;

import io.muskrat.sandbox.http.Request;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The Authorization header of Signature Version 4 (AWS General Reference, "Create a signed AWS API
 * request").
 */
public record Authorization(
    String accessKeyId,
    String date,
    String region,
    String service,
    List<String> signedHeaders,
    String signature) {
  private static final Pattern CREDENTIAL =
      Pattern.compile("Credential=([^/,\\s]+)/(\\d{8})/([^/,\\s]+)/([^/,\\s]+)/aws4_request");
  private static final Pattern HEADERS = Pattern.compile("SignedHeaders=([^,\\s]+)");
  private static final Pattern SIGNATURE = Pattern.compile("Signature=([0-9a-f]{64})(?![0-9a-f])");

  /** Empty when there is no such header or it is not of this form. */
  public static Optional<Authorization> of(Request request) {
    String header = request.header("authorization").orElse("");
    if (!header.startsWith("AWS4-HMAC-SHA256") || header.length() > 4096) {
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
            credential.group(2),
            credential.group(3),
            credential.group(4),
            List.of(headers.group(1).split(";")),
            signature.group(1)));
  }

  String scope() {
    return date + "/" + region + "/" + service + "/aws4_request";
  }
}
