package io.muskrat.sandbox.wire;

import io.muskrat.sandbox.http.AwsException;
import io.muskrat.sandbox.http.Denied;
import io.muskrat.sandbox.http.Protocol;
import io.muskrat.sandbox.http.Response;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** awsJson1.0: timestamps are epoch seconds. Also carries the codes of awsQuery in a header. */
public final class AwsJson implements Protocol {
  private static final String TYPE = "application/x-amz-json-1.0";
  private final RestJson rest = new RestJson();

  public static Response ok(Map<String, ?> result) {
    return new Response(200, TYPE, Json.write(plain(result)));
  }

  private static Object plain(Object value) {
    return switch (value) {
      case Map<?, ?> map -> {
        Map<Object, Object> out = new LinkedHashMap<>();
        map.forEach(
            (k, v) -> {
              if (v != null) {
                out.put(k, plain(v));
              }
            });
        yield out;
      }
      case List<?> list -> list.stream().map(AwsJson::plain).toList();
      case Instant time -> time.toEpochMilli() / 1000.0;
      default -> value;
    };
  }

  @Override
  public Response error(AwsException e, String requestId) {
    AwsException named =
        new AwsException(e.status(), QueryCodes.shape(e.code()), e.getMessage(), e.parameter());
    Response error = rest.error(named, requestId);
    Map<String, String> headers = new LinkedHashMap<>(error.headers());
    headers.put("x-amzn-query-error", e.code() + (e.status() < 500 ? ";Sender" : ";Receiver"));
    return new Response(error.status(), TYPE, headers, error.body());
  }

  @Override
  public AwsException denied(Denied why, String message) {
    return rest.denied(why, message);
  }
}
