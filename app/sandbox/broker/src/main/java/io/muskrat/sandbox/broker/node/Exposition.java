package io.muskrat.sandbox.broker.node;

import java.util.Locale;

/**
 * Prometheus' text format, version 0.0.4 (<a
 * href="https://prometheus.io/docs/instrumenting/exposition_formats/">exposition formats</a>).
 */
final class Exposition {
  static final String CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8";

  private final StringBuilder text = new StringBuilder(8_192);

  Exposition comment(String words) {
    text.append("# ").append(words).append('\n');
    return this;
  }

  /** Begins a metric; its values follow. */
  Exposition metric(String name, String type, String help) {
    text.append("# HELP ").append(name).append(' ').append(help).append('\n');
    text.append("# TYPE ").append(name).append(' ').append(type).append('\n');
    return this;
  }

  /**
   * @param labels {@code a="b",c="d"}, {@code ""} for none
   */
  Exposition value(String name, String labels, double value) {
    text.append(name);
    if (!labels.isEmpty()) {
      text.append('{').append(labels).append('}');
    }
    boolean whole = value == Math.rint(value) && Math.abs(value) < 1e15;
    text.append(' ').append(whole ? Long.toString((long) value) : Double.toString(value)).append('\n');
    return this;
  }

  /** A metric with one value. */
  Exposition single(String name, String type, String help, double value) {
    return metric(name, type, help).value(name, "", value);
  }

  static String label(String name, String value) {
    return String.format(
        Locale.ROOT, "%s=\"%s\"", name, value.replace("\\", "\\\\").replace("\"", "\\\""));
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
