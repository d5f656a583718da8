package io.muskrat.sandbox.wire;

import io.muskrat.sandbox.http.AwsException;
import io.muskrat.sandbox.http.Denied;
import io.muskrat.sandbox.http.Protocol;
import io.muskrat.sandbox.http.Response;
import java.util.Map;

/** awsJson1.1: the operation stands in X-Amz-Target, timestamps are epoch seconds. */
public final class AwsJson11 implements Protocol {
  private static final String TYPE = "application/x-amz-json-1.1";
  private final RestJson rest = new RestJson();

  public static Response ok(Map<String, ?> result) {
    return new Response(200, TYPE, AwsJson.ok(result).body());
  }

  @Override
  public Response error(AwsException e, String requestId) {
    Response error = rest.error(e, requestId);
    return new Response(error.status(), TYPE, error.headers(), error.body());
  }

  /** As in restJson1, but with status 400. */
  @Override
  public AwsException denied(Denied why, String message) {
    String code =
        why == Denied.THROTTLED ? "ThrottlingException" : rest.denied(why, message).code();
    return new AwsException(400, code, message);
  }
}
