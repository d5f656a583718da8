package io.muskrat.sandbox.metrics;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;

/** Says a broker's minute as MSK says it: names, dimensions, level. */
record Emitter(String clusterName, int brokerId, Level level, Volumes volumes) {
  private static final double PERCENT = 100;

  Map<MetricKey, Double> emit(Minute minute) {
    Map<MetricKey, Double> points = new LinkedHashMap<>();
    Map<String, Double> all = new LinkedHashMap<>(minute.gauges());
    all.putAll(minute.rates());
    for (MetricRules.Rule rule : MetricRules.BROKER) {
      if (level.includes(rule.level()) && all.containsKey(rule.metric())) {
        points.put(broker(rule.metric()), all.get(rule.metric()));
      }
    }
    topics(minute, points);
    controller(minute, points);
    cpu(minute, points);
    disk(minute, points);
    connections(minute, points);
    return points;
  }

  private void topics(Minute minute, Map<MetricKey, Double> points) {
    minute
        .rates()
        .forEach(
            (key, rate) -> {
              int slash = key.indexOf('/');
              for (MetricRules.Rule rule : MetricRules.TOPIC) {
                if (slash > 0
                    && level.includes(rule.level())
                    && key.substring(0, slash).equals(rule.metric())) {
                  points.put(broker(rule.metric(), "Topic", key.substring(slash + 1)), rate);
                }
              }
            });
  }

  private void controller(Minute minute, Map<MetricKey, Double> points) {
    if (minute.gauges().isEmpty()) {
      return;
    }
    boolean active = minute.gauges().getOrDefault("ActiveControllerCount", 0.0) == 1;
    for (String metric : MetricRules.CONTROLLER) {
      points.put(
          cluster(metric), active ? minute.gauges().getOrDefault(metric, 0.0) : Double.valueOf(0));
    }
  }

  /** The broker's share of this machine's CPUs, as if the rest of the machine were idle. */
  private void cpu(Minute minute, Map<MetricKey, Double> points) {
    Map<String, Double> rates = minute.rates();
    double cpus = minute.gauges().getOrDefault("Cpus", 0.0);
    Double user = rates.getOrDefault("CpuUserSeconds", rates.get("CpuSeconds"));
    if (cpus == 0 || user == null) {
      return;
    }
    double system = rates.getOrDefault("CpuSystemSeconds", 0.0);
    points.put(broker("CpuUser"), PERCENT * user / cpus);
    if (rates.containsKey("CpuSystemSeconds")) {
      points.put(broker("CpuSystem"), PERCENT * system / cpus);
    }
    points.put(broker("CpuIdle"), Math.max(0, PERCENT - PERCENT * (user + system) / cpus));
  }

  /** The real data as a share of the volume that the broker would have, else of the real disk. */
  private void disk(Minute minute, Map<MetricKey, Double> points) {
    Double logs = minute.gauges().get("LogDirBytes");
    double disk = minute.gauges().getOrDefault("DiskBytes", 0.0);
    OptionalLong volume = volumes.bytes(clusterName);
    double size = volume.isPresent() ? volume.getAsLong() : disk;
    if (logs != null && size > 0) {
      double used = PERCENT * logs / size;
      points.put(broker("KafkaDataLogsDiskUsed"), used);
      points.put(cluster("KafkaDataLogsDiskUsed"), used);
    }
  }

  private void connections(Minute minute, Map<MetricKey, Double> points) {
    minute
        .gauges()
        .forEach(
            (key, count) -> {
              if (key.startsWith("ClientConnectionCount/")) {
                String way = key.substring(key.indexOf('/') + 1);
                points.put(broker("ClientConnectionCount", "Client Authentication", way), count);
              }
            });
  }

  private MetricKey cluster(String metric) {
    return new MetricKey(metric, new TreeMap<>(Map.of("Cluster Name", clusterName)));
  }

  private MetricKey broker(String metric) {
    return new MetricKey(
        metric,
        new TreeMap<>(
            Map.of("Cluster Name", clusterName, "Broker ID", Integer.toString(brokerId))));
  }

  private MetricKey broker(String metric, String dimension, String value) {
    TreeMap<String, String> dimensions = new TreeMap<>(broker(metric).dimensions());
    dimensions.put(dimension, value);
    return new MetricKey(metric, dimensions);
  }
}
