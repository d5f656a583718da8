package io.muskrat.sandbox.wire;

import io.muskrat.sandbox.http.AwsException;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Percent-encoding as AWS signs and sends it (RFC 3986; a form also has + for a space). */
public final class Uris {
  private static final String PLAIN = "-_.~";

  private Uris() {}

  /** A name and its value; the value is empty when there was no {@code =}. */
  public record Pair(String name, String value) {}

  public static String encode(String text, boolean keepSlash) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
      if (letter || PLAIN.indexOf(c) >= 0 || keepSlash && c == '/') {
        out.append(c);
      } else {
        out.append('%').append(HexFormat.of().withUpperCase().toHexDigits(b));
      }
    }
    return out.toString();
  }

  /**
   * @throws AwsException 400 when an escape is cut off or not hexadecimal
   */
  public static String decode(String text, boolean plusIsSpace) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(text.length());
    byte[] raw = text.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < raw.length; i++) {
      if (raw[i] == '%') {
        if (i + 2 >= raw.length
            || !HexFormat.isHexDigit(raw[i + 1])
            || !HexFormat.isHexDigit(raw[i + 2])) {
          throw new AwsException(400, "MalformedInput", "Malformed percent-encoding in the request.");
        }
        out.write(HexFormat.fromHexDigit(raw[i + 1]) << 4 | HexFormat.fromHexDigit(raw[i + 2]));
        i += 2;
      } else {
        out.write(plusIsSpace && raw[i] == '+' ? ' ' : raw[i]);
      }
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  /** The pairs of a query string or form body, in their order. */
  public static List<Pair> form(String text) {
    List<Pair> pairs = new ArrayList<>();
    for (String part : text.split("&")) {
      if (!part.isEmpty()) {
        int eq = part.indexOf('=');
        String name = eq < 0 ? part : part.substring(0, eq);
        String value = eq < 0 ? "" : part.substring(eq + 1);
        pairs.add(new Pair(decode(name, true), decode(value, true)));
      }
    }
    return pairs;
  }
}
