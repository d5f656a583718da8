package io.muskrat.sandbox.brokers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ServerPropertiesTest {
  private static final Path DATA = Path.of("/data/node-1");

  private static Map<String, String> of(int brokers, int node, Map<String, String> users) {
    FleetSpec plain = TestFleet.spec(Path.of("/data"), "demo", brokers);
    FleetSpec spec =
        new FleetSpec(
            plain.clusterId(),
            plain.nodes(),
            plain.brokerJars(),
            plain.dataDir(),
            plain.heapMb(),
            users,
            plain.kafkaVersion());
    Map<Integer, NodePorts> ports = new HashMap<>();
    for (int id = 1; id <= brokers; id++) {
      ports.put(id, new NodePorts(20_000 + id, 21_000 + id, 22_000 + id));
    }
    return new ServerProperties(spec, ports).of(spec.nodes().get(node - 1), DATA);
  }

  @Test
  void threeZonesHaveMsksDefaults() {
    assertThat(of(3, 1, Map.of()))
        .containsEntry("default.replication.factor", "3")
        .containsEntry("min.insync.replicas", "2")
        .containsEntry("auto.create.topics.enable", "false")
        .containsEntry("process.roles", "broker,controller");
  }

  @Test
  void twoBrokersInTwoZonesKeepTwoCopies() {
    assertThat(of(2, 2, Map.of()))
        .containsEntry("default.replication.factor", "2")
        .containsEntry("min.insync.replicas", "1")
        .containsEntry("offsets.topic.replication.factor", "2");
  }

  @Test
  void theFourthNodeIsABrokerOnly() {
    assertThat(of(6, 4, Map.of()))
        .containsEntry("process.roles", "broker")
        .containsEntry("listeners", "CLIENT://127.0.0.1:20004,INTERNAL://127.0.0.1:21004")
        .containsEntry(
            "controller.quorum.voters", "1@127.0.0.1:22001,2@127.0.0.1:22002,3@127.0.0.1:22003");
  }

  @Test
  void theUsersConfigurationWinsButNotOverTheSandbox() {
    assertThat(of(3, 1, Map.of("auto.create.topics.enable", "true", "log.dirs", "/etc")))
        .containsEntry("auto.create.topics.enable", "true")
        .containsEntry("log.dirs", DATA.toString());
  }

  @Test
  void clientsAreToldTheMskName() {
    assertThat(of(3, 2, Map.of()).get("advertised.listeners"))
        .startsWith("CLIENT://b-2.demo.abc123.c1.kafka.ap-northeast-2.amazonaws.com:9092,");
  }
}
