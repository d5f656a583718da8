package io.muskrat.sandbox.auth;

import io.muskrat.sandbox.http.Request;
import io.muskrat.sandbox.wire.Uris;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;

/** The text that a Signature Version 4 signs, but for services other than S3. */
final class CanonicalRequest {
  private CanonicalRequest() {}

  static String of(Request request, List<String> signedHeaders, String bodyHash) {
    StringBuilder text = new StringBuilder();
    // The path is encoded once more over what was sent: only S3 does not.
    text.append(request.method()).append('\n').append(path(request.rawPath())).append('\n');
    text.append(query(request.rawQuery())).append('\n');
    for (String name : signedHeaders) {
      List<String> values = request.headers().getOrDefault(name, List.of());
      text.append(name).append(':');
      text.append(values.stream().map(CanonicalRequest::trim).collect(Collectors.joining(",")));
      text.append('\n');
    }
    text.append('\n').append(String.join(";", signedHeaders)).append('\n').append(bodyHash);
    return text.toString();
  }

  /** Signed without empty, {@code .} and {@code ..} parts. */
  private static String path(String raw) {
    Deque<String> parts = new ArrayDeque<>();
    for (String part : raw.split("/")) {
      if (part.equals("..")) {
        parts.pollLast();
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.add(part);
      }
    }
    String end = raw.endsWith("/") && !parts.isEmpty() ? "/" : "";
    return Uris.encode("/" + String.join("/", parts) + end, true);
  }

  private static String query(String raw) {
    if (raw.isEmpty()) {
      return "";
    }
    List<String[]> pairs = new ArrayList<>();
    for (Uris.Pair pair : Uris.form(raw)) {
      if (pair.name().equals("X-Amz-Signature")) {
        continue;
      }
      pairs.add(new String[] {Uris.encode(pair.name(), false), Uris.encode(pair.value(), false)});
    }
    pairs.sort(Comparator.<String[], String>comparing(p -> p[0]).thenComparing(p -> p[1]));
    return pairs.stream().map(p -> p[0] + "=" + p[1]).collect(Collectors.joining("&"));
  }

  private static String trim(String value) {
    return value.strip().replaceAll(" +", " ");
  }
}
