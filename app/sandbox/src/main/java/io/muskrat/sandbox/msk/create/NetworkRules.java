package io.muskrat.sandbox.msk.create;

import io.muskrat.sandbox.msk.api.Refusals;
import io.muskrat.sandbox.world.Subnet;
import io.muskrat.sandbox.world.World;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Subnets, their zones and VPC, security groups and what cannot be had at creation. */
final class NetworkRules {
  private NetworkRules() {}

  static void check(Draft draft, World world) {
    JsonNode subnets = draft.nodes().path("clientSubnets");
    String vpc = subnets(subnets, world);
    if (BrokerRules.express(draft) && subnets.size() != 3) {
      throw Refusals.badRequest(
          "clientSubnets", "Clusters with Express instance types require 3 subnets");
    }
    groups(draft.nodes().path("securityGroups"), vpc, world);
    connectivity(draft.nodes().path("connectivityInfo"));
  }

  /** Of one VpcConfig of a serverless cluster. */
  static void serverless(JsonNode config, World world) {
    JsonNode ids = config.path("subnetIds");
    if (ids.size() < 2 || ids.size() > 6) {
      throw Refusals.badRequest(
          "subnetIds", "Specify at least two and at most six subnets in each VpcConfig.");
    }
    groups(config.path("securityGroupIds"), zones(ids, world), world);
  }

  private static void groups(JsonNode ids, String vpc, World world) {
    for (JsonNode group : ids) {
      String id = group.stringValue();
      if (world.securityGroup(id).filter(g -> g.vpcId().equals(vpc)).isEmpty()) {
        throw Refusals.badRequest(
            "securityGroups",
            "The security group " + Texts.clip(id) + " does not exist in the VPC " + vpc + ".");
      }
    }
  }

  private static String subnets(JsonNode given, World world) {
    if (given.size() < 2 || given.size() > 3) {
      throw Refusals.badRequest(
          "brokerNodeGroupInfo", "Specify either two or three client subnets.");
    }
    return zones(given, world);
  }

  private static String zones(JsonNode given, World world) {
    List<String> ids = new ArrayList<>();
    given.forEach(id -> ids.add(id.stringValue()));
    if (new HashSet<>(ids).size() < ids.size()) {
      throw Refusals.badRequest("clientSubnets", "The list provided contains duplicate items.");
    }
    Set<String> zones = new HashSet<>();
    Set<String> vpcs = new HashSet<>();
    for (String id : ids) {
      Subnet subnet =
          world
              .subnet(id)
              .orElseThrow(
                  () ->
                      Refusals.badRequest(
                          "clientSubnets",
                          "The subnet ID '" + Texts.clip(id) + "' does not exist."));
      zones.add(subnet.zone().name());
      vpcs.add(subnet.vpcId());
    }
    if (vpcs.size() > 1) {
      throw Refusals.badRequest(
          "clientSubnets", "The client subnets must all be in the same VPC.");
    }
    if (zones.size() < ids.size()) {
      throw Refusals.badRequest(
          "clientSubnets", "Each client subnet must be in a different Availability Zone.");
    }
    return vpcs.iterator().next();
  }

  private static void connectivity(JsonNode info) {
    if (!info.path("publicAccess").path("type").asString("DISABLED").equals("DISABLED")) {
      throw Refusals.badRequest(
          "connectivityInfo",
          "When creating a cluster, the only valid value for the Type parameter in PublicAccess is"
              + " DISABLED.");
    }
    JsonNode auth = info.path("vpcConnectivity").path("clientAuthentication");
    boolean any =
        auth.path("sasl").path("scram").path("enabled").asBoolean(false)
            || auth.path("sasl").path("iam").path("enabled").asBoolean(false)
            || auth.path("tls").path("enabled").asBoolean(false);
    if (any) {
      throw Refusals.badRequest(
          "connectivityInfo",
          "When creating a cluster, all vpcConnectivity auth schemes must be disabled.");
    }
    if (!info.path("networkType").asString("IPV4").equals("IPV4")) {
      throw Refusals.badRequest(
          "networkType", "When creating a cluster, only IPV4 is supported.");
    }
  }
}
