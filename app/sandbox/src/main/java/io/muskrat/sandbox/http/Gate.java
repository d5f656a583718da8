package io.muskrat.sandbox.http;

/** Decides whether a request may pass. */
@FunctionalInterface
public interface Gate {
  /**
   * @throws DeniedException when it may not
   */
  void check(Request request);
}
