package io.muskrat.sandbox.metrics;

/** Follows something of a cluster until it is told to end. */
interface Follower {
  /** Takes a sample, on a thread that may wait. */
  void sample();

  void end();
}
