package io.muskrat.sandbox.http;

/** A request that was not let in. */
public final class DeniedException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final Denied why;

  public DeniedException(Denied why, String message) {
    super(message, null, false, false);
    this.why = why;
  }

  public Denied why() {
    return why;
  }
}
