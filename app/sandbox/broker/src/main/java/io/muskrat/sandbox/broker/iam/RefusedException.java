package io.muskrat.sandbox.broker.iam;

/** Why a login is not accepted: for the broker's log only, the client is told nothing. */
final class RefusedException extends Exception {
  private static final long serialVersionUID = 1L;

  RefusedException(String reason) {
    super(reason);
  }
}
