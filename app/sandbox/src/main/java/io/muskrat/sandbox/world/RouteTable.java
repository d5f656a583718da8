package io.muskrat.sandbox.world;

import java.util.Map;

/**
 * A route table. The route to the VPC itself is not among its routes.
 *
 * @param main it holds for subnets that name no other
 * @param routes internet gateways by blocks of addresses
 * @param subnets subnets by the ids of their associations
 */
public record RouteTable(
    String id, String vpcId, boolean main, Map<String, String> routes, Map<String, String> subnets) {
  public RouteTable withRoutes(Map<String, String> next) {
    return new RouteTable(id, vpcId, main, next, subnets);
  }

  public RouteTable withSubnets(Map<String, String> next) {
    return new RouteTable(id, vpcId, main, routes, next);
  }
}
