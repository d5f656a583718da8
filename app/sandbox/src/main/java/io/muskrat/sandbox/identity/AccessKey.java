package io.muskrat.sandbox.identity;

import java.time.Instant;

/** A user's own access key. */
public record AccessKey(String id, String secret, Instant created, boolean active) {
  /** Without the secret. */
  @Override
  public String toString() {
    return "AccessKey[" + id + "]";
  }
}
