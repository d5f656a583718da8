package io.muskrat.sandbox.secrets;

import java.util.Optional;

/** What other services read of Secrets Manager. */
@FunctionalInterface
public interface Secrets {
  /**
   * @param arnOrName a whole ARN, an ARN without its six random characters, or a name
   */
  Optional<Secret> find(String arnOrName);
}
