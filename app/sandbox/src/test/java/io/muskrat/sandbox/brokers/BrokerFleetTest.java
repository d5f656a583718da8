package io.muskrat.sandbox.brokers;

import io.muskrat.sandbox.brokers.process.BrokerDiedException;
import io.muskrat.sandbox.brokers.process.PidFile;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;


@Execution(ExecutionMode.CONCURRENT)
class BrokerFleetTest {
  private static final List<String> VALUES =
      IntStream.range(0, 5).mapToObj(i -> "hello " + i).toList();

  @TempDir Path folder;

  @Test
  void threeBrokersKeepWhatTheyAcknowledgedOverARestart() throws Exception {
    FleetSpec spec = TestFleet.spec(folder, "trio", 3);
    InetSocketAddress before;
    try (TestFleet fleet = TestFleet.start(spec)) {
      before = fleet.fleet().where(spec.nodes().getFirst().host(), 9092);
      KafkaClient client = new KafkaClient(fleet.bootstrap());
      client.create("kept", 3, 3);
      client.produce("kept", VALUES);
      assertThat(client.read("kept", "first", 5)).containsExactlyInAnyOrderElementsOf(VALUES);
      assertThat(spec.nodes())
          .allSatisfy(
              node ->
                  assertThat(fleet.fleet().sample(node.id()))
                      .containsEntry("BrokerState", 3.0)
                      .containsKey("CpuUserSeconds.count"));
      assertThat(
              spec.nodes().stream()
                  .map(node -> fleet.fleet().sample(node.id()))
                  .mapToDouble(sample -> sample.getOrDefault("MessagesInPerSec.count/kept", 0.0))
                  .sum())
          .isEqualTo(5);
      assertThat(fleet.resident())
          .allSatisfy(bytes -> assertThat(bytes).isBetween(100L << 20, 300L << 20));
    }
    assertThat(fleetProcesses(spec)).isEmpty();

    try (TestFleet fleet = TestFleet.start(spec)) {
      assertThat(fleet.fleet().where(spec.nodes().getFirst().host(), 9092)).isEqualTo(before);
      KafkaClient client = new KafkaClient(fleet.bootstrap());
      assertThat(client.read("kept", "second", 5)).containsExactlyInAnyOrderElementsOf(VALUES);
      assertThat(fleet.fleet().died().toCompletableFuture()).isNotDone();

      fleetProcesses(spec).getFirst().destroyForcibly();
      assertThat(fleet.fleet().died().toCompletableFuture().join()).isEqualTo(137);
      fleet.fleet().wipe();
    }
    assertThat(fleetProcesses(spec)).isEmpty();
    assertThat(spec.dataDir()).doesNotExist();
  }

  @Test
  void aFleetThatCannotStartSaysWhy() {
    FleetSpec good = TestFleet.spec(folder, "broken", 1);
    FleetSpec bad =
        new FleetSpec(
            good.clusterId(),
            good.nodes(),
            good.brokerJars(),
            good.dataDir(),
            good.heapMb(),
            Map.of("message.max.bytes", "many"),
            good.kafkaVersion(),
            good.security());
    try (BrokerFleet fleet = BrokerFleet.start(bad, TrainedClasses.FOLDER)) {
      assertThatThrownBy(() -> fleet.ready().toCompletableFuture().join())
          .cause()
          .isInstanceOf(BrokerDiedException.class)
          .hasMessageContaining("Broker 1")
          .hasMessageContaining("message.max.bytes");
    }
  }

