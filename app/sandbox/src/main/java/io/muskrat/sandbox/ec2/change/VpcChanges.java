package io.muskrat.sandbox.ec2.change;

import io.muskrat.sandbox.ec2.describe.Networks;
import io.muskrat.sandbox.http.AwsException;
import io.muskrat.sandbox.world.Cidr;
import io.muskrat.sandbox.world.Landscape;
import io.muskrat.sandbox.world.RouteTable;
import io.muskrat.sandbox.world.SecurityGroup;
import io.muskrat.sandbox.world.Vpc;
import io.muskrat.sandbox.world.World;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** VPCs made, deleted, and their attributes. */
public record VpcChanges(World world, Networks networks) {
  private static final int LARGEST = 16;
  private static final int SMALLEST = 28;

  public void addTo(Map<String, Change> all) {
    all.put("CreateVpc", in -> create(new Input(in)));
    all.put("DeleteVpc", in -> delete(new Input(in)));
    all.put("DescribeVpcAttribute", in -> attribute(new Input(in)));
    all.put("ModifyVpcAttribute", in -> modify(new Input(in)));
  }

  private Map<String, Object> create(Input in) {
    Cidr block = in.cidr("CidrBlock");
    if (block.length() < LARGEST || block.length() > SMALLEST) {
      throw new AwsException(
          400, "InvalidVpc.Range", "The CIDR '" + in.text("CidrBlock") + "' is invalid.");
    }
    Vpc made = new Vpc(World.id("vpc"), block.toString(), false, true, false);
    world.update(l -> world.found(l, made).tagged(made.id(), in.tags("vpc")));
    return Map.of("vpc", networks.vpc(made).xml());
  }

  private Map<String, Object> delete(Input in) {
    String id = in.need("VpcId");
    world.update(
        l -> {
          Found.vpc(l, id);
          List<SecurityGroup> groups = l.groups().stream().filter(g -> g.vpcId().equals(id)).toList();
          List<RouteTable> tables = l.tables().stream().filter(t -> t.vpcId().equals(id)).toList();
          boolean used =
              l.subnets().stream().anyMatch(s -> s.vpcId().equals(id))
                  || l.gateways().stream().anyMatch(g -> id.equals(g.vpcId()))
                  || groups.size() > 1
                  || tables.size() > 1;
          if (used) {
            throw Found.dependency("The vpc '" + id + "' has dependencies and cannot be deleted.");
          }
          Landscape next =
              l.withVpcs(Landscape.minus(l.vpcs(), id, Vpc::id)).tagged(id, Map.of());
          for (SecurityGroup group : groups) {
            next =
                next.withGroups(Landscape.minus(next.groups(), group.id(), SecurityGroup::id))
                    .tagged(group.id(), Map.of());
          }
          for (RouteTable table : tables) {
            next =
                next.withTables(Landscape.minus(next.tables(), table.id(), RouteTable::id))
                    .tagged(table.id(), Map.of());
          }
          return next;
        });
    return Change.DONE;
  }

  private Map<String, Object> attribute(Input in) {
    String id = in.need("VpcId");
    Vpc vpc =
        world.vpcs().stream()
            .filter(v -> v.id().equals(id))
            .findFirst()
            .orElseThrow(
                () ->
                    new AwsException(
                        400, "InvalidVpcID.NotFound", "The vpc ID '" + id + "' does not exist"));
    String name = in.need("Attribute");
    boolean value =
        switch (name) {
          case "enableDnsSupport" -> vpc.dnsSupport();
          case "enableDnsHostnames" -> vpc.dnsHostnames();
          case "enableNetworkAddressUsageMetrics" -> false;
          default -> throw Input.unfit("Attribute", name, "There is no such attribute.");
        };
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("vpcId", id);
    out.put(name, Map.of("value", value));
    return out;
  }

  private Map<String, Object> modify(Input in) {
    String id = in.need("VpcId");
    String support = in.node("EnableDnsSupport").path("Value").asString("");
    String names = in.node("EnableDnsHostnames").path("Value").asString("");
    if (support.isEmpty() == names.isEmpty()) {
      throw new AwsException(
          400, "InvalidParameterCombination", "Exactly one attribute can be modified at a time.");
    }
    world.update(
        l -> {
          Vpc old = Found.vpc(l, id);
          Vpc next =
              new Vpc(
                  id,
                  old.cidr(),
                  old.standard(),
                  support.isEmpty() ? old.dnsSupport() : support.equals("true"),
                  names.isEmpty() ? old.dnsHostnames() : names.equals("true"));
          return l.withVpcs(Landscape.swap(l.vpcs(), next, Vpc::id));
        });
    return Change.DONE;
  }
}
