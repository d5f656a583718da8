package io.muskrat.sandbox.msk.clusters;

/**
 * How a cluster is.
 *
 * @param code and {@code message}: MSK's stateInfo, null when there is nothing to say
 * @param version the opaque version that updates must name
 */
public record Status(ClusterState state, String code, String message, String version) {
  Status to(ClusterState next) {
    return new Status(next, null, null, version);
  }

  Status renewed(String newVersion) {
    return new Status(ClusterState.ACTIVE, null, null, newVersion);
  }

  Status healing(String why, String text) {
    return new Status(ClusterState.HEALING, why, text, version);
  }

  Status failed(String why, String text) {
    return new Status(ClusterState.FAILED, why, text, version);
  }
}
