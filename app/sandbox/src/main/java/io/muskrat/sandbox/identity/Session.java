package io.muskrat.sandbox.identity;

import java.time.Instant;

/**
 * A temporary access key.
 *
 * @param accessKeyId {@code ASIA} and 16 characters
 * @param principal ARN of the user, or of the assumed role with the session's name
 * @param userId as GetCallerIdentity answers it
 * @param source ARN of the user or role whose policies hold
 */
public record Session(
    String accessKeyId,
    String secret,
    String token,
    String principal,
    String userId,
    String source,
    Instant expires) {
  /** Without the secrets. */
  @Override
  public String toString() {
    return "Session[" + accessKeyId + " of " + principal + "]";
  }
}
