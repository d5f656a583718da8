package io.muskrat.sandbox.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PointLogTest {
  private static final MetricKey BYTES = key("BytesInPerSec");
  private static final MetricKey CPU = key("CpuUser");

  @TempDir Path folder;
  private final Instant now = Instant.now().truncatedTo(ChronoUnit.MINUTES);

  private static MetricKey key(String metric) {
    return new MetricKey(
        metric, new TreeMap<>(Map.of("Cluster Name", "demo", "Broker ID", "1")));
  }

  @Test
  void pointsSurviveARestartOldOnesToo() {
    PointLog first = new PointLog(folder);
    first.append(now.minus(Duration.ofDays(3)).toEpochMilli(), Map.of(BYTES, 1.0, CPU, 9.0));
    first.append(now.toEpochMilli(), Map.of(BYTES, 2.0));

    for (PointLog log : new PointLog[] {first, new PointLog(folder)}) {
      assertThat(log.keys()).containsExactlyInAnyOrder(BYTES, CPU);
      assertThat(log.points(BYTES, Instant.EPOCH, Instant.MAX))
          .containsExactly(new Point(now.minus(Duration.ofDays(3)), 1), new Point(now, 2));
      assertThat(log.points(BYTES, now, now.plusSeconds(60))).containsExactly(new Point(now, 2));
      assertThat(log.points(BYTES, now.minusSeconds(60), now)).isEmpty();
    }
  }

  @Test
  void whatIsOlderThanFifteenDaysGoes() throws IOException {
    PointLog log = new PointLog(folder);
    log.append(now.minus(Duration.ofDays(17)).toEpochMilli(), Map.of(CPU, 1.0));
    log.append(now.toEpochMilli(), Map.of(BYTES, 2.0));
    assertThat(log.keys()).containsExactly(BYTES);
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).hasSize(2);
    }
  }

  @Test
  void aCrashInTheMiddleOfALineLosesThatLineOnly() throws IOException {
    new PointLog(folder).append(now.toEpochMilli(), Map.of(BYTES, 2.0));
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.write(file, new byte[] {'C', 'p', 'u'}, StandardOpenOption.APPEND);
      }
    }
    PointLog log = new PointLog(folder);
    log.append(now.toEpochMilli(), Map.of(CPU, 3.0));
    PointLog again = new PointLog(folder);
    assertThat(again.keys()).containsExactlyInAnyOrder(BYTES, CPU);
    assertThat(again.points(CPU, now, Instant.MAX)).containsExactly(new Point(now, 3));
    assertThat(again.points(BYTES, now, Instant.MAX)).containsExactly(new Point(now, 2));
  }
}
