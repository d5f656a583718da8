package io.muskrat.sandbox.world;

import java.time.Instant;
import java.util.List;

/**
 * An EC2 instance.
 *
 * @param address private, in its subnet
 * @param ended when it was terminated, null while it runs
 */
public record Instance(
    String id,
    String type,
    Subnet subnet,
    String address,
    List<String> groups,
    Instant launched,
    Origin origin,
    Instant ended) {
  /**
   * @param image id of the AMI
   * @param key name of the key pair, null for none
   * @param reservation the call of RunInstances that it comes from
   * @param real it is the sandbox's SSH server; all others are a description only
   */
  public record Origin(String image, String key, String reservation, boolean real) {}

  public boolean running() {
    return ended == null;
  }

  public Instance end(Instant now) {
    return new Instance(id, type, subnet, address, groups, launched, origin, now);
  }
}
