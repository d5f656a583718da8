package io.muskrat.sandbox.world;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Ids of AWS's shape that are the same in every sandbox of a region. */
public final class Ids {
  private static final int LENGTH = 17;

  private Ids() {}

  /** {@code prefix} and 17 hexadecimal digits made of {@code seed}. */
  public static String of(String prefix, String seed) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(seed.getBytes(StandardCharsets.UTF_8));
      return prefix + "-0" + HexFormat.of().formatHex(hash).substring(0, LENGTH - 1);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JVM has SHA-256", e);
    }
  }
}
