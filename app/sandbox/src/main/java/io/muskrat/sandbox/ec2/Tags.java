package io.muskrat.sandbox.ec2;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tags of simulated resources: a name, and that they are simulated. */
final class Tags {
  private Tags() {}

  static Map<String, String> of(String name) {
    Map<String, String> tags = new LinkedHashMap<>();
    if (!name.isEmpty()) {
      tags.put("Name", name);
    }
    tags.put("muskrat:simulated", "true");
    return tags;
  }

  static List<Map<String, String>> xml(String name) {
    return of(name).entrySet().stream()
        .map(
            e -> {
              Map<String, String> tag = new LinkedHashMap<>();
              tag.put("key", e.getKey());
              tag.put("value", e.getValue());
              return tag;
            })
        .toList();
  }

  static void filters(String name, Map<String, List<String>> into) {
    of(name).forEach((k, v) -> into.put("tag:" + k, List.of(v)));
    into.put("tag-key", List.copyOf(of(name).keySet()));
  }
}
