package io.muskrat.sandbox.identity;

import io.muskrat.sandbox.http.Caller;
import java.time.Instant;

/**
 * An access key and whose it is.
 *
 * @param token the session token that must come with it, null for a user's own key
 * @param expires null for never
 */
public record KeyOwner(Caller caller, String secret, String token, Instant expires) {
  /** Without the secrets. */
  @Override
  public String toString() {
    return "KeyOwner[" + caller + "]";
  }
}
