package io.muskrat.sandbox.wire;

import io.muskrat.sandbox.http.AwsException;
import io.muskrat.sandbox.http.Denied;
import io.muskrat.sandbox.http.Protocol;
import io.muskrat.sandbox.http.Response;
import java.util.LinkedHashMap;
import java.util.Map;

/** awsQuery: forms in, XML out. */
public final class AwsQuery implements Protocol {
  private static final String TYPE = "text/xml";
  private final String namespace;

  /**
   * @param namespace the service's XML namespace
   */
  public AwsQuery(String namespace) {
    this.namespace = namespace;
  }

  public Response ok(String action, Map<String, ?> result, String requestId) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put(action + "Result", result);
    body.put("ResponseMetadata", Map.of("RequestId", requestId));
    return new Response(200, TYPE, Xml.write(action + "Response", namespace, "member", body));
  }

  @Override
  public Response error(AwsException e, String requestId) {
    Map<String, Object> error = new LinkedHashMap<>();
    error.put("Type", e.status() < 500 ? "Sender" : "Receiver");
    error.put("Code", e.code());
    error.put("Message", e.getMessage());
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("Error", error);
    body.put("RequestId", requestId);
    return new Response(
        e.status(),
        TYPE,
        Map.of("x-amzn-RequestId", requestId),
        Xml.write("ErrorResponse", namespace, "member", body));
  }

  @Override
  public AwsException denied(Denied why, String message) {
    return switch (why) {
      case MISSING -> new AwsException(403, "MissingAuthenticationToken", message);
      case MALFORMED -> new AwsException(400, "IncompleteSignature", message);
      case UNKNOWN_KEY -> new AwsException(403, "InvalidClientTokenId", message);
      case EXPIRED_TOKEN -> new AwsException(403, "ExpiredToken", message);
      case NOT_AUTHORIZED -> new AwsException(403, "AccessDenied", message);
      case THROTTLED -> new AwsException(400, "Throttling", message);
      case WRONG_SIGNATURE, EXPIRED -> new AwsException(403, "SignatureDoesNotMatch", message);
    };
  }
}
