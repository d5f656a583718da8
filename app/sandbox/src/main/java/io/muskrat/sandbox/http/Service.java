package io.muskrat.sandbox.http;

import java.util.Set;

/** One AWS service of the sandbox. */
public interface Service {
  /** The protocol that this request speaks; its errors are written in it. */
  Protocol protocol(Request request);

  /**
   * @throws AwsException when the service refuses
   */
  Response answer(Request request, String requestId);

  /** The names of AWS's operations that are here. */
  default Set<String> operations() {
    return Set.of();
  }
}
