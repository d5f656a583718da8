package io.muskrat.core.createcluster.request;

import io.muskrat.core.createcluster.draft.Logs;
import io.muskrat.core.createcluster.draft.Watching;
import software.amazon.awssdk.services.kafka.model.BrokerLogs;
import software.amazon.awssdk.services.kafka.model.LoggingInfo;
import software.amazon.awssdk.services.kafka.model.OpenMonitoringInfo;

/** Exporters, and where the brokers' logs go. */
final class WatchingParts {
    private WatchingParts() {}

    static OpenMonitoringInfo exporters(Watching draft) {
        if (!draft.jmxExporter() && !draft.nodeExporter()) {
            return null;
        }
        return OpenMonitoringInfo.builder()
                .prometheus(p -> p.jmxExporter(j -> j.enabledInBroker(draft.jmxExporter()))
                        .nodeExporter(n -> n.enabledInBroker(draft.nodeExporter())))
                .build();
    }

    static LoggingInfo logs(Logs draft) {
        if (!draft.any()) {
            return null;
        }
        BrokerLogs.Builder logs = BrokerLogs.builder();
        if (draft.cloudWatch().on()) {
            logs.cloudWatchLogs(c -> c.enabled(true).logGroup(draft.cloudWatch().logGroup().strip()));
        }
        if (draft.firehose().on()) {
            logs.firehose(f -> f.enabled(true).deliveryStream(draft.firehose().stream().strip()));
        }
        if (draft.s3().on()) {
            String prefix = draft.s3().prefix().strip();
            logs.s3(s -> s.enabled(true)
                    .bucket(draft.s3().bucket().strip())
                    .prefix(prefix.isEmpty() ? null : prefix));
        }
        return LoggingInfo.builder().brokerLogs(logs.build()).build();
    }
}
