package io.muskrat.sandbox.brokers;

import io.muskrat.sandbox.ssh.ClientInstance;
import io.muskrat.sandbox.ssh.OneTimeKeys;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.common.Uuid;

/** A running fleet with its own way in: an SSH session that forwards each broker's ports. */
public final class TestFleet implements AutoCloseable {
  public static final Path JARS = Path.of("target/dist/brokers/4.3.1").toAbsolutePath();

  private final FleetSpec spec;
  private final BrokerFleet fleet;
  private final ClientInstance instance;
  private final Tunnel tunnel;

  private TestFleet(FleetSpec spec) throws IOException {
    this.spec = spec;
    this.fleet = BrokerFleet.start(spec, TrainedClasses.FOLDER);
    this.instance = ClientInstance.start(spec.dataDir().resolveSibling("ssh"), fleet::where, new OneTimeKeys(Clock.systemUTC()));
    this.tunnel =
        Tunnel.open(
            instance.port(), instance.user(), instance.clientKey(), instance.knownHosts());
  }

  public static FleetSpec spec(Path folder, String name, int brokers) {
    List<NodeSpec> nodes =
        IntStream.rangeClosed(1, brokers)
            .mapToObj(
                id ->
                    new NodeSpec(
                        id,
                        "b-" + id + "." + name + ".abc123.c1.kafka.ap-northeast-2.amazonaws.com",
                        "apne2-az" + (1 + (id - 1) % 3)))
            .toList();
    return new FleetSpec(
        // the same in another process for the same folder
        uuid(folder + name),
        nodes,
        JARS,
        folder.resolve(name),
        128,
        Map.of(),
        "4.3.1",
        new Security(
            Access.plain(),
            "arn:aws:kafka:ap-northeast-2:000000000000:cluster/"
                + name
                + "/00000000-0000-4000-8000-000000000000-2",
            folder.resolve("iam.json"),
            folder.resolve("ca")));
  }

  private static String uuid(String seed) {
    UUID id = UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8));
    return new Uuid(id.getMostSignificantBits(), id.getLeastSignificantBits()).toString();
  }

  /** Starts, waits for all, and opens the way in. */
  public static TestFleet start(FleetSpec spec) throws IOException {
    TestFleet started = new TestFleet(spec);
    started.fleet.ready().toCompletableFuture().join();
    started.tunnel();
    return started;
  }

  private void tunnel() throws IOException {
    for (NodeSpec node : spec.nodes()) {
      tunnel.forward(
          node.host(), spec.access().ports().stream().map(MskPort::number).toList());
    }
  }

  public String bootstrap() {
    return bootstrap(MskPort.PLAINTEXT);
  }

  public String bootstrap(MskPort port) {
    return String.join(
        ",", spec.nodes().stream().map(node -> node.host() + ":" + port.number()).toList());
  }

  public BrokerFleet fleet() {
    return fleet;
  }

  public FleetSpec spec() {
    return spec;
  }

  public ClientInstance instance() {
    return instance;
  }

  /** Resident bytes of each broker's process. */
  public List<Long> resident() {
    return spec.nodes().stream()
        .map(node -> fleet.sample(node.id()).getOrDefault("MemoryUsed", 0.0).longValue())
        .toList();
  }

  @Override
  public void close() throws IOException {
    tunnel.close();
    instance.close();
    fleet.close();
  }
}
