package io.muskrat.sandbox.ec2.describe;

import io.muskrat.sandbox.world.Instance;
import io.muskrat.sandbox.world.Subnet;
import io.muskrat.sandbox.world.World;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** Network interfaces: the brokers', which MSK manages, and the instances'. */
public record Interfaces(World world, Supplier<List<BrokerInterface>> brokers) {
  public static final Kind INTERFACES =
      new Kind(
          "DescribeNetworkInterfaces",
          "networkInterfaceSet",
          "NetworkInterfaceId",
          "InvalidNetworkInterfaceID.NotFound",
          "networkInterface ID",
          Set.of(
              "network-interface-id", "subnet-id", "vpc-id", "group-id", "private-ip-address",
              "description", "status", "availability-zone", "requester-managed",
              "attachment.instance-id", "interface-type", "tag-key"));

  public List<Described> all() {
    List<Described> all = new ArrayList<>();
    for (BrokerInterface broker : brokers.get()) {
      world
          .subnet(broker.subnet())
          .ifPresent(
              subnet -> {
                // MSK's own text.
                String text =
                    "DO NOT DELETE - Amazon MSK network interface for cluster " + broker.cluster();
                all.add(
                    described(broker.id(), subnet, broker.address(), broker.groups(), text, null));
              });
    }
    for (Instance instance : world.instances()) {
      if (instance.running()) {
        String id = "eni-" + instance.id().substring(2);
        all.add(
            described(
                id, instance.subnet(), instance.address(), instance.groups(), "", instance.id()));
      }
    }
    return all;
  }

  private Described described(
      String id, Subnet subnet, String address, List<String> groups, String text, String instance) {
    Map<String, String> tags = Tags.simulated(Map.of());
    Map<String, Object> xml = new LinkedHashMap<>();
    xml.put("networkInterfaceId", id);
    xml.put("subnetId", subnet.id());
    xml.put("vpcId", subnet.vpcId());
    xml.put("availabilityZone", subnet.zone().name());
    xml.put("description", text);
    xml.put("ownerId", World.ACCOUNT);
    xml.put("requesterManaged", instance == null);
    xml.put("status", "in-use");
    xml.put("privateIpAddress", address);
    xml.put("privateDnsName", Hosts.privateName(address, world.region()));
    xml.put("sourceDestCheck", true);
    xml.put("interfaceType", "interface");
    xml.put("groupSet", Hosts.groups(world, groups));
    Map<String, Object> first = new LinkedHashMap<>();
    first.put("privateIpAddress", address);
    first.put("primary", true);
    xml.put("privateIpAddressesSet", List.of(first));
    if (instance != null) {
      xml.put("attachment", Map.of("instanceId", instance, "status", "attached"));
    }
    xml.put("tagSet", Tags.xml(tags));
    Map<String, List<String>> filters = new HashMap<>();
    filters.put("network-interface-id", List.of(id));
    filters.put("subnet-id", List.of(subnet.id()));
    filters.put("vpc-id", List.of(subnet.vpcId()));
    filters.put("availability-zone", List.of(subnet.zone().name()));
    filters.put("group-id", groups);
    filters.put("private-ip-address", List.of(address));
    filters.put("description", List.of(text));
    filters.put("status", List.of("in-use"));
    filters.put("interface-type", List.of("interface"));
    filters.put("requester-managed", List.of(String.valueOf(instance == null)));
    filters.put("attachment.instance-id", instance == null ? List.of() : List.of(instance));
    Tags.filters(tags, filters);
    return new Described(id, xml, filters);
  }
}
