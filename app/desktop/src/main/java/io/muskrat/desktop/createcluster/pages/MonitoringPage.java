package io.muskrat.desktop.createcluster.pages;

import io.muskrat.core.createcluster.draft.ClusterDraft;
import io.muskrat.core.createcluster.draft.Logs;
import io.muskrat.desktop.createcluster.form.Options;
import io.muskrat.desktop.createcluster.model.DraftModel;
import io.muskrat.desktop.createcluster.price.PriceHints;
import io.muskrat.desktop.ui.text.Texts;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.scene.layout.VBox;

/** CloudWatch's level, Prometheus, and where the brokers' logs go. */
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
        form.check("jmxExporter", draft -> draft.watching().jmxExporter(),
                (draft, value) -> draft.watching(w -> w.withJmxExporter(value)));
        form.check("nodeExporter", draft -> draft.watching().nodeExporter(),
                (draft, value) -> draft.watching(w -> w.withNodeExporter(value)));
        addLogs();
        form.simulated("createcluster.simulated.monitoring");
    }

    private void price(Options levels, PriceHints hints) {
        LEVELS.forEach(level -> levels.note(level, hints.level(model.draft(), level)));
    }

    private void addLogs() {
        delivery("cloudWatchLogs", logs -> logs.cloudWatch().on(),
                (logs, on) -> logs.withCloudWatch(on, logs.cloudWatch().logGroup()),
                () -> text("logGroup", logs -> logs.cloudWatch().logGroup(),
                        (logs, typed) -> logs.withCloudWatch(logs.cloudWatch().on(), typed)));
        delivery("s3Logs", logs -> logs.s3().on(),
                (logs, on) -> logs.withS3(on, logs.s3().bucket(), logs.s3().prefix()), () -> {
                    text("logBucket", logs -> logs.s3().bucket(),
                            (logs, typed) -> logs.withS3(logs.s3().on(), typed, logs.s3().prefix()));
                    text("logPrefix", logs -> logs.s3().prefix(),
                            (logs, typed) -> logs.withS3(logs.s3().on(), logs.s3().bucket(), typed));
                });
        delivery("firehoseLogs", logs -> logs.firehose().on(),
                (logs, on) -> logs.withFirehose(on, logs.firehose().stream()),
                () -> text("logStream", logs -> logs.firehose().stream(),
                        (logs, typed) -> logs.withFirehose(logs.firehose().on(), typed)));
    }

    private void delivery(String name, Function<Logs, Boolean> get, BiFunction<Logs, Boolean, Logs> set, Runnable fields) {
        form.check(name, draft -> get.apply(draft.watching().logs()), (draft, on) -> logs(draft, set, on));
        VBox inner = new VBox();
        inner.getStyleClass().addAll("form", "under-check");
        form.into(inner, fields);
        form.showWhen(inner, draft -> get.apply(draft.watching().logs()));
    }

    private void text(String name, Function<Logs, String> get, BiFunction<Logs, String, Logs> set) {
        form.text(name, draft -> get.apply(draft.watching().logs()), (draft, typed) -> logs(draft, set, typed));
    }

    private static <T> ClusterDraft logs(ClusterDraft draft, BiFunction<Logs, T, Logs> set, T value) {
        return draft.watching(w -> w.withLogs(set.apply(w.logs(), value)));
    }
}
