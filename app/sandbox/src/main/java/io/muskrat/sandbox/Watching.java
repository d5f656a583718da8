package io.muskrat.sandbox;

import io.muskrat.sandbox.cloudwatch.CloudWatchService;
import io.muskrat.sandbox.cloudwatch.alarms.Alarms;
import io.muskrat.sandbox.metrics.MetricStore;
import java.io.IOException;
import java.time.Clock;

/** What watches the clusters: their metrics and the alarms on them. */
record Watching(MetricStore metrics, Alarms alarms) implements AutoCloseable {
  static Watching open(DataFolder data, String region, Clock clock) throws IOException {
    MetricStore metrics = new MetricStore(data.in("metrics"));
    return new Watching(metrics, Alarms.open(data.in("alarms"), metrics, region, clock));
  }

  CloudWatchService cloudWatch(Clock clock) {
    return new CloudWatchService(metrics, alarms.actions(), clock);
  }

  @Override
  public void close() {
    alarms.close();
    metrics.close();
  }
}
