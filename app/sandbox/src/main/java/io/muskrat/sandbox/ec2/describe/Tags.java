package io.muskrat.sandbox.ec2.describe;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tags as EC2 describes them: those that the owner gave, and that the resource is simulated. */
public final class Tags {
  public static final String SIMULATED = "muskrat:simulated";

  private Tags() {}

  static Map<String, String> simulated(Map<String, String> given) {
    Map<String, String> tags = new LinkedHashMap<>(given);
    tags.put(SIMULATED, "true");
    return tags;
  }

  public static List<Map<String, String>> xml(Map<String, String> tags) {
    return tags.entrySet().stream()
        .map(
            e -> {
              Map<String, String> tag = new LinkedHashMap<>();
              tag.put("key", e.getKey());
              tag.put("value", e.getValue());
              return tag;
            })
        .toList();
  }

  static void filters(Map<String, String> tags, Map<String, List<String>> into) {
    tags.forEach((k, v) -> into.put("tag:" + k, List.of(v)));
    into.put("tag-key", List.copyOf(tags.keySet()));
  }
}
