package io.muskrat.sandbox.brokers;

import io.muskrat.sandbox.brokers.process.NodeFiles;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import static org.assertj.core.api.Assertions.assertThat;


class ServerPropertiesTest {
  private static final Path NODE = Path.of("/data/node-1");

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
            plain.kafkaVersion(),
            plain.security());
    Map<Integer, NodePorts> ports = new HashMap<>();
    for (int id = 1; id <= brokers; id++) {
      ports.put(id, ports(id));
    }
    return new ServerProperties(spec, ports, new InternalLogin("secret"))
        .of(spec.nodes().get(node - 1), new NodeFiles(NODE));
  }

  private static NodePorts ports(int id) {
    Map<MskPort, Integer> msk = new EnumMap<>(MskPort.class);
    for (MskPort port : MskPort.values()) {
      msk.put(port, 20_000 + 1_000 * port.ordinal() + id);
    }
    return new NodePorts(30_000 + id, 31_000 + id, msk);
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
        .containsEntry("listeners", "CLIENT://127.0.0.1:20004,INTERNAL://127.0.0.1:30004")
        .containsEntry(
            "controller.quorum.voters", "1@127.0.0.1:31001,2@127.0.0.1:31002,3@127.0.0.1:31003");
  }

  @Test
  void theUsersConfigurationWinsButNotOverTheSandbox() {
    assertThat(of(3, 1, Map.of("auto.create.topics.enable", "true", "log.dirs", "/etc")))
        .containsEntry("auto.create.topics.enable", "true")
        .containsEntry("log.dirs", "/data/node-1/data");
  }

  @Test
  void brokersTrustEachOtherByALoginOnly() {
    assertThat(of(3, 1, Map.of("allow.everyone.if.no.acl.found", "false", "super.users", "User:me")))
        .containsEntry("allow.everyone.if.no.acl.found", "false")
        .containsEntry("super.users", "User:muskrat-sandbox-broker")
        .hasEntrySatisfying(
            "listener.security.protocol.map",
            map ->
                assertThat(map)
                    .contains("INTERNAL:SASL_PLAINTEXT", "CONTROLLER:SASL_PLAINTEXT"));
    assertThat(of(1, 1, Map.of())).containsEntry("allow.everyone.if.no.acl.found", "true");
  }

  @Test
  void clientsAreToldTheMskName() {
    assertThat(of(3, 2, Map.of()).get("advertised.listeners"))
        .startsWith("CLIENT://b-2.demo.abc123.c1.kafka.ap-northeast-2.amazonaws.com:9092,");
  }
}
