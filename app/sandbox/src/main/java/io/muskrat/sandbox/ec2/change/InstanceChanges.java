package io.muskrat.sandbox.ec2.change;

import io.muskrat.sandbox.ec2.describe.BrokerInterface;
import io.muskrat.sandbox.ec2.describe.Catalog;
import io.muskrat.sandbox.ec2.describe.Hosts;
import io.muskrat.sandbox.http.AwsException;
import io.muskrat.sandbox.world.Instance;
import io.muskrat.sandbox.world.Landscape;
import io.muskrat.sandbox.world.SecurityGroup;
import io.muskrat.sandbox.world.Subnet;
import io.muskrat.sandbox.world.World;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** RunInstances, TerminateInstances: no machine runs, and the tags say so. */
public record InstanceChanges(
    World world, Hosts hosts, Supplier<List<BrokerInterface>> brokers, Clock clock) {
  private static final int MOST = 20;

  public void addTo(Map<String, Change> all) {
    all.put("RunInstances", in -> run(new Input(in)));
    all.put("TerminateInstances", in -> terminate(new Input(in)));
  }

  private Map<String, Object> run(Input in) {
    String image = in.need("ImageId");
    if (!image.matches("ami-[0-9a-f]{8,17}")) {
      throw new AwsException(
          400, "InvalidAMIID.Malformed", "Invalid id: \"" + image + "\" (expecting \"ami-...\")");
    }
    String type = in.text("InstanceType").isEmpty() ? "t3.micro" : in.text("InstanceType");
    if (new Catalog(world.region()).types().stream().noneMatch(t -> t.id().equals(type))) {
      throw new AwsException(
          400, "InvalidParameterValue", "Invalid value '" + type + "' for InstanceType.");
    }
    String key = in.text("KeyName").isEmpty() ? null : in.text("KeyName");
    if (key != null && !key.equals(World.KEY_PAIR)) {
      throw new AwsException(
          400, "InvalidKeyPair.NotFound", "The key pair '" + key + "' does not exist");
    }
    int count = in.whole("MaxCount", 1);
    if (count < 1 || count > MOST || in.whole("MinCount", 1) < 1 || in.whole("MinCount", 1) > count) {
      throw Input.unfit("maxCount", String.valueOf(count), "It must be 1 to " + MOST + " and not less than MinCount.");
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    Instance.Origin origin = new Instance.Origin(image, key, World.id("r"), false);
    List<Instance> made = new ArrayList<>();
    world.update(
        l -> {
          Subnet subnet = subnet(in, l);
          List<String> groups = groups(in, l, subnet);
          Landscape next = l;
          for (String address : addresses(in, l, subnet, count)) {
            Instance instance =
                new Instance(World.id("i"), type, subnet, address, groups, now, origin, null);
            made.add(instance);
            next =
                next.withInstances(Landscape.plus(next.instances(), instance))
                    .tagged(instance.id(), in.tags("instance"));
          }
          return next;
        });
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("reservationId", origin.reservation());
    out.put("ownerId", World.ACCOUNT);
    out.put("instancesSet", made.stream().map(hosts::xml).toList());
    return out;
  }

  private static Subnet subnet(Input in, Landscape l) {
    String id = in.text("SubnetId");
    if (!id.isEmpty()) {
      return Found.subnet(l, id);
    }
    return l.subnets().stream()
        .filter(Subnet::standard)
        .findFirst()
        .orElseThrow(
            () ->
                new AwsException(
                    400, "MissingInput", "No subnets found for the default VPC. Please specify a subnet."));
  }

  private static List<String> groups(Input in, Landscape l, Subnet subnet) {
    List<String> given = in.texts("SecurityGroupId");
    for (String id : given) {
      if (!Found.group(l, id).vpcId().equals(subnet.vpcId())) {
        throw new AwsException(
            400,
            "InvalidParameter",
            "Security group " + id + " and subnet " + subnet.id() + " belong to different networks.");
      }
    }
    return given.isEmpty()
        ? l.groups().stream()
            .filter(g -> g.vpcId().equals(subnet.vpcId()) && g.name().equals("default"))
            .map(SecurityGroup::id)
            .toList()
        : given;
  }

  private List<String> addresses(Input in, Landscape l, Subnet subnet, int count) {
    Set<String> taken = new HashSet<>();
    brokers.get().forEach(b -> taken.add(b.address()));
    l.instances().stream().filter(Instance::running).forEach(i -> taken.add(i.address()));
    String wanted = in.text("PrivateIpAddress");
    List<String> free =
        subnet.addresses().stream()
            .filter(a -> wanted.isEmpty() || a.equals(wanted))
            .filter(a -> !taken.contains(a))
            .limit(count)
            .toList();
    if (free.size() < count) {
      throw wanted.isEmpty()
          ? new AwsException(
              400,
              "InsufficientFreeAddressesInSubnet",
              "There are not enough free addresses in subnet '" + subnet.id() + "' to satisfy the requested number of instances.")
          : new AwsException(400, "InvalidIPAddress.InUse", "Address " + wanted + " is in use or not in the subnet.");
    }
    return free;
  }

  private Map<String, Object> terminate(Input in) {
    List<String> ids = in.texts("InstanceId");
    if (ids.isEmpty()) {
      in.need("InstanceId");
    }
    List<Map<String, Object>> out = new ArrayList<>();
    world.update(
        l -> {
          Landscape next = l;
          for (String id : ids) {
            Instance instance =
                l.instances().stream()
                    .filter(i -> i.id().equals(id))
                    .findFirst()
                    .orElseThrow(
                        () ->
                            new AwsException(
                                400,
                                "InvalidInstanceID.NotFound",
                                "The instance ID '" + id + "' does not exist"));
            if (instance.origin().real()) {
              throw new AwsException(
                  400,
                  "OperationNotPermitted",
                  "The instance '" + id + "' may not be terminated. Modify its 'disableApiTermination' instance attribute and try again.");
            }
            Map<String, Object> change = new LinkedHashMap<>();
            change.put("instanceId", id);
            change.put("currentState", Hosts.state(false));
            change.put("previousState", Hosts.state(instance.running()));
            out.add(change);
            if (instance.running()) {
              next =
                  next.withInstances(
                      Landscape.swap(
                          next.instances(), instance.end(clock.instant()), Instance::id));
            }
          }
          return next;
        });
    return Map.of("instancesSet", out);
  }
}
