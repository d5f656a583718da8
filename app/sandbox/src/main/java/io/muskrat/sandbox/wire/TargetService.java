package io.muskrat.sandbox.wire;

import io.muskrat.sandbox.http.AwsException;
import io.muskrat.sandbox.http.Protocol;
import io.muskrat.sandbox.http.Request;
import io.muskrat.sandbox.http.Response;
import io.muskrat.sandbox.http.Service;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** A service that speaks awsJson1.1. */
public final class TargetService implements Service {
  /** What one operation does with the request's JSON object. */
  @FunctionalInterface
  public interface Operation {
    /**
     * @return maps, lists, values and Instants
     * @throws AwsException when the service refuses
     */
    Map<String, ?> run(JsonNode in);
  }

  private final Protocol protocol = new AwsJson11();
  private final String prefix;
  private final Map<String, Operation> operations;

  /**
   * @param prefix what stands before the dot in X-Amz-Target, e.g. {@code TrentService}
   */
  public TargetService(String prefix, Map<String, Operation> operations) {
    this.prefix = prefix + ".";
    this.operations = Map.copyOf(operations);
  }

  @Override
  public Protocol protocol(Request request) {
    return protocol;
  }

  @Override
  public Response answer(Request request, String requestId) {
    String target = request.header("x-amz-target").orElse("");
    if (!target.startsWith(prefix) || !target.matches("[A-Za-z0-9_.]{1,200}")) {
      throw new AwsException(400, "UnknownOperationException", "The request names no operation.");
    }
    String name = target.substring(prefix.length());
    Operation operation = operations.get(name);
    if (operation == null) {
      throw new AwsException(
          400,
          "UnsupportedOperationException",
          "The operation " + name + " is not in this sandbox.");
    }
    return AwsJson11.ok(operation.run(body(request.body())));
  }

  private static JsonNode body(byte[] body) {
    if (body.length == 0) {
      return Json.MAPPER.createObjectNode();
    }
    try {
      JsonNode read = Json.read(body);
      if (read.isObject()) {
        return read;
      }
    } catch (JacksonException e) {
      throw new AwsException(400, "SerializationException", "The body is not JSON.");
    }
    throw new AwsException(400, "SerializationException", "The body is not a JSON object.");
  }
}
