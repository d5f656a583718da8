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
    String label = label(cluster) + "." + letters(LOWER, 6);
    Set<String> used = new HashSet<>(taken);
    world.instances().forEach(i -> used.add(i.address()));
    List<Node> nodes = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Subnet subnet = world.subnet(subnets.get(i % subnets.size())).orElseThrow();
      String address =
          subnet.addresses().stream().filter(used::add).findFirst().orElseThrow();
      String host =
          "b-" + (i + 1) + "." + label + ".c1.kafka." + world.region() + ".amazonaws.com";
      nodes.add(
          new Node(i + 1, host, subnet.id(), subnet.zone().name(), subnet.zone().id(), address));
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
