package io.muskrat.sandbox.json;

import io.muskrat.sandbox.http.AwsException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * One page of a list and the token of the next.
 *
 * @param limit name of the member that says how many
 * @param most also the number when the request does not say
 * @param token name of the token's member, in and out
 * @param badToken the service's code for a token that is none
 */
public record Pages(String limit, int most, String token, String badToken) {

  /**
   * The token holds the last key of the page, so that a page stays right when entries come and go
   * in between.
   *
   * @param all in order of their keys
   */
  public <T> Map<String, Object> page(
      Body in, String member, List<T> all, Function<T, String> key, Function<T, ?> view) {
    int size = in.within(limit, 1, most, most);
    String after = in.text(token).map(this::decode).orElse("");
    List<T> rest = all.stream().filter(t -> key.apply(t).compareTo(after) > 0).toList();
    List<T> page = rest.subList(0, Math.min(size, rest.size()));
    Map<String, Object> out = new LinkedHashMap<>();
    out.put(member, page.stream().map(view).toList());
    if (page.size() < rest.size()) {
      byte[] last = key.apply(page.getLast()).getBytes(StandardCharsets.UTF_8);
      out.put(token, Base64.getUrlEncoder().withoutPadding().encodeToString(last));
    }
    return out;
  }

  private String decode(String given) {
    try {
      return new String(Base64.getUrlDecoder().decode(given), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new AwsException(400, badToken, "The specified " + token + " is invalid.");
    }
  }
}
