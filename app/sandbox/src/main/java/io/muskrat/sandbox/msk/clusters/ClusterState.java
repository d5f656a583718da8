package io.muskrat.sandbox.msk.clusters;

/** Those of MSK's cluster states that happen here. */
public enum ClusterState {
  CREATING,
  ACTIVE,
  /** Also after the sandbox was started again: the brokers come up with their old data. */
  REBOOTING_BROKER,
  UPDATING,
  /** A broker died and is being started again, or is kept down on demand. */
  HEALING,
  DELETING,
  FAILED;

  /** Whether the brokers may be reached. */
  public boolean serves() {
    return this == ACTIVE
        || this == REBOOTING_BROKER
        || this == UPDATING
        || this == HEALING;
  }
}
