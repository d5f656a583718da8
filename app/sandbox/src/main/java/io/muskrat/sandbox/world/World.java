package io.muskrat.sandbox.world;

import io.muskrat.sandbox.store.StateFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * The network of the sandbox's account, kept on disk. It is only a description: the processes of
 * the sandbox all listen on loopback, and everything that can carry a tag says {@code
 * muskrat:simulated}.
 */
public final class World {
  public static final String ACCOUNT = "000000000000";

  /** The key pair of the client instance. */
  public static final String KEY_PAIR = Seed.KEY;

  /** For so long EC2 still describes an instance that is terminated. */
  private static final Duration SEEN = Duration.ofHours(1);

  private final String region;
  private final List<Zone> zones;
  private final StateFile<Landscape> state;
  private final Clock clock;

  private World(String region, StateFile<Landscape> state, Clock clock) {
    this.region = region;
    this.zones = Zones.of(region);
    this.state = state;
    this.clock = clock;
  }

  public static World open(Path file, String region, Clock clock) throws IOException {
    StateFile<Landscape> state =
        StateFile.open(
            file, Landscape.class, () -> new Seed(region).landscape(clock.instant()));
    return new World(region, state, clock);
  }

  public String region() {
    return region;
  }

  public List<Zone> zones() {
    return zones;
  }

  public List<Vpc> vpcs() {
    return state.get().vpcs();
  }

  public List<Subnet> subnets() {
    return state.get().subnets();
  }

  public List<SecurityGroup> securityGroups() {
    return state.get().groups();
  }

  /** Those that run, and those that were terminated a short while ago. */
  public List<Instance> instances() {
    return state.get().instances().stream()
        .filter(i -> i.running() || i.ended().plus(SEEN).isAfter(clock.instant()))
        .toList();
  }

  public List<RouteTable> routeTables() {
    return state.get().tables();
  }

  public List<Gateway> gateways() {
    return state.get().gateways();
  }

  /** The tags that its owner gave it. */
  public Map<String, String> tags(String id) {
    return state.get().tags().getOrDefault(id, Map.of());
  }

  public Optional<Subnet> subnet(String id) {
    return subnets().stream().filter(s -> s.id().equals(id)).findFirst();
  }

  public Optional<SecurityGroup> securityGroup(String id) {
    return securityGroups().stream().filter(s -> s.id().equals(id)).findFirst();
  }

  /** The group that a VPC's resources get when they name none. */
  public SecurityGroup defaultGroup(String vpcId) {
    return securityGroups().stream()
        .filter(g -> g.vpcId().equals(vpcId) && g.name().equals("default"))
        .findFirst()
        .orElseThrow();
  }

  /**
   * @param change may throw: then nothing has changed
   */
  public void update(UnaryOperator<Landscape> change) {
    state.update(change);
  }

  /** A new id of AWS's shape. */
  public static String id(String prefix) {
    return Ids.of(prefix, UUID.randomUUID().toString());
  }

  /** With the group and the route table that every VPC has. */
  public Landscape found(Landscape in, Vpc vpc) {
    RouteTable main = new RouteTable(id("rtb"), vpc.id(), true, Map.of(), Map.of());
    return in.withVpcs(Landscape.plus(in.vpcs(), vpc))
        .withGroups(Landscape.plus(in.groups(), Seed.defaultGroup(region, vpc)))
        .withTables(Landscape.plus(in.tables(), main));
  }

  /** A group that lets nothing in and everything out. */
  public static SecurityGroup group(String name, String description, String vpcId) {
    String id = id("sg");
    return new SecurityGroup(
        id, name, description, vpcId, List.of(), List.of(Seed.out(id)));
  }
}
