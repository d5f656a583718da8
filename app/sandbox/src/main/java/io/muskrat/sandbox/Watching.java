package io.muskrat.sandbox;

import io.muskrat.sandbox.cloudwatch.CloudWatchService;
import io.muskrat.sandbox.cloudwatch.alarms.Alarms;
import io.muskrat.sandbox.logs.BrokerLogs;
import io.muskrat.sandbox.logs.LogStore;
import io.muskrat.sandbox.metrics.MetricStore;
import io.muskrat.sandbox.msk.clusters.Clusters;
import io.muskrat.sandbox.scaling.ClusterVolumes;
import java.io.IOException;
import java.time.Clock;

/** What watches the clusters: their metrics, the alarms on them and their logs. */
record Watching(MetricStore metrics, Alarms alarms, LogStore logs, BrokerLogs delivery)
    implements AutoCloseable {
  static Watching open(DataFolder data, String region, Clusters clusters, Clock clock)
      throws IOException {
    MetricStore metrics =
        new MetricStore(data.in("metrics"), name -> ClusterVolumes.bytes(clusters, name));
    LogStore logs = new LogStore(data.in("log-groups"), clock);
    return new Watching(
        metrics,
        Alarms.open(data.in("alarms"), metrics, region, clock),
        logs,
        new BrokerLogs(logs, clusters, data.in("brokers"), clock));
  }

  CloudWatchService cloudWatch(Clock clock) {
    return new CloudWatchService(metrics, alarms.actions(), clock);
  }

  @Override
  public void close() {
    delivery.close();
    alarms.close();
    metrics.close();
  }
}
