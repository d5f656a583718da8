package io.muskrat.sandbox.broker.iam;

import java.time.Instant;
import java.util.List;

/**
 * An access key of the sandbox's account.
 *
 * @param sessionToken null for a user's own key
 * @param principal ARN of the user or of the assumed role
 * @param expires null for never
 */
record Key(
    String id,
    String secret,
    String sessionToken,
    String principal,
    Instant expires,
    List<Statement> statements) {

  boolean valid(Instant now) {
    return expires == null || expires.isAfter(now);
  }

  /** Without the secrets. */
  @Override
  public String toString() {
    return "Key[" + id + " of " + principal + "]";
  }
}
