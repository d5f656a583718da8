package io.muskrat.core.createcluster.draft;

/**
 * What can be watched of it.
 *
 * @param monitoring DEFAULT, PER_BROKER, PER_TOPIC_PER_BROKER or PER_TOPIC_PER_PARTITION
 */
public record Watching(String monitoring, boolean jmxExporter, boolean nodeExporter, Logs logs) {
    public Watching {
        monitoring = Text.of(monitoring);
        logs = logs == null ? Logs.none() : logs;
    }

    public Watching withMonitoring(String value) {
        return new Watching(value, jmxExporter, nodeExporter, logs);
    }

    public Watching withJmxExporter(boolean value) {
        return new Watching(monitoring, value, nodeExporter, logs);
    }

    public Watching withNodeExporter(boolean value) {
        return new Watching(monitoring, jmxExporter, value, logs);
    }

    public Watching withLogs(Logs value) {
        return new Watching(monitoring, jmxExporter, nodeExporter, value);
    }
}
