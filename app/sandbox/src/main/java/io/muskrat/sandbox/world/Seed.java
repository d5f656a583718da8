package io.muskrat.sandbox.world;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** The network of an account that is new: its ids are the same in every sandbox of a region. */
final class Seed {
  /** The key pair of the client instance. */
  static final String KEY = "muskrat-sandbox";

  private static final List<Integer> MSK_PORTS = List.of(9092, 9094, 9096, 9098, 11001, 11002);

  private final String region;
  private final List<Zone> zones;
  private final Map<String, Map<String, String>> tags = new TreeMap<>();

  Seed(String region) {
    this.region = region;
    this.zones = Zones.of(region);
  }

  Landscape landscape(Instant now) {
    Vpc standard =
        new Vpc(Ids.of("vpc", region + "default"), "172.31.0.0/16", true, true, true);
    Vpc msk = new Vpc(name("MSK_TEST_VPC", Ids.of("vpc", region + "msk")), "10.10.0.0/16", false, true, true);
    List<Subnet> subnets = new ArrayList<>();
    for (int i = 0; i < zones.size(); i++) {
      subnets.add(subnet(standard, "default" + i, zones.get(i), "172.31." + 16 * i));
    }
    for (int i = 0; i < zones.size(); i++) {
      subnets.add(subnet(msk, "broker0" + (i + 1), zones.get(i), "10.10." + i));
    }
    // A second one in the first zone, so that "two subnets in one zone" can be met.
    subnets.add(subnet(msk, "broker01b", zones.getFirst(), "10.10.3"));
    SecurityGroup brokers = group(msk, "msk-brokers", "Kafka clients of the VPC", MSK_PORTS);
    SecurityGroup client = group(msk, "msk-client", "SSH to the client", List.of(22));
    Subnet home = subnets.get(zones.size());
    String id = name("msk-client", Ids.of("i", region + "msk-client"));
    Instance instance =
        new Instance(
            id,
            "t3.micro",
            home,
            home.addresses().getFirst(),
            List.of(client.id()),
            now,
            new Instance.Origin(Ids.of("ami", region), KEY, Ids.of("r", id), true),
            null);
    Gateway gateway = new Gateway(Ids.of("igw", region + "gateway"), standard.id());
    return new Landscape(
        List.of(standard, msk),
        List.copyOf(subnets),
        List.of(
            defaultGroup(region, standard),
            open(defaultGroup(region, msk), client),
            brokers,
            client),
        List.of(instance),
        List.of(
            new RouteTable(
                table(standard), standard.id(), true, Map.of("0.0.0.0/0", gateway.id()), Map.of()),
            new RouteTable(table(msk), msk.id(), true, Map.of(), Map.of())),
        List.of(gateway),
        tags);
  }

  private static String table(Vpc vpc) {
    return Ids.of("rtb", vpc.id());
  }

  private String name(String name, String id) {
    tags.put(id, Map.of("Name", name));
    return id;
  }

  private Subnet subnet(Vpc vpc, String name, Zone zone, String prefix) {
    String id = Ids.of("subnet", region + vpc.id() + name);
    if (!vpc.standard()) {
      name(name, id);
    }
    return new Subnet(id, vpc.id(), zone, prefix + ".0/24", vpc.standard());
  }

  /** Somebody has let the client in already: brokers are in this group when no other is named. */
  private static SecurityGroup open(SecurityGroup group, SecurityGroup to) {
    Rule rule =
        new Rule(
            Ids.of("sgr", group.id() + to.id()), "tcp", 0, 65_535, to.id(), "Kafka from the client");
    return new SecurityGroup(
        group.id(),
        group.name(),
        group.description(),
        group.vpcId(),
        Landscape.plus(group.ingress(), rule),
        group.egress());
  }

  /** A VPC's own group: open to its own members, and to everywhere from them. */
  static SecurityGroup defaultGroup(String region, Vpc vpc) {
    String id = Ids.of("sg", region + vpc.id() + "default");
    Rule self = new Rule(Ids.of("sgr", id + "in"), "-1", null, null, id, null);
    return new SecurityGroup(
        id, "default", "default VPC security group", vpc.id(), List.of(self), List.of(out(id)));
  }

  /** The rule with which every group begins. */
  static Rule out(String group) {
    return new Rule(Ids.of("sgr", group + "out"), "-1", null, null, "0.0.0.0/0", null);
  }

  private SecurityGroup group(Vpc vpc, String name, String description, List<Integer> ports) {
    String id = Ids.of("sg", region + vpc.id() + name);
    return new SecurityGroup(
        id,
        name,
        description,
        vpc.id(),
        IntStream.range(0, ports.size())
            .mapToObj(
                i ->
                    new Rule(
                        Ids.of("sgr", id + i), "tcp", ports.get(i), ports.get(i), vpc.cidr(), null))
            .toList(),
        List.of(out(id)));
  }
}
