package io.muskrat.desktop.createcluster.pages;

import io.muskrat.core.createcluster.ClusterDraft;
import io.muskrat.core.platform.TypedNumber;
import io.muskrat.desktop.createcluster.model.DraftModel;
import io.muskrat.desktop.ui.form.Field;
import io.muskrat.desktop.ui.text.Texts;
import javafx.scene.control.TextField;

/** The volume of each broker. */
final class StoragePage extends FormPage {

    private static final int MOST_BROKERS = 1_000;
    private static final int MOST_GIB = 1_000_000;

    StoragePage(Texts texts, DraftModel model) {
        super(texts, model);
        TextField size = new TextField();
        form.bind(size, "volumeSize", ClusterDraft::volumeSize, ClusterDraft::withVolumeSize);
        Field field = form.field("volumeSize", size);
        size.getStyleClass().add("number-input");
        form.watch(draft -> field.hint(hint(draft)));
        form.simulated("createcluster.simulated.storage");
    }

    private String hint(ClusterDraft draft) {
        TypedNumber brokers = TypedNumber.of(draft.brokerCount());
        TypedNumber gib = TypedNumber.of(draft.volumeSize());
        String range = texts.get("createcluster.volumeSize.hint");
        return brokers.within(1, MOST_BROKERS) && gib.within(1, MOST_GIB)
                ? range + "\n" + texts.get("createcluster.volumeSize.total",
                        brokers.value(), gib.value(), (long) brokers.value() * gib.value())
                : range;
    }
}
