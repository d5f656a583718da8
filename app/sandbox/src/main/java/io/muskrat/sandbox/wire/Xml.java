package io.muskrat.sandbox.wire;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Writes trees of maps, lists and values as AWS's XML: a map's keys are elements, a list's entries
 * are elements of one name inside the list's element.
 */
public final class Xml {
  private final StringBuilder out =
      new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
  private final String entry;

  private Xml(String entry) {
    this.entry = entry;
  }

  /**
   * @param entry the name of a list's entries: {@code item} in EC2, {@code member} in awsQuery
   * @param namespace empty for none
   */
  public static byte[] write(String root, String namespace, String entry, Map<String, ?> content) {
    Xml xml = new Xml(entry);
    xml.out.append('<').append(root);
    if (!namespace.isEmpty()) {
      xml.out.append(" xmlns=\"").append(namespace).append('"');
    }
    xml.out.append('>');
    xml.value(content);
    xml.out.append("</").append(root).append('>');
    return xml.out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void value(Object value) {
    switch (value) {
      case Map<?, ?> map -> map.forEach((k, v) -> element(k.toString(), v));
      case List<?> list -> list.forEach(v -> element(entry, v));
      case Instant time -> out.append(time);
      default -> text(value.toString());
    }
  }

  private void element(String name, Object value) {
    if (value != null) {
      out.append('<').append(name).append('>');
      value(value);
      out.append("</").append(name).append('>');
    }
  }

  private void text(String text) {
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                case '\t', '\n', '\r' -> out.append("&#").append(c).append(';');
                default -> {
                  // What XML 1.0 cannot carry at all is replaced, or no client could read it.
                  boolean legal = c >= 0x20 && !(c >= 0xd800 && c <= 0xdfff) && c < 0xfffe;
                  out.appendCodePoint(legal || c > 0xffff ? c : 0xfffd);
                }
              }
            });
  }
}
