package io.muskrat.sandbox.pca;

import java.util.Optional;

/** What other services read of ACM PCA. */
@FunctionalInterface
public interface Authorities {
  /**
   * The certificate of an authority that is ACTIVE.
   *
   * @return PEM; empty when there is no such authority or it is not ACTIVE
   */
  Optional<String> certificatePem(String arn);
}
