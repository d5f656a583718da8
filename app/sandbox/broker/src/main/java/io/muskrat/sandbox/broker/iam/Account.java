package io.muskrat.sandbox.broker.iam;

import java.nio.file.Path;
import java.util.Map;

/**
 * What this broker knows of the account it is in, from its server.properties.
 *
 * @param host the name by which clients know this broker
 */
record Account(Users users, Resources resources, String host) {
  private static final String PREFIX = "kafka-cluster:";

  static Account of(Map<String, ?> settings) {
    return new Account(
        new Users(Path.of(settings.get("muskrat.iam.file").toString())),
        new Resources(settings.get("muskrat.cluster.arn").toString()),
        settings.get("muskrat.host").toString());
  }

  /**
   * @param principal ARN of a user or of an assumed role
   * @param action as {@link Resources#action} gives it
   */
  boolean allows(String principal, String action, String resource) {
    return users.allow(principal, PREFIX + action, resource);
  }
}
