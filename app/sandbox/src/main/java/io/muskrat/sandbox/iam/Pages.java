package io.muskrat.sandbox.iam;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Marker and MaxItems. */
final class Pages {
  private static final int STANDARD = 100;
  private static final int MOST = 1000;

  private Pages() {}

  static Map<String, Object> of(Input in, String set, List<?> all) {
    int size = in.number("MaxItems", STANDARD, 1, MOST);
    int from = Math.min(in.number("Marker", 0, 0, 999_999), all.size());
    int to = Math.min(from + size, all.size());
    Map<String, Object> out = new LinkedHashMap<>();
    out.put(set, all.subList(from, to));
    out.put("IsTruncated", to < all.size());
    if (to < all.size()) {
      out.put("Marker", String.valueOf(to));
    }
    return out;
  }
}
