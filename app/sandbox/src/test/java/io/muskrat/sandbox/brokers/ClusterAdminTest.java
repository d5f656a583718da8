package io.muskrat.sandbox.brokers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.muskrat.sandbox.brokers.admin.ClusterAdmin;
import io.muskrat.sandbox.brokers.admin.ClusterAdminException;
import io.muskrat.sandbox.brokers.admin.GroupLag;
import io.muskrat.sandbox.brokers.admin.TopicDetail;
import io.muskrat.sandbox.brokers.admin.TopicSummary;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.SAME_THREAD)
class ClusterAdminTest {
  @TempDir static Path folder;
  private static TestFleet fleet;
  private static ClusterAdmin admin;

  @BeforeAll
  static void start() throws Exception {
    fleet = TestFleet.start(TestFleet.spec(folder, "admin", 1));
    admin = fleet.fleet().admin();
  }

  @AfterAll
  static void stop() throws Exception {
    fleet.close();
  }

  @Test
  void topicsComeAndChangeAndGo() {
    admin.createTopic("life", 2, 1, Map.of("retention.ms", "60000"));
    TopicSummary summary =
        await()
            .atMost(Duration.ofSeconds(20))
            .until(
                () -> admin.topics().stream().filter(t -> t.name().equals("life")).findFirst(),
                Optional::isPresent)
            .orElseThrow();
    await().atMost(Duration.ofSeconds(20)).until(() -> admin.settled(1));
    assertThat(summary.partitions()).isEqualTo(2);
    assertThat(summary.replicationFactor()).isOne();
    assertThat(summary.outOfSyncReplicas()).isZero();
    assertThat(summary.id()).hasSize(22);

    admin.updateTopic("life", 3, Map.of("retention.ms", "70000", "cleanup.policy", "compact"));
    // the controller has agreed, the broker that is asked hears of it a moment later
    TopicDetail detail =
        await()
            .atMost(Duration.ofSeconds(20))
            .until(() -> admin.topic("life"), t -> t.partitions().size() == 3);
    assertThat(detail.configs())
        .containsOnly(Map.entry("retention.ms", "70000"), Map.entry("cleanup.policy", "compact"));
    assertThat(detail.partitions())
        .hasSize(3)
        .allSatisfy(p -> assertThat(p.isr()).isEqualTo(p.replicas()).containsExactly(1));

    admin.deleteTopic("life");
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> admin.topics().stream().noneMatch(t -> t.name().equals("life")));
  }

  @Test
  void refusalsHaveKafkasNames() {
    admin.createTopic("twice", 1, 1, Map.of());
    refused("TOPIC_ALREADY_EXISTS", () -> admin.createTopic("twice", 1, 1, Map.of()));
    refused("INVALID_REPLICATION_FACTOR", () -> admin.createTopic("wide", 1, 3, Map.of()));
    refused("INVALID_CONFIG", () -> admin.createTopic("odd", 1, 1, Map.of("no.such", "x")));
    refused("INVALID_PARTITIONS", () -> admin.updateTopic("twice", 1, Map.of()));
    refused("UNKNOWN_TOPIC_OR_PARTITION", () -> admin.topic("nowhere"));
    refused("RESOURCE_NOT_FOUND", () -> admin.deleteScram("nobody"));
  }

  @Test
  void lagIsWhatIsLeftToRead() throws Exception {
    admin.createTopic("behind", 1, 1, Map.of());
    KafkaClient client = new KafkaClient(fleet.bootstrap());
    client.produce("behind", List.of("a", "b"));
    client.read("behind", "slow", 2);
    client.produce("behind", List.of("c", "d", "e"));
    assertThat(admin.lags()).contains(new GroupLag("slow", "behind", 0, 2, 5));
  }

  private static void refused(String code, Runnable what) {
    assertThatThrownBy(what::run)
        .isInstanceOfSatisfying(
            ClusterAdminException.class, e -> assertThat(e.code()).isEqualTo(code));
  }
}
