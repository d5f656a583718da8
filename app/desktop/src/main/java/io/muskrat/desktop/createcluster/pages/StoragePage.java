package io.muskrat.desktop.createcluster.pages;

import io.muskrat.core.createcluster.draft.ClusterDraft;
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
        form.bind(size, "volumeSize", draft -> draft.storage().volumeSize(), (draft, value) -> draft.storage(s -> s.withVolumeSize(value)));
        Field field = form.field("volumeSize", size);
        size.getStyleClass().add("number-input");
        form.watch(draft -> field.hint(hint(draft)));
        form.simulated("createcluster.simulated.storage");
    }

    private String hint(ClusterDraft draft) {
        TypedNumber gib = TypedNumber.of(draft.storage().volumeSize());
        String range = texts.get("createcluster.volumeSize.hint");
        return draft.brokerCount() > 0 && draft.brokerCount() <= MOST_BROKERS && gib.within(1, MOST_GIB)
                ? range + "\n" + texts.get("createcluster.volumeSize.total",
                        draft.brokerCount(), gib.value(), (long) draft.brokerCount() * gib.value())
                : range;
    }
}
