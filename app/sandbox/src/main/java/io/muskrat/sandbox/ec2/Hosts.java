package io.muskrat.sandbox.ec2;

import io.muskrat.sandbox.world.Ids;
import io.muskrat.sandbox.world.Instance;
import io.muskrat.sandbox.world.SecurityGroup;
import io.muskrat.sandbox.world.Vpc;
import io.muskrat.sandbox.world.World;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Security groups and instances as EC2 describes them. */
record Hosts(World world) {
  static final Kind GROUPS =
      new Kind(
          "DescribeSecurityGroups",
          "securityGroupInfo",
          "GroupId",
          "InvalidGroup.NotFound",
          "security group",
          Set.of("group-id", "group-name", "vpc-id", "description", "owner-id", "tag-key"));
  static final Kind INSTANCES =
      new Kind(
          "DescribeInstances",
          "reservationSet",
          "InstanceId",
          "InvalidInstanceID.NotFound",
          "instance ID",
          Set.of(
              "instance-id", "vpc-id", "subnet-id", "instance-state-name", "instance-type",
              "availability-zone", "private-ip-address", "tag-key"));

  List<Described> groups() {
    return world.securityGroups().stream().map(this::group).toList();
  }

  List<Described> instances() {
    return world.instances().stream().map(this::instance).toList();
  }

  private Described group(SecurityGroup group) {
    Map<String, Object> xml = new LinkedHashMap<>();
    xml.put("ownerId", World.ACCOUNT);
    xml.put("groupId", group.id());
    xml.put("groupName", group.name());
    xml.put("groupDescription", group.description());
    xml.put("vpcId", group.vpcId());
    xml.put("ipPermissions", ingress(group));
    xml.put("ipPermissionsEgress", List.of(rule("-1", null, "0.0.0.0/0")));
    xml.put("tagSet", Tags.xml(""));
    Map<String, List<String>> filters = new HashMap<>();
    filters.put("group-id", List.of(group.id()));
    filters.put("group-name", List.of(group.name()));
    filters.put("vpc-id", List.of(group.vpcId()));
    filters.put("description", List.of(group.description()));
    filters.put("owner-id", List.of(World.ACCOUNT));
    Tags.filters("", filters);
    return new Described(group.id(), xml, filters);
  }

  private List<Map<String, Object>> ingress(SecurityGroup group) {
    if (group.openPorts().isEmpty()) {
      Map<String, Object> self = new LinkedHashMap<>();
      self.put("ipProtocol", "-1");
      self.put("groups", List.of(Map.of("userId", World.ACCOUNT, "groupId", group.id())));
      return List.of(self);
    }
    String cidr =
        world.vpcs().stream()
            .filter(v -> v.id().equals(group.vpcId()))
            .map(Vpc::cidr)
            .findFirst()
            .orElseThrow();
    return group.openPorts().stream().map(p -> rule("tcp", p, cidr)).toList();
  }

  private static Map<String, Object> rule(String protocol, Integer port, String cidr) {
    Map<String, Object> rule = new LinkedHashMap<>();
    rule.put("ipProtocol", protocol);
    rule.put("fromPort", port);
    rule.put("toPort", port);
    rule.put("ipRanges", List.of(Map.of("cidrIp", cidr)));
    return rule;
  }

  private Described instance(Instance instance) {
    Map<String, Object> xml = new LinkedHashMap<>();
    xml.put("instanceId", instance.id());
    xml.put("instanceState", Map.of("code", 16, "name", "running"));
    xml.put("privateDnsName", "ip-" + instance.address().replace('.', '-') + "." + world.region() + ".compute.internal");
    xml.put("instanceType", instance.type());
    xml.put("launchTime", instance.launched());
    xml.put("placement", Map.of("availabilityZone", instance.subnet().zone().name()));
    xml.put("subnetId", instance.subnet().id());
    xml.put("vpcId", instance.subnet().vpcId());
    xml.put("privateIpAddress", instance.address());
    xml.put("groupSet", List.of(Map.of("groupId", instance.securityGroupId())));
    xml.put("tagSet", Tags.xml(instance.name()));
    Map<String, Object> reservation = new LinkedHashMap<>();
    reservation.put("reservationId", Ids.of("r", instance.id()));
    reservation.put("ownerId", World.ACCOUNT);
    reservation.put("instancesSet", List.of(xml));
    Map<String, List<String>> filters = new HashMap<>();
    filters.put("instance-id", List.of(instance.id()));
    filters.put("vpc-id", List.of(instance.subnet().vpcId()));
    filters.put("subnet-id", List.of(instance.subnet().id()));
    filters.put("instance-state-name", List.of("running"));
    filters.put("instance-type", List.of(instance.type()));
    filters.put("availability-zone", List.of(instance.subnet().zone().name()));
    filters.put("private-ip-address", List.of(instance.address()));
    Tags.filters(instance.name(), filters);
    return new Described(instance.id(), reservation, filters);
  }
}
