package io.muskrat.sandbox.wire;

import io.muskrat.sandbox.http.AwsException;
import io.muskrat.sandbox.http.Caller;
import io.muskrat.sandbox.http.Protocol;
import io.muskrat.sandbox.http.Request;
import io.muskrat.sandbox.http.Response;
import io.muskrat.sandbox.http.Service;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** A service that speaks awsQuery. */
public final class QueryService implements Service {
  /** What one operation does with the request's parameters. */
  @FunctionalInterface
  public interface Operation {
    /**
     * @return maps, lists, values and Instants
     * @throws AwsException when the service refuses
     */
    Map<String, ?> run(ObjectNode in, Caller caller);
  }

  private final AwsQuery protocol;
  private final Map<String, Operation> operations;

  /**
   * @param namespace the XML namespace
   */
  public QueryService(String namespace, Map<String, Operation> operations) {
    this.protocol = new AwsQuery(namespace);
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
    QueryForm form = QueryForm.of(request);
    String action = form.action();
    if (!action.matches("[A-Z][A-Za-z0-9]{0,127}")) {
      throw new AwsException(400, "InvalidAction", "The parameter Action is not valid.");
    }
    Operation operation = operations.get(action);
    if (operation == null) {
      throw new AwsException(
          400, "UnsupportedOperation", "The operation " + action + " is not in this sandbox.");
    }
    return protocol.ok(action, operation.run(form.tree(), request.caller()), requestId);
  }
}
