package io.muskrat.sandbox.http;

import java.util.Map;

/** One HTTP answer. */
public record Response(int status, String contentType, Map<String, String> headers, byte[] body) {
  public Response(int status, String contentType, byte[] body) {
    this(status, contentType, Map.of(), body);
  }
}
