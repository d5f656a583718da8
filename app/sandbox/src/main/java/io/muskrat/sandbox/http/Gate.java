package io.muskrat.sandbox.http;

/** Decides whether a request may pass. */
@FunctionalInterface
public interface Gate {
  /**
   * @return who sent it
   * @throws DeniedException when it may not
   * @throws AwsException when it is to fail
   */
  Caller check(Request request);
}
