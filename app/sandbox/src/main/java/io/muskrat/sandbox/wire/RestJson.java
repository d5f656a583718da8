package io.muskrat.sandbox.wire;

import io.muskrat.sandbox.http.AwsException;
import io.muskrat.sandbox.http.Denied;
import io.muskrat.sandbox.http.Protocol;
import io.muskrat.sandbox.http.Response;
import java.util.LinkedHashMap;
import java.util.Map;

/** restJson1 and awsJson: errors are JSON, their name stands in a header and in the body. */
public final class RestJson implements Protocol {
  private static final String TYPE = "application/json";

  public static Response ok(Object body) {
    return new Response(200, TYPE, Json.write(body));
  }

  @Override
  public Response error(AwsException e, String requestId) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("__type", e.code());
    if (e.parameter() != null) {
      body.put("invalidParameter", e.parameter());
    }
    body.put("message", e.getMessage());
    return new Response(
        e.status(),
        TYPE,
        Map.of("x-amzn-ErrorType", e.code(), "x-amzn-RequestId", requestId),
        Json.write(body));
  }

  @Override
  public AwsException denied(Denied why, String message) {
    String code =
        switch (why) {
          case MISSING -> "MissingAuthenticationTokenException";
          case MALFORMED -> "IncompleteSignatureException";
          case UNKNOWN_KEY -> "UnrecognizedClientException";
          case WRONG_SIGNATURE, EXPIRED -> "InvalidSignatureException";
          case EXPIRED_TOKEN -> "ExpiredTokenException";
          case NOT_AUTHORIZED -> "AccessDeniedException";
          // MSK's own; its requests are all that is throttled in this protocol.
          case THROTTLED -> "TooManyRequestsException";
        };
    return new AwsException(why == Denied.THROTTLED ? 429 : 403, code, message);
  }
}
