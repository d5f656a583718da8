package io.muskrat.sandbox.metrics;

import java.util.OptionalLong;

/** The size of the simulated volume that each broker of a cluster has. */
@FunctionalInterface
public interface Volumes {
  /** Bytes, now; empty when the cluster is not there. */
  OptionalLong bytes(String clusterName);
}
