package io.muskrat.sandbox.msk.clusters;

import io.muskrat.sandbox.world.Subnet;
import io.muskrat.sandbox.world.World;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntFunction;

/** New names, ids and addresses in AWS's shapes. */
public final class ClusterNames {
  private static final String LOWER = "abcdefghijklmnopqrstuvwxyz0123456789";
  private static final String UPPER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
  private static final int LONGEST_LABEL = 20;

  private final World world;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  public ClusterNames(World world, Clock clock) {
    this.world = world;
    this.clock = clock;
  }

  Identity identity(String name) {
    String uuid = UUID.randomUUID() + "-2";
    return new Identity(
        arn("cluster", name + "/" + uuid),
        name,
        uuid,
        kafkaId(),
        clock.instant().truncatedTo(ChronoUnit.MILLIS));
  }

  String operation(Identity cluster) {
    return arn("cluster-operation", cluster.name() + "/" + cluster.uuid() + "/" + UUID.randomUUID());
  }

  /** {@code K} and 13 characters, as MSK's current versions look. */
  String version() {
    return "K" + letters(UPPER, 13);
  }

  /**
   * Brokers spread over the subnets in turn, each with a free address.
   *
   * @param taken addresses in use
   */
  List<Node> nodes(String cluster, List<String> subnets, int count, Set<String> taken) {
    String domain =
        label(cluster) + "." + letters(LOWER, 6) + ".c1.kafka." + world.region() + ".amazonaws.com";
    return spread(1, count, subnets, taken, id -> "b-" + id + "." + domain);
  }

  /** The cluster's brokers and more, up to {@code count}, in the same subnets. */
  List<Node> more(Cluster cluster, int count, Set<String> taken) {
    List<Node> all = new ArrayList<>(cluster.nodes());
    List<String> subnets = all.stream().map(Node::subnet).distinct().toList();
    String first = all.getFirst().host();
    String domain = first.substring(first.indexOf('.'));
    all.addAll(spread(all.size() + 1, count, subnets, taken, id -> "b-" + id + domain));
    return all;
  }

  /**
   * The brokers behind a serverless cluster's one name: clients are told {@code boot-ID}, and meet
   * the others under names that AWS does not document.
   */
  List<Node> serverlessNodes(List<String> subnets, int count, Set<String> taken) {
    String domain =
        letters(LOWER, 8) + ".c1.kafka-serverless." + world.region() + ".amazonaws.com";
    return spread(1, count, subnets, taken, id -> (id == 1 ? "boot-" : "b" + id + "-") + domain);
  }

  private List<Node> spread(
      int from, int to, List<String> subnets, Set<String> taken, IntFunction<String> host) {
    Set<String> used = new HashSet<>(taken);
    world.instances().forEach(i -> used.add(i.address()));
    List<Node> nodes = new ArrayList<>();
    for (int id = from; id <= to; id++) {
      Subnet subnet = world.subnet(subnets.get((id - 1) % subnets.size())).orElseThrow();
      String address = subnet.addresses().stream().filter(used::add).findFirst().orElseThrow();
      nodes.add(
          new Node(
              id, host.apply(id), subnet.id(), subnet.zone().name(), subnet.zone().id(), address));
    }
    return nodes;
  }

  private String arn(String kind, String rest) {
    return "arn:aws:kafka:" + world.region() + ":" + World.ACCOUNT + ":" + kind + "/" + rest;
  }

  private static String label(String cluster) {
    String lower = cluster.toLowerCase(Locale.ROOT);
    String shortened = lower.substring(0, Math.min(LONGEST_LABEL, lower.length()));
    return shortened.replaceAll("-+$", "");
  }

  private String kafkaId() {
    UUID uuid = UUID.randomUUID();
    ByteBuffer bytes = ByteBuffer.allocate(16);
    bytes.putLong(uuid.getMostSignificantBits()).putLong(uuid.getLeastSignificantBits());
    String id = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    // Kafka's tools take a leading dash for an option.
    return id.startsWith("-") ? kafkaId() : id;
  }

  private String letters(String from, int count) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < count; i++) {
      out.append(from.charAt(random.nextInt(from.length())));
    }
    return out.toString();
  }
}
