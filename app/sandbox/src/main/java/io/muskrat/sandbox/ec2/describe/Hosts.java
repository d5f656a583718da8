package io.muskrat.sandbox.ec2.describe;

import io.muskrat.sandbox.world.Instance;
import io.muskrat.sandbox.world.SecurityGroup;
import io.muskrat.sandbox.world.World;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Security groups and instances as EC2 describes them. */
public record Hosts(World world) {
  public static final Kind GROUPS =
      new Kind(
          "DescribeSecurityGroups",
          "securityGroupInfo",
          "GroupId",
          "InvalidGroup.NotFound",
          "security group",
          Set.of("group-id", "group-name", "vpc-id", "description", "owner-id", "tag-key"));
  public static final Kind INSTANCES =
      new Kind(
          "DescribeInstances",
          "reservationSet",
          "InstanceId",
          "InvalidInstanceID.NotFound",
          "instance ID",
          Set.of(
              "instance-id", "vpc-id", "subnet-id", "instance-state-name", "instance-type",
              "availability-zone", "private-ip-address", "tag-key"));

  public List<Described> groups() {
    return world.securityGroups().stream().map(this::group).toList();
  }

  public List<Described> instances() {
    return world.instances().stream().map(this::instance).toList();
  }

  private Described group(SecurityGroup group) {
    Map<String, Object> xml = new LinkedHashMap<>();
    xml.put("ownerId", World.ACCOUNT);
    xml.put("groupId", group.id());
    xml.put("groupName", group.name());
    xml.put("groupDescription", group.description());
    xml.put("vpcId", group.vpcId());
    xml.put("ipPermissions", Permissions.xml(group.ingress()));
    xml.put("ipPermissionsEgress", Permissions.xml(group.egress()));
    Map<String, String> tags = Tags.simulated(world.tags(group.id()));
    xml.put("tagSet", Tags.xml(tags));
    Map<String, List<String>> filters = new HashMap<>();
    filters.put("group-id", List.of(group.id()));
    filters.put("group-name", List.of(group.name()));
    filters.put("vpc-id", List.of(group.vpcId()));
    filters.put("description", List.of(group.description()));
    filters.put("owner-id", List.of(World.ACCOUNT));
    Tags.filters(tags, filters);
    return new Described(group.id(), xml, filters);
  }

  /** Within its reservation. */
  public Described instance(Instance instance) {
    Map<String, Object> reservation = new LinkedHashMap<>();
    reservation.put("reservationId", instance.origin().reservation());
    reservation.put("ownerId", World.ACCOUNT);
    reservation.put("instancesSet", List.of(xml(instance)));
    Map<String, List<String>> filters = new HashMap<>();
    filters.put("instance-id", List.of(instance.id()));
    filters.put("vpc-id", List.of(instance.subnet().vpcId()));
    filters.put("subnet-id", List.of(instance.subnet().id()));
    filters.put("instance-state-name", List.of(instance.running() ? "running" : "terminated"));
    filters.put("instance-type", List.of(instance.type()));
    filters.put("availability-zone", List.of(instance.subnet().zone().name()));
    filters.put("private-ip-address", List.of(instance.address()));
    Tags.filters(tags(instance), filters);
    return new Described(instance.id(), reservation, filters);
  }

  /** Only the client instance is there really. */
  private Map<String, String> tags(Instance instance) {
    Map<String, String> given = world.tags(instance.id());
    return instance.origin().real() ? given : Tags.simulated(given);
  }

  public static Map<String, Object> state(boolean running) {
    Map<String, Object> state = new LinkedHashMap<>();
    state.put("code", running ? 16 : 48);
    state.put("name", running ? "running" : "terminated");
    return state;
  }

  public Map<String, Object> xml(Instance instance) {
    Map<String, Object> xml = new LinkedHashMap<>();
    xml.put("instanceId", instance.id());
    xml.put("imageId", instance.origin().image());
    xml.put("instanceState", state(instance.running()));
    xml.put("privateDnsName", privateName(instance.address(), world.region()));
    xml.put("keyName", instance.origin().key());
    xml.put("instanceType", instance.type());
    xml.put("launchTime", instance.launched());
    xml.put("placement", Map.of("availabilityZone", instance.subnet().zone().name()));
    if (instance.running()) {
      xml.put("subnetId", instance.subnet().id());
      xml.put("vpcId", instance.subnet().vpcId());
      xml.put("privateIpAddress", instance.address());
      if (instance.origin().real()) {
        // where its SSH server listens: the way in from outside
        xml.put("ipAddress", "127.0.0.1");
      }
    }
    xml.put("groupSet", groups(world, instance.groups()));
    xml.put("tagSet", Tags.xml(tags(instance)));
    return xml;
  }

  static String privateName(String address, String region) {
    return "ip-" + address.replace('.', '-') + "." + region + ".compute.internal";
  }

  static List<Map<String, Object>> groups(World world, List<String> ids) {
    return ids.stream()
        .map(
            id -> {
              Map<String, Object> group = new LinkedHashMap<>();
              group.put("groupId", id);
              group.put("groupName", world.securityGroup(id).map(SecurityGroup::name).orElse(null));
              return group;
            })
        .toList();
  }
}
