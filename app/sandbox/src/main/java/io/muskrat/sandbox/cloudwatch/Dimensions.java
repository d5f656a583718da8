package io.muskrat.sandbox.cloudwatch;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Dimensions, in and out. */
public final class Dimensions {
  private static final int MOST = 30;

  private Dimensions() {}

  /** Of a metric that is asked for: every dimension needs a value. */
  public static SortedMap<String, String> exact(Input metric) {
    SortedMap<String, String> out = new TreeMap<>();
    for (Input each : list(metric)) {
      out.put(each.needText("Name"), each.needText("Value"));
    }
    return out;
  }

  /** Of a search: a dimension without a value only has to be there, its value is null here. */
  static Map<String, String> filter(Input in) {
    Map<String, String> out = new LinkedHashMap<>();
    for (Input each : list(in)) {
      out.put(each.needText("Name"), each.text("Value").orElse(null));
    }
    return out;
  }

  private static List<Input> list(Input in) {
    List<Input> all = in.structures("Dimensions");
    if (all.size() > MOST) {
      throw Input.invalid("The collection Dimensions must not have a size greater than 30.");
    }
    return all;
  }

  public static List<Map<String, Object>> view(Map<String, String> dimensions) {
    return dimensions.entrySet().stream()
        .map(
            e -> {
              Map<String, Object> one = new LinkedHashMap<>();
              one.put("Name", e.getKey());
              one.put("Value", e.getValue());
              return one;
            })
        .toList();
  }
}
