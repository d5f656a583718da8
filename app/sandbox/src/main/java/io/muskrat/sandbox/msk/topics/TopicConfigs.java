package io.muskrat.sandbox.msk.topics;

import io.muskrat.sandbox.msk.api.Refusals;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** A topic's configuration as MSK sends it: lines of a properties file, in Base64. */
final class TopicConfigs {
  private TopicConfigs() {}

  static String encode(Map<String, String> configs) {
    String lines =
        new TreeMap<>(configs)
            .entrySet().stream()
                .map(e -> e.getKey() + "=" + e.getValue())
                .collect(Collectors.joining("\n"));
    return Base64.getEncoder().encodeToString(lines.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * @param text missing for none
   */
  static Map<String, String> decode(JsonNode text) {
    try {
      Properties read = new Properties();
      byte[] bytes = Base64.getDecoder().decode(text.asString(""));
      read.load(new StringReader(new String(bytes, StandardCharsets.UTF_8)));
      Map<String, String> all = new HashMap<>();
      read.stringPropertyNames().forEach(k -> all.put(k, read.getProperty(k).strip()));
      return all;
    } catch (IOException | IllegalArgumentException e) {
      throw Refusals.badRequest("configs", "The configs are not Base64-encoded properties.");
    }
  }
}
