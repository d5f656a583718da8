package io.muskrat.sandbox.faults;

import java.time.Duration;

/** A trouble that somebody asked for. */
sealed interface Fault {
  /**
   * Requests are refused as too many.
   *
   * @param action pattern of IAM actions, e.g. {@code kafka:List*}
   * @param requests how many are refused; null for no end
   * @param share of the requests that is refused, above 0 to 1
   */
  record Throttle(String action, Integer requests, double share) implements Fault {}

  /**
   * Requests are refused as not allowed.
   *
   * @param principal pattern of callers' ARNs
   */
  record Deny(String action, String principal) implements Fault {}

  /** Requests are answered later. */
  record Slow(String action, Duration delay) implements Fault {}

  /** The next cluster's creation fails. */
  record FailCreate(String message) implements Fault {}

  /** The next cluster's creation takes longer. */
  record SlowCreate(Duration delay) implements Fault {}

  /**
   * A broker is killed and stays down until the fault is lifted.
   *
   * @param cluster name or ARN
   */
  record BrokerDown(String cluster, int broker) implements Fault {}

  /** All brokers of a zone are killed and stay down until the fault is lifted. */
  record ZoneDown(String zone) implements Fault {}
}
