package io.muskrat.sandbox.world;

import java.util.Objects;

/**
 * One rule of a security group.
 *
 * @param id {@code sgr-} and hexadecimal digits
 * @param protocol e.g. {@code tcp}; {@code -1} for all
 * @param from first port, null for all
 * @param to last port, null for all
 * @param peer a block of addresses, or the id of a security group
 * @param description null for none
 */
public record Rule(
    String id, String protocol, Integer from, Integer to, String peer, String description) {
  public boolean group() {
    return peer.startsWith("sg-");
  }

  /** Whether it lets the same through as another. */
  public boolean like(Rule other) {
    return protocol.equals(other.protocol)
        && peer.equals(other.peer)
        && Objects.equals(from, other.from)
        && Objects.equals(to, other.to);
  }
}
