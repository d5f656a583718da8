package io.muskrat.desktop.createcluster.pages;

import io.muskrat.core.createcluster.catalog.BrokerSize;
import io.muskrat.core.createcluster.catalog.VersionFacts;
import io.muskrat.core.createcluster.draft.ClusterDraft;
import io.muskrat.core.platform.TypedNumber;
import io.muskrat.desktop.createcluster.form.Options;
import io.muskrat.desktop.createcluster.model.DraftModel;
import io.muskrat.desktop.ui.form.Field;
import io.muskrat.desktop.ui.text.Texts;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** The volume of each broker: its size, provisioned throughput, tiered storage, and growth by itself. */
final class StoragePage extends FormPage {

    private static final int MOST_BROKERS = 1_000;
    private static final int MOST_GIB = 1_000_000;

    StoragePage(Texts texts, DraftModel model) {
        super(texts, model);
        Field volume = number("volumeSize", draft -> draft.storage().volumeSize(),
                (draft, value) -> draft.storage(s -> s.withVolumeSize(value)));
        form.watch(draft -> volume.hint(hint(draft)));
        addThroughput();
        addMode();
        addGrowth();
        form.simulated("createcluster.simulated.storage");
    }

    private Field number(String name, Function<ClusterDraft, String> get,
            BiFunction<ClusterDraft, String, ClusterDraft> set) {
        TextField input = new TextField();
        form.bind(input, name, get, set);
        input.getStyleClass().add("number-input");
        return form.field(name, input);
    }

    private void addThroughput() {
        CheckBox on = form.check("throughputOn", draft -> draft.storage().throughputOn(),
                (draft, value) -> draft.storage(s -> s.withThroughputOn(value)));
        Field field = form.fieldOf("throughputOn");
        VBox inner = indented();
        form.into(inner, () -> {
            Field rate = number("throughput", draft -> draft.storage().throughput(),
                    (draft, value) -> draft.storage(s -> s.withThroughput(value)));
            form.watch(draft -> rate.hint(texts.get("createcluster.throughput.hint",
                    BrokerSize.LEAST_VOLUME_THROUGHPUT, most(draft), draft.machines().instanceType())));
        });
        form.showWhen(inner, draft -> draft.storage().throughputOn());
        form.watch(draft -> {
            boolean possible = most(draft) > 0;
            on.setDisable(!possible && !on.isSelected());
            field.hint(possible ? texts.get("createcluster.throughputOn.hint")
                    : texts.get("createcluster.throughputOn.not", draft.machines().instanceType()));
        });
    }

    private int most(ClusterDraft draft) {
        return model.catalog().size(draft.machines().instanceType()).map(BrokerSize::volumeThroughput).orElse(0);
    }

    private void addMode() {
        Options mode = form.options("storageMode", "storageMode", List.of("LOCAL", "TIERED"),
                draft -> draft.storage().mode(),
                value -> model.change("storageMode", draft -> draft.storage(s -> s.withMode(value))));
        form.watch(draft -> {
            String type = draft.machines().instanceType();
            String version = draft.basics().kafkaVersion();
            if (draft.storage().tiered()) {
                mode.enable("TIERED");
            } else if (!BrokerSize.tiers(type)) {
                mode.disable("TIERED", texts.get("createcluster.storageMode.not-size", type));
            } else if (!version.isEmpty() && !VersionFacts.tiers(version)) {
                mode.disable("TIERED", texts.get("createcluster.storageMode.not-version", version));
            } else {
                mode.enable("TIERED");
            }
        });
    }

    private void addGrowth() {
        form.check("autoScalingOn", draft -> draft.storage().autoScalingOn(),
                (draft, value) -> draft.storage(s -> s.withAutoScalingOn(value)));
        VBox inner = indented();
        form.into(inner, () -> {
            number("autoScalingTarget", draft -> draft.storage().autoScalingTarget(),
                    (draft, value) -> draft.storage(s -> s.withAutoScalingTarget(value)));
            number("autoScalingMaximum", draft -> draft.storage().autoScalingMaximum(),
                    (draft, value) -> draft.storage(s -> s.withAutoScalingMaximum(value)));
        });
        form.showWhen(inner, draft -> draft.storage().autoScalingOn());
    }

    private static VBox indented() {
        VBox inner = new VBox();
        inner.getStyleClass().addAll("form", "under-check");
        return inner;
    }

    private String hint(ClusterDraft draft) {
        TypedNumber gib = TypedNumber.of(draft.storage().volumeSize());
        String range = texts.get("createcluster.volumeSize.hint");
        int brokers = draft.brokerCount();
        return brokers > 0 && brokers <= MOST_BROKERS && gib.within(1, MOST_GIB)
                ? range + "\n" + texts.get("createcluster.volumeSize.total",
                        brokers, gib.value(), (long) brokers * gib.value())
                : range;
    }
}
