package io.muskrat.sandbox.cloudwatch;

import io.muskrat.sandbox.http.AwsException;
import io.muskrat.sandbox.http.Protocol;
import io.muskrat.sandbox.http.Request;
import io.muskrat.sandbox.http.Response;
import io.muskrat.sandbox.http.Service;
import io.muskrat.sandbox.metrics.MetricStore;
import io.muskrat.sandbox.wire.AwsJson;
import io.muskrat.sandbox.wire.AwsQuery;
import io.muskrat.sandbox.wire.Cbor;
import io.muskrat.sandbox.wire.Json;
import io.muskrat.sandbox.wire.QueryForm;
import io.muskrat.sandbox.wire.RpcCbor;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * CloudWatch ({@code monitoring}) in its three protocols: rpcv2Cbor (SDKs of 2026), awsJson1.0 (the
 * AWS CLI without the CBOR runtime) and awsQuery (older ones).
 */
public final class CloudWatchService implements Service {
  public static final String NAMESPACE = "AWS/Kafka";
  private static final String TARGET = "x-amz-target";
  private static final String PREFIX = "GraniteServiceVersion20100801.";
  private static final Pattern CBOR_PATH =
      Pattern.compile("/service/GraniteServiceVersion20100801/operation/([A-Za-z]{1,64})");

  private final AwsQuery query = new AwsQuery("http://monitoring.amazonaws.com/doc/2010-08-01/");
  private final RpcCbor cbor = new RpcCbor();
  private final AwsJson json = new AwsJson();
  private final Map<String, Action> actions;

  /**
   * @param alarms the actions about alarms
   */
  public CloudWatchService(MetricStore store, Map<String, Action> alarms, Clock clock) {
    Map<String, Action> all = new HashMap<>(alarms);
    all.put("ListMetrics", new ListMetrics(store, clock));
    all.put("GetMetricData", new GetMetricData(store));
    all.put("GetMetricStatistics", new GetMetricStatistics(store));
    actions = Map.copyOf(all);
  }

  @Override
  public Set<String> operations() {
    return actions.keySet();
  }

  @Override
  public Protocol protocol(Request request) {
    if (speaksCbor(request)) {
      return cbor;
    }
    return request.header(TARGET).isPresent() ? json : query;
  }

  private static boolean speaksCbor(Request request) {
    return request.header("smithy-protocol").isPresent()
        || request.rawPath().startsWith("/service/")
        || request.contentType().equals("application/cbor");
  }

  @Override
  public Response answer(Request request, String requestId) {
    if (!speaksCbor(request) && request.header(TARGET).isPresent()) {
      String target = request.header(TARGET).orElseThrow();
      String name = target.startsWith(PREFIX) ? target.substring(PREFIX.length()) : "";
      if (!name.matches("[A-Za-z]{1,64}")) {
        throw new AwsException(
            400, "UnknownOperationException", "The X-Amz-Target names no operation.");
      }
      return AwsJson.ok(action(name).run(read("JSON", () -> Json.read(request.body()))));
    }
    if (!speaksCbor(request)) {
      QueryForm form = QueryForm.of(request);
      Action action = action(form.action());
      return query.ok(form.action(), action.run(new Input(form.tree())), requestId);
    }
    Matcher path = CBOR_PATH.matcher(request.rawPath());
    if (!path.matches() || !request.method().equals("POST")) {
      throw new AwsException(404, "UnknownOperationException", "No operation has this path.");
    }
    return RpcCbor.ok(action(path.group(1)).run(read("CBOR", () -> Cbor.read(request.body()))));
  }

  private Action action(String name) {
    Action action = actions.get(name);
    if (action == null) {
      throw new AwsException(
          400,
          "UnsupportedOperation",
          "The operation " + name + " of CloudWatch is not in this sandbox.");
    }
    return action;
  }

  private static Input read(String form, Supplier<JsonNode> reader) {
    try {
      JsonNode tree = reader.get();
      if (tree.isObject()) {
        return new Input(tree);
      }
    } catch (JacksonException e) {
      throw new AwsException(400, "SerializationException", "The body is not " + form + ".");
    }
    throw new AwsException(
        400, "SerializationException", "The body is not a structure in " + form + ".");
  }
}
