package io.muskrat.sandbox.msk.create;

import io.muskrat.sandbox.msk.api.Refusals;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Rules for tags: at most 50, key 1..128, value 0..256, AWS's characters, no {@code aws:}. */
public final class TagRules {
  private static final int MOST = 50;
  private static final int LONGEST_KEY = 128;
  private static final int LONGEST_VALUE = 256;
  private static final Pattern CHARACTERS = Pattern.compile("[\\p{L}\\p{N}\\p{Z}_.:/=+\\-@]*");

  private TagRules() {}

  public static void check(Map<String, String> tags) {
    if (tags.size() > MOST) {
      throw Refusals.badRequest("tags", "A resource can have at most 50 tags.");
    }
    tags.forEach(TagRules::check);
  }

  private static void check(String key, String value) {
    if (key.isEmpty() || key.length() > LONGEST_KEY || !CHARACTERS.matcher(key).matches()) {
      throw Refusals.badRequest(
          "tags",
          "A tag key must have 1 to 128 letters, digits, spaces or the characters _ . : / = + - @");
    }
    if (key.toLowerCase(Locale.ROOT).startsWith("aws:")) {
      throw Refusals.badRequest("tags", "aws: prefixed tag key names are not allowed for external use.");
    }
    if (value.length() > LONGEST_VALUE || !CHARACTERS.matcher(value).matches()) {
      throw Refusals.badRequest(
          "tags",
          "A tag value must have at most 256 letters, digits, spaces or the characters"
              + " _ . : / = + - @");
    }
  }
}
