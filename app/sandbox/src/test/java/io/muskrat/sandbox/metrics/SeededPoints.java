package io.muskrat.sandbox.metrics;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;

/** Points as an earlier run of the sandbox would have left them on disk. */
public final class SeededPoints {
  private SeededPoints() {}

  public static void write(Path data, MetricKey key, Map<Instant, Double> points) {
    PointLog log = new PointLog(data.resolve("metrics"));
    points.forEach((minute, value) -> log.append(minute.toEpochMilli(), Map.of(key, value)));
  }
}
