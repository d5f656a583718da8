package io.muskrat.sandbox.wire;

import io.muskrat.sandbox.http.AwsException;
import io.muskrat.sandbox.http.Denied;
import io.muskrat.sandbox.http.Protocol;
import io.muskrat.sandbox.http.Response;
import java.util.LinkedHashMap;
import java.util.Map;

/** Smithy's rpcv2Cbor, with the header by which clients still see the codes of awsQuery. */
public final class RpcCbor implements Protocol {
  private static final String TYPE = "application/cbor";
  private static final Map<String, String> MARK = Map.of("smithy-protocol", "rpc-v2-cbor");

  public static Response ok(Map<String, ?> result) {
    return new Response(200, TYPE, MARK, Cbor.write(result));
  }

  @Override
  public Response error(AwsException e, String requestId) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("__type", QueryCodes.shape(e.code()));
    body.put("message", e.getMessage());
    Map<String, String> headers = new LinkedHashMap<>(MARK);
    headers.put("x-amzn-RequestId", requestId);
    headers.put("x-amzn-query-error", e.code() + (e.status() < 500 ? ";Sender" : ";Receiver"));
    return new Response(e.status(), TYPE, headers, Cbor.write(body));
  }

  @Override
  public AwsException denied(Denied why, String message) {
    return new AwsQuery("").denied(why, message);
  }
}
