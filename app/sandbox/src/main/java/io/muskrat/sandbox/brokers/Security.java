package io.muskrat.sandbox.brokers;

import java.nio.file.Path;

/**
 * Who may reach a cluster's brokers, and by what they judge that.
 *
 * @param clusterArn the cluster's ARN, whose name and id are in those of its topics and groups
 * @param iamFile the account's access keys and policies (JSON, mode 0600); read at every login
 * @param authority folder of the certificate authority that signs the brokers' certificates
 */
public record Security(Access access, String clusterArn, Path iamFile, Path authority) {
  public Security with(Access other) {
    return new Security(other, clusterArn, iamFile, authority);
  }
}
