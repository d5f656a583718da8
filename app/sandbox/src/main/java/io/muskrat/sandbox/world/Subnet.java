package io.muskrat.sandbox.world;

import java.util.ArrayList;
import java.util.List;

/**
 * @param prefix the first three octets of its /24, e.g. {@code 10.10.0}
 * @param standard it is the default subnet of its zone
 */
public record Subnet(
    String id, String name, String vpcId, Zone zone, String prefix, boolean standard) {
  /** AWS keeps the first four addresses and the last one of a subnet for itself. */
  public static final int USABLE = 251;

  private static final int FIRST = 4;

  public String cidr() {
    return prefix + ".0/24";
  }

  /** Addresses that one can have, in order. */
  public List<String> addresses() {
    List<String> all = new ArrayList<>(USABLE);
    for (int i = FIRST; i < FIRST + USABLE; i++) {
      all.add(prefix + "." + i);
    }
    return all;
  }
}
