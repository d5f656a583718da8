package io.muskrat.sandbox.scaling;

import java.util.OptionalDouble;
import java.util.OptionalLong;

/** The storage of clusters (ARN). */
public interface Storage {
  /** GiB of each broker's volume; empty when the cluster is not there or names no size. */
  OptionalLong gib(String cluster);

  /** KafkaBrokerStorageUtilization: how full the volumes are, percent; empty when nobody knows. */
  OptionalDouble utilization(String cluster);

  /**
   * Makes each broker's volume larger.
   *
   * @throws io.muskrat.sandbox.http.AwsException when the cluster cannot be changed now
   */
  void grow(String cluster, long gib);
}
