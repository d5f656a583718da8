package io.muskrat.sandbox.msk.api;

import io.muskrat.sandbox.wire.Uris;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One operation's method and path, as in AWS's model. */
public record Route(String operation, String method, List<String> parts) {
  static Route parse(String line) {
    String[] words = line.split(" ");
    return new Route(words[0], words[1], List.of(words[2].split("/", -1)));
  }

  /** How many of the path's parts are fixed: a path that fits two routes is the more fixed one's. */
  long fixed() {
    return parts.stream().filter(p -> !p.startsWith("{")).count();
  }

  boolean fits(String[] raw) {
    if (raw.length != parts.size()) {
      return false;
    }
    for (int i = 0; i < raw.length; i++) {
      String part = parts.get(i);
      if (part.startsWith("{") ? raw[i].isEmpty() : !part.equals(raw[i])) {
        return false;
      }
    }
    return true;
  }

  /** The path's variable parts by name, decoded; empty when it is not this route's path. */
  public Optional<Map<String, String>> labels(String[] raw) {
    if (!fits(raw)) {
      return Optional.empty();
    }
    Map<String, String> labels = new HashMap<>();
    for (int i = 0; i < raw.length; i++) {
      String part = parts.get(i);
      if (part.startsWith("{")) {
        labels.put(part.substring(1, part.length() - 1), Uris.decode(raw[i], false));
      }
    }
    return Optional.of(labels);
  }
}
