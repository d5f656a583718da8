package io.muskrat.sandbox.http;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One HTTP request, read whole.
 *
 * @param rawPath as sent, still percent-encoded
 * @param rawQuery as sent, empty when there is none
 * @param headers by lower-case name
 * @param caller who signed it; null until that is known
 */
public record Request(
    String method,
    String rawPath,
    String rawQuery,
    Map<String, List<String>> headers,
    byte[] body,
    Caller caller) {

  public Request by(Caller known) {
    return new Request(method, rawPath, rawQuery, headers, body, known);
  }

  public Optional<String> header(String name) {
    List<String> values = headers.get(name.toLowerCase(Locale.ROOT));
    return values == null || values.isEmpty() ? Optional.empty() : Optional.of(values.getFirst());
  }

  /** Lower case, without parameters; empty when there is none. */
  public String contentType() {
    String type = header("content-type").orElse("");
    int end = type.indexOf(';');
    return (end < 0 ? type : type.substring(0, end)).strip().toLowerCase(Locale.ROOT);
  }
}
