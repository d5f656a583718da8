package io.muskrat.sandbox.msk.api;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** maxResults (1..100) and nextToken. */
public final class Paging {
  private static final int LARGEST = 100;

  private Paging() {}

  /**
   * One page of a list. The token holds the last key of the page, so that a page stays right when
   * entries come and go in between.
   *
   * @param all in order of its keys
   */
  public static <T> Map<String, Object> page(
      Call call, String member, List<T> all, Function<T, String> key, Function<T, ?> view) {
    String after = call.parameter("nextToken").map(Paging::decode).orElse("");
    List<T> rest = all.stream().filter(t -> key.apply(t).compareTo(after) > 0).toList();
    int size = call.parameter("maxResults").map(Paging::size).orElse(LARGEST);
    List<T> page = rest.subList(0, Math.min(size, rest.size()));
    Map<String, Object> out = new LinkedHashMap<>();
    out.put(member, page.stream().map(view).toList());
    if (page.size() < rest.size()) {
      byte[] last = key.apply(page.getLast()).getBytes(StandardCharsets.UTF_8);
      out.put("nextToken", Base64.getUrlEncoder().withoutPadding().encodeToString(last));
    }
    return out;
  }

  private static int size(String text) {
    if (!text.matches("[0-9]{1,9}")
        || Integer.parseInt(text) < 1
        || Integer.parseInt(text) > LARGEST) {
      throw Refusals.badRequest("maxResults", "maxResults must be between 1 and 100.");
    }
    return Integer.parseInt(text);
  }

  private static String decode(String token) {
    try {
      return new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw Refusals.badRequest("nextToken", "The nextToken is not valid.");
    }
  }
}
