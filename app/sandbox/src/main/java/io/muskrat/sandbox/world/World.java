package io.muskrat.sandbox.world;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The network of the sandbox's account. It is only a description: the processes of the sandbox all
 * listen on loopback, and everything that can carry a tag says {@code muskrat:simulated}.
 */
public record World(
    String region,
    List<Zone> zones,
    List<Vpc> vpcs,
    List<Subnet> subnets,
    List<SecurityGroup> securityGroups,
    List<Instance> instances) {
  public static final String ACCOUNT = "000000000000";

  public World {
    zones = List.copyOf(zones);
    vpcs = List.copyOf(vpcs);
    subnets = List.copyOf(subnets);
    securityGroups = List.copyOf(securityGroups);
    instances = List.copyOf(instances);
  }

  public static World of(String region, Instant launched) {
    List<Zone> zones = Zones.of(region);
    Vpc standard = new Vpc(Ids.of("vpc", region + "default"), "", "172.31.0.0/16", true);
    Vpc msk = new Vpc(Ids.of("vpc", region + "msk"), "MSK_TEST_VPC", "10.10.0.0/16", false);
    List<Subnet> subnets = new ArrayList<>();
    for (int i = 0; i < zones.size(); i++) {
      subnets.add(subnet(region, standard, "default" + i, zones.get(i), "172.31." + 16 * i));
    }
    for (int i = 0; i < zones.size(); i++) {
      subnets.add(subnet(region, msk, "broker0" + (i + 1), zones.get(i), "10.10." + i));
    }
    // A second one in the first zone, so that "two subnets in one zone" can be met.
    Subnet second = subnet(region, msk, "broker01b", zones.getFirst(), "10.10.3");
    subnets.add(second);
    SecurityGroup brokers =
        group(region, msk, "msk-brokers", "Kafka clients of the VPC", List.of(9092, 9094, 9096, 9098, 11001, 11002));
    SecurityGroup client = group(region, msk, "msk-client", "SSH to the client", List.of(22));
    List<SecurityGroup> groups =
        List.of(
            group(region, standard, "default", "default VPC security group", List.of()),
            group(region, msk, "default", "default VPC security group", List.of()),
            brokers,
            client);
    Subnet home = subnets.get(zones.size());
    Instance instance =
        new Instance(
            Ids.of("i", region + "msk-client"),
            "msk-client",
            "t3.micro",
            home,
            home.addresses().getFirst(),
            client.id(),
            launched);
    return new World(
        region, zones, List.of(standard, msk), subnets, groups, List.of(instance));
  }

  public Optional<Subnet> subnet(String id) {
    return subnets.stream().filter(s -> s.id().equals(id)).findFirst();
  }

  public Optional<SecurityGroup> securityGroup(String id) {
    return securityGroups.stream().filter(s -> s.id().equals(id)).findFirst();
  }

  /** The group that a VPC's resources get when they name none. */
  public SecurityGroup defaultGroup(String vpcId) {
    return securityGroups.stream()
        .filter(g -> g.vpcId().equals(vpcId) && g.name().equals("default"))
        .findFirst()
        .orElseThrow();
  }

  private static Subnet subnet(String region, Vpc vpc, String name, Zone zone, String prefix) {
    return new Subnet(
        Ids.of("subnet", region + vpc.id() + name),
        vpc.standard() ? "" : name,
        vpc.id(),
        zone,
        prefix,
        vpc.standard());
  }

  private static SecurityGroup group(
      String region, Vpc vpc, String name, String description, List<Integer> open) {
    return new SecurityGroup(
        Ids.of("sg", region + vpc.id() + name), name, description, vpc.id(), open);
  }
}
