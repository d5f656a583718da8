package io.muskrat.sandbox.json;

import io.muskrat.sandbox.http.AwsException;
import io.muskrat.sandbox.http.Protocol;
import io.muskrat.sandbox.http.Request;
import io.muskrat.sandbox.http.Response;
import io.muskrat.sandbox.http.Service;
import io.muskrat.sandbox.wire.AwsJson11;
import io.muskrat.sandbox.wire.Json;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * A service that speaks awsJson1.1: {@code X-Amz-Target: PREFIX.Operation}.
 *
 * @param prefix without its dot, e.g. {@code Logs_20140328}
 * @param badParameter the service's code for an unfit parameter
 */
public record JsonService(String prefix, String badParameter, Map<String, JsonAction> actions)
    implements Service {
  public JsonService {
    actions = Map.copyOf(actions);
  }

  @Override
  public Protocol protocol(Request request) {
    return new AwsJson11();
  }

  @Override
  public Set<String> operations() {
    return actions.keySet();
  }

  @Override
  public Response answer(Request request, String requestId) {
    String target = request.header("x-amz-target").orElse("");
    String name = target.startsWith(prefix + ".") ? target.substring(prefix.length() + 1) : "";
    if (!name.matches("[A-Za-z]{1,64}")) {
      throw new AwsException(
          400, "UnknownOperationException", "The X-Amz-Target names no operation.");
    }
    JsonAction action = actions.get(name);
    if (action == null) {
      throw new AwsException(
          400,
          "UnknownOperationException",
          "The operation " + name + " is not in this sandbox.");
    }
    if (!request.method().equals("POST")) {
      throw new AwsException(
          400, "UnknownOperationException", "An operation is called by POST.");
    }
    return AwsJson11.ok(action.run(new Body(body(request.body()), badParameter)));
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
    throw new AwsException(400, "SerializationException", "The body is not a structure.");
  }
}
