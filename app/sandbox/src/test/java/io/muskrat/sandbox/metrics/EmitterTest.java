package io.muskrat.sandbox.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class EmitterTest {
  private static final Minute MINUTE =
      new Minute(
          0,
          Map.of(
              "BytesInPerSec", 10.0,
              "BytesInPerSec/t", 10.0,
              "MessagesInPerSec/t", 2.0,
              "ReplicationBytesInPerSec", 3.0,
              "CpuUserSeconds", 0.5,
              "CpuSystemSeconds", 0.1),
          Map.of(
              "Cpus", 2.0,
              "ActiveControllerCount", 0.0,
              "GlobalTopicCount", 7.0,
              "LogDirBytes", 150.0,
              "DiskBytes", 1e9,
              "ClientConnectionCount/IAM", 4.0));

  @Test
  void levelsAddMetrics() {
    assertThat(emit(Level.DEFAULT))
        .containsEntry(key("BytesInPerSec", "Broker ID", "3"), 10.0)
        .containsEntry(key("BytesInPerSec", "Broker ID", "3", "Topic", "t"), 10.0)
        .doesNotContainKey(key("MessagesInPerSec", "Broker ID", "3", "Topic", "t"))
        .doesNotContainKey(key("ReplicationBytesInPerSec", "Broker ID", "3"));
    assertThat(emit(Level.PER_BROKER))
        .containsEntry(key("ReplicationBytesInPerSec", "Broker ID", "3"), 3.0)
        .doesNotContainKey(key("MessagesInPerSec", "Broker ID", "3", "Topic", "t"));
    assertThat(emit(Level.PER_TOPIC_PER_PARTITION))
        .containsEntry(key("MessagesInPerSec", "Broker ID", "3", "Topic", "t"), 2.0);
  }

  @Test
  void aBrokerThatIsNotTheControllerSendsZero() {
    assertThat(emit(Level.DEFAULT))
        .containsEntry(key("ActiveControllerCount"), 0.0)
        .containsEntry(key("GlobalTopicCount"), 0.0);
  }

  @Test
  void cpuIsTheShareOfAllCpus() {
    assertThat(emit(Level.DEFAULT))
        .containsEntry(key("CpuUser", "Broker ID", "3"), 25.0)
        .containsEntry(key("CpuSystem", "Broker ID", "3"), 5.0)
        .containsEntry(key("CpuIdle", "Broker ID", "3"), 70.0);
  }

  @Test
  void dataIsMeasuredAgainstTheVolume() {
    assertThat(emit(Level.DEFAULT))
        .containsEntry(key("KafkaDataLogsDiskUsed"), 15.0)
        .containsEntry(key("KafkaDataLogsDiskUsed", "Broker ID", "3"), 15.0)
        .containsEntry(
            key("ClientConnectionCount", "Broker ID", "3", "Client Authentication", "IAM"), 4.0);
  }

  private static Map<MetricKey, Double> emit(Level level) {
    return new Emitter("demo", 3, level, name -> OptionalLong.of(1000)).emit(MINUTE);
  }

  private static MetricKey key(String metric, String... more) {
    TreeMap<String, String> dimensions = new TreeMap<>(Map.of("Cluster Name", "demo"));
    for (int i = 0; i < more.length; i += 2) {
      dimensions.put(more[i], more[i + 1]);
    }
    return new MetricKey(metric, dimensions);
  }
}
