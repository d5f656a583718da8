package io.muskrat.sandbox.broker;

import java.util.Map;

/** Writes numbers by name as a JSON object on one line. */
final class JsonLine {
  private JsonLine() {}

  /** Keys are metric and topic names, which need no escapes; what is not finite is left out. */
  static String of(Map<String, Double> values) {
    StringBuilder line = new StringBuilder(values.size() * 40).append('{');
    values.forEach(
        (key, value) -> {
          if (Double.isFinite(value)) {
            line.append(line.length() == 1 ? "\"" : ",\"").append(key).append("\":").append(value);
          }
        });
    return line.append('}').toString();
  }
}
