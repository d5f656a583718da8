package io.muskrat.sandbox.msk.updates;

import io.muskrat.sandbox.http.AwsException;
import io.muskrat.sandbox.msk.api.Refusals;
import io.muskrat.sandbox.msk.clusters.Cluster;
import io.muskrat.sandbox.msk.clusters.ClusterState;

/** What has to be so before a cluster may be changed. */
public final class Guard {
  private Guard() {}

  /**
   * @throws AwsException BadRequestException, when the cluster is not ACTIVE or serverless
   */
  public static void active(Cluster cluster) {
    provisioned(cluster);
    if (cluster.state() != ClusterState.ACTIVE) {
      throw Refusals.badRequest(
          "clusterArn",
          "This operation cannot be performed because the cluster is in "
              + cluster.state()
              + " state.");
    }
  }

  public static void provisioned(Cluster cluster) {
    if (cluster.runsServerless()) {
      throw Refusals.badRequest(
          "clusterArn", "This operation is not supported for serverless clusters.");
    }
  }

  /**
   * @param given the CurrentVersion of the request
   * @throws AwsException BadRequestException, when it is missing or stale
   */
  public static void version(Cluster cluster, String given) {
    if (given == null || given.isEmpty()) {
      throw Refusals.badRequest("currentVersion", "Missing required parameter: currentVersion");
    }
    if (!given.equals(cluster.status().version())) {
      throw Refusals.badRequest(
          "currentVersion",
          "This operation cannot be performed because the version of the cluster that you"
              + " specified is not the current version of the cluster.");
    }
  }
}
