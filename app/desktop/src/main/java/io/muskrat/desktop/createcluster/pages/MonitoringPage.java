package io.muskrat.desktop.createcluster.pages;

import io.muskrat.desktop.createcluster.model.DraftModel;
import io.muskrat.desktop.ui.text.Texts;
import java.util.List;

/** CloudWatch's level, Prometheus, and the brokers' logs. */
final class MonitoringPage extends FormPage {

    MonitoringPage(Texts texts, DraftModel model) {
        super(texts, model);
        form.options("monitoring", "monitoring",
                List.of("DEFAULT", "PER_BROKER", "PER_TOPIC_PER_BROKER", "PER_TOPIC_PER_PARTITION"),
                draft -> draft.watching().monitoring(),
                level -> model.change("monitoring", draft -> draft.watching(w -> w.withMonitoring(level))));
        form.check("jmxExporter", draft -> draft.watching().jmxExporter(), (draft, value) -> draft.watching(w -> w.withJmxExporter(value)));
        form.check("nodeExporter", draft -> draft.watching().nodeExporter(), (draft, value) -> draft.watching(w -> w.withNodeExporter(value)));
        form.text("logGroup", draft -> draft.watching().logs().cloudWatch().logGroup(), (draft, typed) ->
                draft.watching(w -> w.withLogs(w.logs().withCloudWatch(!typed.isBlank(), typed))));
        form.simulated("createcluster.simulated.monitoring");
    }
}
