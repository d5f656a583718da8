package io.muskrat.sandbox.kms;

import io.muskrat.sandbox.http.AwsException;
import java.time.Instant;
import java.util.Map;

/**
 * A symmetric KMS key.
 *
 * @param managed it is AWS's own for one service, not the customer's
 * @param state as KMS names it: Enabled, Disabled or PendingDeletion
 * @param deletion when it goes; null unless it is to be deleted
 * @param material 32 bytes of key, Base64
 */
public record KmsKey(
    String id,
    String arn,
    String description,
    boolean managed,
    Instant created,
    String state,
    Instant deletion,
    Secrecy secrecy) {

  /** What the owner gave and what nobody sees. */
  public record Secrecy(Map<String, String> tags, String policy, String material) {
    /** Without the key material. */
    @Override
    public String toString() {
      return "Secrecy" + tags;
    }
  }

  KmsKey to(String next, Instant end) {
    return new KmsKey(id, arn, description, managed, created, next, end, secrecy);
  }

  KmsKey with(Map<String, String> tags) {
    Secrecy changed = new Secrecy(tags, secrecy.policy(), secrecy.material());
    return new KmsKey(id, arn, description, managed, created, state, deletion, changed);
  }

  public boolean enabled() {
    return state.equals("Enabled");
  }

  /**
   * @throws AwsException when it cannot be used now
   */
  KmsKey usable() {
    if (state.equals("PendingDeletion")) {
      throw new AwsException(400, "KMSInvalidStateException", arn + " is pending deletion.");
    }
    if (!enabled()) {
      throw new AwsException(400, "DisabledException", arn + " is disabled.");
    }
    return this;
  }
}
