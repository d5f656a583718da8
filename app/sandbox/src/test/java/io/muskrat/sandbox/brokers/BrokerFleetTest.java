package io.muskrat.sandbox.brokers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokerFleetTest {
  @TempDir static Path folder;

  @Test
  void threeBrokersKeepWhatTheyAcknowledgedOverARestart() throws Exception {
    FleetSpec spec = TestFleet.spec(folder, "trio", 3);
    List<String> values = IntStream.range(0, 5).mapToObj(i -> "hello " + i).toList();
    int portBefore;
    long start = System.nanoTime();
    try (TestFleet fleet = TestFleet.start(spec, 10)) {
      System.err.println("ready " + (System.nanoTime() - start) / 1_000_000 + " ms");
      portBefore = fleet.fleet().where(spec.nodes().getFirst().host(), 9092).getPort();
      KafkaClient client = new KafkaClient(fleet.bootstrap());
      client.create("kept", 3, 3);
      client.produce("kept", values);
      assertThat(client.read("kept", "first", 5)).containsExactlyInAnyOrderElementsOf(values);
      System.err.println(fleet.resident());
      start = System.nanoTime();
    }
    System.err.println("stop " + (System.nanoTime() - start) / 1_000_000 + " ms");
    start = System.nanoTime();
    try (TestFleet fleet = TestFleet.start(spec, 10)) {
      System.err.println("ready " + (System.nanoTime() - start) / 1_000_000 + " ms");
      assertThat(fleet.fleet().where(spec.nodes().getFirst().host(), 9092).getPort())
          .isEqualTo(portBefore);
      KafkaClient client = new KafkaClient(fleet.bootstrap());
      assertThat(client.read("kept", "second", 5)).containsExactlyInAnyOrderElementsOf(values);
      assertThat(fleet.fleet().died().toCompletableFuture()).isNotDone();
      System.err.println(fleet.resident());
    start = System.nanoTime();
    }
    System.err.println("stop " + (System.nanoTime() - start) / 1_000_000 + " ms");
    assertThat(Duration.ZERO).isZero();
  }
}