  @Test
  void aPortThatSomebodyTakesMeanwhileIsReplacedBehindTheMskName() throws Exception {
    FleetSpec some = TestFleet.spec(folder, "robbed", 1);
    // a minus sign, which tools would take for an option
    FleetSpec spec =
        new FleetSpec(
            "-" + some.clusterId().substring(1),
            some.nodes(),
            some.brokerJars(),
            some.dataDir(),
            some.heapMb(),
            some.serverProperties(),
            some.kafkaVersion(),
            some.security());
    Path chosen = spec.dataDir().resolve("ports.properties");
    try (BrokerFleet fleet = BrokerFleet.start(spec, TrainedClasses.FOLDER)) {
      // chosen long before Kafka can listen
      await().pollInterval(Duration.ofMillis(5)).until(() -> clientPort(chosen) != 0);
      int wanted = clientPort(chosen);
      try (ServerSocket robber = new ServerSocket(wanted, 1, InetAddress.getLoopbackAddress())) {
        fleet.ready().toCompletableFuture().join();
        assertThat(clientPort(chosen)).isNotEqualTo(robber.getLocalPort());
        assertThat(fleet.sample(1)).containsEntry("BrokerState", 3.0);
        isFoundByItsMskNameOnly(fleet, spec.nodes().getFirst().host(), clientPort(chosen));
      }
      int reserved = port(chosen, "1.tls");
      try (ServerSocket robber = new ServerSocket(reserved, 1, InetAddress.getLoopbackAddress())) {
        fleet.restart(1, spec.with(new Access(true, true, List.of(), false, false, false, false, false)));
        assertThat(fleet.where(spec.nodes().getFirst().host(), 9094).getPort())
            .isEqualTo(port(chosen, "1.tls"))
            .isNotEqualTo(robber.getLocalPort());
      }
    }
  }

  private static void isFoundByItsMskNameOnly(BrokerFleet fleet, String host, int port) {
    assertThatThrownBy(() -> InetAddress.getByName(host)).hasMessageContaining(host);
    assertThat(fleet.where(host, 9092))
        .isEqualTo(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    assertThat(fleet.where(host, 9094)).isNull();
    assertThat(fleet.where("127.0.0.1", 9092)).isNull();
  }

  private static int clientPort(Path chosen) throws IOException {
    return port(chosen, "1.client");
  }

  private static int port(Path chosen, String key) throws IOException {
    Properties ports = new Properties();
    if (Files.exists(chosen)) {
      try (InputStream in = Files.newInputStream(chosen)) {
        ports.load(in);
      }
    }
    return Integer.parseInt(ports.getProperty(key, "0"));
  }

  @Test
  void brokersEndSoonAfterTheirParentWasKilled() throws Exception {
    FleetSpec spec = TestFleet.spec(folder, "orphans", 1);
    Process parent =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-cp",
                System.getProperty("java.class.path"),
                LonelyParent.class.getName(),
                folder.toString())
            .redirectError(folder.resolve("parent.log").toFile())
            .start();
    try {
      String line = parent.inputReader().readLine();
      assertThat(line).as(Files.readString(folder.resolve("parent.log"))).isEqualTo("ready");
      List<ProcessHandle> brokers = fleetProcesses(spec);
      assertThat(brokers).hasSize(1);
      parent.destroyForcibly();
      await()
          .atMost(Duration.ofSeconds(60))
          .until(() -> brokers.stream().noneMatch(ProcessHandle::isAlive));
    } finally {
      parent.destroyForcibly();
    }
  }

  @Test
  void aProcessOfAnEarlierRunIsEnded() throws Exception {
    Process left = new ProcessBuilder("sleep", "600").start();
    Process other = new ProcessBuilder("sleep", "600").start();
    try {
      PidFile mine = new PidFile(folder.resolve("pid"));
      mine.write(left.toHandle());
      mine.endStale();
      assertThat(left.isAlive()).isFalse();

      Files.writeString(folder.resolve("pid"), other.pid() + " 12345");
      mine.endStale();
      assertThat(other.isAlive()).as("a process that only has the same id").isTrue();
    } finally {
      other.destroyForcibly();
      left.destroyForcibly();
    }
  }

  private static List<ProcessHandle> fleetProcesses(FleetSpec spec) {
    return ProcessHandle.allProcesses()
        .filter(
            process ->
                // as `ps` shows it: the system gives the first 4 KiB of a command line only
                process.info().commandLine().orElse("").contains(BrokerCommand.mark(spec)))
        .toList();
  }
}
