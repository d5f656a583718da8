package io.muskrat.sandbox.identity;

import java.security.SecureRandom;
import java.util.Base64;

/** Random ids and secrets in AWS's shapes. */
public final class Keys {
  private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final int SECRET_BYTES = 30;
  private static final int TOKEN_BYTES = 240;

  private final SecureRandom random = new SecureRandom();

  /** A user's access key id. */
  public String accessKey() {
    return "AKIA" + letters(16);
  }

  /** A temporary access key id. */
  public String temporaryKey() {
    return "ASIA" + letters(16);
  }

  public String userId() {
    return "AIDA" + letters(17);
  }

  public String roleId() {
    return "AROA" + letters(17);
  }

  /** 40 characters, without / and +, which the shell and URLs would make people quote. */
  public String secret() {
    return text(SECRET_BYTES);
  }

  public String token() {
    return text(TOKEN_BYTES);
  }

  private String text(int bytes) {
    byte[] made = new byte[bytes];
    random.nextBytes(made);
    return Base64.getEncoder().encodeToString(made).replace('/', 'x').replace('+', 'y');
  }

  private String letters(int count) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < count; i++) {
      out.append(BASE32.charAt(random.nextInt(BASE32.length())));
    }
    return out.toString();
  }
}
