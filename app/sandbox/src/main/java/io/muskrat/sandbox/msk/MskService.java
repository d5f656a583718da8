package io.muskrat.sandbox.msk;

import io.muskrat.sandbox.http.Protocol;
import io.muskrat.sandbox.http.Request;
import io.muskrat.sandbox.http.Response;
import io.muskrat.sandbox.http.Service;
import io.muskrat.sandbox.msk.api.Call;
import io.muskrat.sandbox.msk.api.Operation;
import io.muskrat.sandbox.msk.api.Refusals;
import io.muskrat.sandbox.msk.api.Route;
import io.muskrat.sandbox.msk.api.Routes;
import io.muskrat.sandbox.wire.Json;
import io.muskrat.sandbox.wire.RestJson;
import io.muskrat.sandbox.wire.Uris;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Amazon MSK ({@code kafka}), restJson1. */
public final class MskService implements Service {
  private final Protocol protocol = new RestJson();
  private final Routes routes = Routes.load();
  private final Map<String, Operation> operations;

  public MskService(Map<String, Operation> operations) {
    this.operations = Map.copyOf(operations);
  }

  @Override
  public Protocol protocol(Request request) {
    return protocol;
  }

  @Override
  public Set<String> operations() {
    return operations.keySet();
  }

  @Override
  public Response answer(Request request, String requestId) {
    Route route = routes.find(request.method(), request.rawPath());
    Operation operation = operations.get(route.operation());
    if (operation == null) {
      throw Refusals.absent(
          "The operation " + route.operation() + " is not in this sandbox yet.");
    }
    Map<String, String> labels = route.labels(request.rawPath().split("/", -1)).orElseThrow();
    Map<String, List<String>> query = new HashMap<>();
    for (Uris.Pair pair : Uris.form(request.rawQuery())) {
      query.computeIfAbsent(pair.name(), k -> new ArrayList<>()).add(pair.value());
    }
    Object result = operation.run(new Call(labels, query, body(request.body())));
    return result == null
        ? new Response(204, "application/json", new byte[0])
        : RestJson.ok(result);
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
      throw Refusals.badRequest(null, "Invalid request body: it is not JSON.");
    }
    throw Refusals.badRequest(null, "Invalid request body: it is not a JSON object.");
  }
}
