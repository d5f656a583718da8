package io.muskrat.sandbox.msk.clusters;

/** Those of MSK's cluster states that happen here. */
public enum ClusterState {
  CREATING,
  ACTIVE,
  /** After the sandbox was started again: the brokers are on their way up with their old data. */
  REBOOTING_BROKER,
  DELETING,
  FAILED;

  /** Whether the brokers may be reached. */
  public boolean serves() {
    return this == ACTIVE || this == REBOOTING_BROKER;
  }
}
