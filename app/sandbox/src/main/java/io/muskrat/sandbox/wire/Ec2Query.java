package io.muskrat.sandbox.wire;

import io.muskrat.sandbox.http.AwsException;
import io.muskrat.sandbox.http.Denied;
import io.muskrat.sandbox.http.Protocol;
import io.muskrat.sandbox.http.Response;
import java.util.LinkedHashMap;
import java.util.Map;

/** ec2Query: like awsQuery, with names and errors of its own. */
public final class Ec2Query implements Protocol {
  private static final String NAMESPACE = "http://ec2.amazonaws.com/doc/2016-11-15/";
  private static final String TYPE = "text/xml;charset=UTF-8";

  public static Response ok(String action, Map<String, ?> result, String requestId) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("requestId", requestId);
    body.putAll(result);
    return new Response(200, TYPE, Xml.write(action + "Response", NAMESPACE, "item", body));
  }

  @Override
  public Response error(AwsException e, String requestId) {
    Map<String, Object> error = new LinkedHashMap<>();
    error.put("Code", e.code());
    error.put("Message", e.getMessage());
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("Errors", Map.of("Error", error));
    body.put("RequestID", requestId);
    return new Response(
        e.status(),
        TYPE,
        Map.of("x-amzn-RequestId", requestId),
        Xml.write("Response", "", "item", body));
  }

  @Override
  public AwsException denied(Denied why, String message) {
    return switch (why) {
      case MISSING ->
          new AwsException(400, "MissingParameter", "The request must contain the parameter AWSAccessKeyId");
      case EXPIRED_TOKEN -> new AwsException(400, "RequestExpired", "Request has expired.");
      case NOT_AUTHORIZED ->
          new AwsException(
              403,
              "UnauthorizedOperation",
              "You are not authorized to perform this operation. " + message);
      case THROTTLED -> new AwsException(503, "RequestLimitExceeded", "Request limit exceeded.");
      case EXPIRED -> new AwsException(400, "RequestExpired", message);
      case MALFORMED -> new AwsException(400, "IncompleteSignature", message);
      // EC2 does not say which of the two is wrong.
      case UNKNOWN_KEY, WRONG_SIGNATURE ->
          new AwsException(
              401,
              "AuthFailure",
              "AWS was not able to validate the provided access credentials");
    };
  }
}
