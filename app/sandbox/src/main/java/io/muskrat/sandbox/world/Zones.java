package io.muskrat.sandbox.world;

import java.util.List;
import java.util.stream.IntStream;

/** The availability zones of a region: three, but for N. California, where MSK has two. */
final class Zones {
  private Zones() {}

  static List<Zone> of(String region) {
    List<String> letters =
        region.equals("us-west-1") ? List.of("a", "c") : List.of("a", "b", "c");
    String prefix = shorten(region);
    return IntStream.range(0, letters.size())
        .mapToObj(i -> new Zone(region + letters.get(i), prefix + "-az" + (i + 1)))
        .toList();
  }

  /** {@code ap-northeast-2} becomes {@code apne2}, as in AWS's zone ids. */
  private static String shorten(String region) {
    StringBuilder out = new StringBuilder();
    for (String part : region.split("-")) {
      out.append(
          switch (part) {
            case "northeast" -> "ne";
            case "southeast" -> "se";
            case "northwest" -> "nw";
            case "southwest" -> "sw";
            case "north", "south", "east", "west", "central" -> part.substring(0, 1);
            default -> part;
          });
    }
    return out.toString();
  }
}
