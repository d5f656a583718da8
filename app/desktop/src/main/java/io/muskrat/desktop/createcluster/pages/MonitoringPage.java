package io.muskrat.desktop.createcluster.pages;

import io.muskrat.desktop.createcluster.form.Options;
import io.muskrat.desktop.createcluster.model.DraftModel;
import io.muskrat.desktop.createcluster.price.PriceHints;
import io.muskrat.desktop.ui.text.Texts;
import java.util.List;

/** CloudWatch's level, Prometheus, and the brokers' logs. */
final class MonitoringPage extends FormPage {

    private static final List<String> LEVELS =
            List.of("DEFAULT", "PER_BROKER", "PER_TOPIC_PER_BROKER", "PER_TOPIC_PER_PARTITION");

    MonitoringPage(Texts texts, DraftModel model, PriceHints hints) {
        super(texts, model);
        Options levels = form.options("monitoring", "monitoring", LEVELS,
                draft -> draft.watching().monitoring(),
                level -> model.change("monitoring", draft -> draft.watching(w -> w.withMonitoring(level))));
        form.watch(draft -> price(levels, hints));
        form.keep(hints.prices().watch(() -> price(levels, hints)));
        form.check("jmxExporter", draft -> draft.watching().jmxExporter(), (draft, value) -> draft.watching(w -> w.withJmxExporter(value)));
        form.check("nodeExporter", draft -> draft.watching().nodeExporter(), (draft, value) -> draft.watching(w -> w.withNodeExporter(value)));
        form.text("logGroup", draft -> draft.watching().logs().cloudWatch().logGroup(), (draft, typed) ->
                draft.watching(w -> w.withLogs(w.logs().withCloudWatch(!typed.isBlank(), typed))));
        form.simulated("createcluster.simulated.monitoring");
    }

    private void price(Options levels, PriceHints hints) {
        LEVELS.forEach(level -> levels.note(level, hints.level(model.draft(), level)));
    }
}
