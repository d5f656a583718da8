package io.muskrat.sandbox.world;

import java.util.List;

/**
 * @param standard it is the default subnet of its zone
 */
public record Subnet(String id, String vpcId, Zone zone, String cidr, boolean standard) {
  public Cidr block() {
    return Cidr.parse(cidr).orElseThrow();
  }

  /** Addresses that one can have, in order. */
  public List<String> addresses() {
    return block().addresses();
  }
}
