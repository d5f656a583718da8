package io.muskrat.sandbox.ec2.change;

import io.muskrat.sandbox.ec2.describe.BrokerInterface;
import io.muskrat.sandbox.ec2.describe.Networks;
import io.muskrat.sandbox.http.AwsException;
import io.muskrat.sandbox.world.Cidr;
import io.muskrat.sandbox.world.Landscape;
import io.muskrat.sandbox.world.Subnet;
import io.muskrat.sandbox.world.Vpc;
import io.muskrat.sandbox.world.World;
import io.muskrat.sandbox.world.Zone;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** CreateSubnet, DeleteSubnet. */
public record SubnetChanges(
    World world, Networks networks, Supplier<List<BrokerInterface>> brokers) {
  private static final int LARGEST = 16;
  private static final int SMALLEST = 28;

  public void addTo(Map<String, Change> all) {
    all.put("CreateSubnet", in -> create(new Input(in)));
    all.put("DeleteSubnet", in -> delete(new Input(in)));
  }

  private Map<String, Object> create(Input in) {
    String vpcId = in.need("VpcId");
    Cidr block = in.cidr("CidrBlock");
    Zone zone = zone(in);
    String id = World.id("subnet");
    world.update(
        l -> {
          Vpc vpc = Found.vpc(l, vpcId);
          boolean sized = block.length() >= LARGEST && block.length() <= SMALLEST;
          if (!sized || !Cidr.parse(vpc.cidr()).orElseThrow().contains(block)) {
            throw new AwsException(
                400, "InvalidSubnet.Range", "The CIDR '" + block + "' is invalid.");
          }
          boolean taken =
              l.subnets().stream()
                  .anyMatch(s -> s.vpcId().equals(vpcId) && s.block().overlaps(block));
          if (taken) {
            throw new AwsException(
                400,
                "InvalidSubnet.Conflict",
                "The CIDR '" + block + "' conflicts with another subnet");
          }
          Subnet made = new Subnet(id, vpcId, zone, block.toString(), false);
          return l.withSubnets(Landscape.plus(l.subnets(), made)).tagged(id, in.tags("subnet"));
        });
    return Map.of("subnet", networks.subnet(world.subnet(id).orElseThrow()).xml());
  }

  /** The first one when none is asked for. */
  private Zone zone(Input in) {
    String name = in.text("AvailabilityZone");
    String id = in.text("AvailabilityZoneId");
    return world.zones().stream()
        .filter(z -> name.isEmpty() || z.name().equals(name))
        .filter(z -> id.isEmpty() || z.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                Input.unfit(
                    "availabilityZone",
                    name.isEmpty() ? id : name,
                    "Subnets can currently only be created in the following availability zones: "
                        + String.join(", ", world.zones().stream().map(Zone::name).toList())
                        + "."));
  }

  private Map<String, Object> delete(Input in) {
    String id = in.need("SubnetId");
    world.update(
        l -> {
          Found.subnet(l, id);
          boolean used =
              brokers.get().stream().anyMatch(b -> b.subnet().equals(id))
                  || l.instances().stream().anyMatch(i -> i.running() && i.subnet().id().equals(id));
          if (used) {
            throw Found.dependency(
                "The subnet '" + id + "' has dependencies and cannot be deleted.");
          }
          Landscape next = l.withSubnets(Landscape.minus(l.subnets(), id, Subnet::id));
          return RouteChanges.forget(next, id).tagged(id, Map.of());
        });
    return Change.DONE;
  }
}
