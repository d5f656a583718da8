package io.muskrat.sandbox.brokers.process;

/** A broker ended, or never answered; the message says which one and its last words. */
public final class BrokerDiedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public BrokerDiedException(String message) {
    super(message);
  }
}
