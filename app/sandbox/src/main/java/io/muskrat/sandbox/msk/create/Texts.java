package io.muskrat.sandbox.msk.create;

/** For texts of the caller inside messages. */
final class Texts {
  private static final int LONGEST = 100;

  private Texts() {}

  static String clip(String text) {
    return text.length() > LONGEST ? text.substring(0, LONGEST) + "..." : text;
  }
}
