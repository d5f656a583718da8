package io.muskrat.desktop.createcluster.pages;

import io.muskrat.core.createcluster.ClusterDraft;
import io.muskrat.desktop.createcluster.model.DraftModel;
import io.muskrat.desktop.ui.text.Texts;
import java.util.List;

/** CloudWatch's level, Prometheus, and the brokers' logs. */
final class MonitoringPage extends FormPage {

    MonitoringPage(Texts texts, DraftModel model) {
        super(texts, model);
        form.options("monitoring", "monitoring",
                List.of("DEFAULT", "PER_BROKER", "PER_TOPIC_PER_BROKER", "PER_TOPIC_PER_PARTITION"),
                ClusterDraft::monitoring,
                level -> model.change("monitoring", draft -> draft.withMonitoring(level)));
        form.check("jmxExporter", ClusterDraft::jmxExporter, ClusterDraft::withJmxExporter);
        form.check("nodeExporter", ClusterDraft::nodeExporter, ClusterDraft::withNodeExporter);
        form.text("logGroup", ClusterDraft::logGroup, ClusterDraft::withLogGroup);
        form.simulated("createcluster.simulated.monitoring");
    }
}
