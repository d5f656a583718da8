package io.muskrat.sandbox.faults;

import java.time.Duration;

/** Troubles that clusters can be given. */
public interface ClusterFaults {
  /**
   * The next cluster that is created fails.
   *
   * @param reason the message in its stateInfo; null takes the fault back
   */
  void failNextCreate(String reason);

  /**
   * The brokers of the next cluster that is created are started later.
   *
   * @param delay zero takes the fault back
   */
  void delayNextCreate(Duration delay);

  /** Kills a broker's process and keeps it down, until {@link #reviveBroker} or a new start. */
  void killBroker(String arn, int broker);

  /** Lets a broker that was killed come up again. */
  void reviveBroker(String arn, int broker);
}
