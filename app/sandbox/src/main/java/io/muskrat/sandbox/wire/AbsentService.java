package io.muskrat.sandbox.wire;

import io.muskrat.sandbox.http.AwsException;
import io.muskrat.sandbox.http.Protocol;
import io.muskrat.sandbox.http.Request;
import io.muskrat.sandbox.http.Response;
import io.muskrat.sandbox.http.Service;

/** A service that the sandbox does not have: says so in the protocol that the client speaks. */
public record AbsentService(String name) implements Service {
  @Override
  public Protocol protocol(Request request) {
    if (request.header("smithy-protocol").isPresent()) {
      return new RpcCbor();
    }
    boolean form = request.contentType().equals("application/x-www-form-urlencoded");
    return form ? new AwsQuery("") : new RestJson();
  }

  @Override
  public Response answer(Request request, String requestId) {
    throw new AwsException(
        400,
        "UnsupportedOperationException",
        name.isEmpty()
            ? "The request names no service."
            : "The service " + name + " is not in this sandbox.");
  }
}
