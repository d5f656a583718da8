package io.muskrat.sandbox.policy;

/** A text that is no policy document; the message is IAM's. */
public final class MalformedPolicyException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  MalformedPolicyException(String message) {
    super(message, null, false, false);
  }
}
