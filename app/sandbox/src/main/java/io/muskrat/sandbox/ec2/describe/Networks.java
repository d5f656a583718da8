package io.muskrat.sandbox.ec2.describe;

import io.muskrat.sandbox.world.Subnet;
import io.muskrat.sandbox.world.Vpc;
import io.muskrat.sandbox.world.World;
import io.muskrat.sandbox.world.Zone;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** Zones, VPCs and subnets as EC2 describes them. */
public record Networks(World world, Supplier<List<BrokerInterface>> brokers) {
  public static final Kind ZONES =
      new Kind(
          "DescribeAvailabilityZones",
          "availabilityZoneInfo",
          "ZoneName",
          "InvalidParameterValue",
          "availability zone",
          Set.of("zone-name", "zone-id", "region-name", "state", "zone-type"));
  public static final Kind VPCS =
      new Kind(
          "DescribeVpcs",
          "vpcSet",
          "VpcId",
          "InvalidVpcID.NotFound",
          "vpc ID",
          Set.of("vpc-id", "cidr", "cidr-block", "is-default", "isDefault", "state", "owner-id", "tag-key"));
  public static final Kind SUBNETS =
      new Kind(
          "DescribeSubnets",
          "subnetSet",
          "SubnetId",
          "InvalidSubnetID.NotFound",
          "subnet ID",
          Set.of(
              "subnet-id", "vpc-id", "availability-zone", "availabilityZone", "cidr",
              "cidr-block", "availability-zone-id", "state", "default-for-az", "owner-id", "tag-key"));

  public List<Described> zones() {
    return world.zones().stream().map(this::zone).toList();
  }

  public List<Described> vpcs() {
    return world.vpcs().stream().map(this::vpc).toList();
  }

  public List<Described> subnets() {
    return world.subnets().stream().map(this::subnet).toList();
  }

  private Described zone(Zone zone) {
    Map<String, Object> xml = new LinkedHashMap<>();
    xml.put("zoneName", zone.name());
    xml.put("zoneState", "available");
    xml.put("regionName", world.region());
    xml.put("messageSet", List.of());
    xml.put("zoneId", zone.id());
    xml.put("groupName", world.region());
    xml.put("networkBorderGroup", world.region());
    xml.put("optInStatus", "opt-in-not-required");
    xml.put("zoneType", "availability-zone");
    return new Described(
        zone.name(),
        xml,
        Map.of(
            "zone-name", List.of(zone.name()),
            "zone-id", List.of(zone.id()),
            "region-name", List.of(world.region()),
            "state", List.of("available"),
            "zone-type", List.of("availability-zone")));
  }

  public Described vpc(Vpc vpc) {
    Map<String, String> tags = Tags.simulated(world.tags(vpc.id()));
    Map<String, Object> xml = new LinkedHashMap<>();
    xml.put("vpcId", vpc.id());
    xml.put("ownerId", World.ACCOUNT);
    xml.put("state", "available");
    xml.put("cidrBlock", vpc.cidr());
    Map<String, Object> block = new LinkedHashMap<>();
    block.put("associationId", "vpc-cidr-assoc-" + vpc.id().substring(4));
    block.put("cidrBlock", vpc.cidr());
    block.put("cidrBlockState", Map.of("state", "associated"));
    xml.put("cidrBlockAssociationSet", List.of(block));
    xml.put("instanceTenancy", "default");
    xml.put("isDefault", vpc.standard());
    xml.put("tagSet", Tags.xml(tags));
    Map<String, List<String>> filters = new HashMap<>();
    filters.put("vpc-id", List.of(vpc.id()));
    filters.put("cidr", List.of(vpc.cidr()));
    filters.put("cidr-block", List.of(vpc.cidr()));
    filters.put("is-default", List.of(String.valueOf(vpc.standard())));
    filters.put("isDefault", List.of(String.valueOf(vpc.standard())));
    filters.put("state", List.of("available"));
    filters.put("owner-id", List.of(World.ACCOUNT));
    Tags.filters(tags, filters);
    return new Described(vpc.id(), xml, filters);
  }

  public Described subnet(Subnet subnet) {
    long taken =
        brokers.get().stream().filter(b -> b.subnet().equals(subnet.id())).count()
            + world.instances().stream()
                .filter(i -> i.running() && i.subnet().id().equals(subnet.id()))
                .count();
    Map<String, String> tags = Tags.simulated(world.tags(subnet.id()));
    Map<String, Object> xml = new LinkedHashMap<>();
    xml.put("subnetId", subnet.id());
    xml.put("subnetArn", "arn:aws:ec2:" + world.region() + ":" + World.ACCOUNT + ":subnet/" + subnet.id());
    xml.put("state", "available");
    xml.put("ownerId", World.ACCOUNT);
    xml.put("vpcId", subnet.vpcId());
    xml.put("cidrBlock", subnet.cidr());
    xml.put("availableIpAddressCount", subnet.block().usable() - taken);
    xml.put("availabilityZone", subnet.zone().name());
    xml.put("availabilityZoneId", subnet.zone().id());
    xml.put("defaultForAz", subnet.standard());
    xml.put("mapPublicIpOnLaunch", false);
    xml.put("tagSet", Tags.xml(tags));
    Map<String, List<String>> filters = new HashMap<>();
    filters.put("subnet-id", List.of(subnet.id()));
    filters.put("vpc-id", List.of(subnet.vpcId()));
    filters.put("availability-zone", List.of(subnet.zone().name()));
    filters.put("availabilityZone", List.of(subnet.zone().name()));
    filters.put("availability-zone-id", List.of(subnet.zone().id()));
    filters.put("cidr", List.of(subnet.cidr()));
    filters.put("cidr-block", List.of(subnet.cidr()));
    filters.put("state", List.of("available"));
    filters.put("default-for-az", List.of(String.valueOf(subnet.standard())));
    filters.put("owner-id", List.of(World.ACCOUNT));
    Tags.filters(tags, filters);
    return new Described(subnet.id(), xml, filters);
  }
}
