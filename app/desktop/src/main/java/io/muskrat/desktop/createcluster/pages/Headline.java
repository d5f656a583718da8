package io.muskrat.desktop.createcluster.pages;

import atlantafx.base.theme.Styles;
import io.muskrat.core.createcluster.draft.ClusterDraft;
import io.muskrat.core.createcluster.draft.Kind;
import io.muskrat.core.platform.TypedNumber;
import io.muskrat.desktop.createcluster.form.Picture;
import io.muskrat.desktop.createcluster.model.DraftModel;
import io.muskrat.desktop.ui.look.Icons;
import io.muskrat.desktop.ui.text.Texts;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The cluster at a glance: a picture, its name, its brokers, and how long it takes. */
final class Headline extends HBox {

    private static final int MOST_BROKERS = 1_000;
    private static final int MOST_GIB = 1_000_000;

    private final Texts texts;
    private final Picture picture;
    private final Label name = new Label();
    private final Label brokers = new Label();
    private final Label storage = new Label();

    Headline(Texts texts, DraftModel draft, String region) {
        this.texts = texts;
        picture = new Picture(texts, draft::catalog, region);
        getStyleClass().add("review-headline");
        name.getStyleClass().add(Styles.TITLE_4);
        storage.getStyleClass().add(Styles.TEXT_MUTED);
        Label duration = new Label(texts.get(draft.sandbox() ? "createcluster.duration.sandbox" : "createcluster.duration"),
                Icons.INFO.node());
        duration.setWrapText(true);
        duration.setMinHeight(Region.USE_PREF_SIZE);
        duration.getStyleClass().add("review-duration");
        VBox words = new VBox(4, name, brokers, storage, duration);
        VBox.setMargin(duration, new Insets(6, 0, 0, 0));
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().addAll(picture, words);
    }

    void show(ClusterDraft draft) {
        picture.show(draft);
        name.setText(draft.name());
        int count = draft.brokerCount();
        TypedNumber gib = TypedNumber.of(draft.storage().volumeSize());
        boolean counted = draft.kind().provisioned() && count > 0 && count <= MOST_BROKERS;
        brokers.setText(counted ? texts.get("createcluster.headline", count, draft.machines().instanceType())
                : draft.kind().provisioned() ? "" : texts.get("createcluster.kind.serverless"));
        storage.setText(counted && draft.kind() == Kind.STANDARD && gib.within(1, MOST_GIB)
                ? texts.get("createcluster.headline.storage", (long) count * gib.value()) : "");
        for (Label line : new Label[] {name, brokers, storage}) {
            line.setVisible(!line.getText().isBlank());
            line.setManaged(!line.getText().isBlank());
        }
    }

    /** Whether there is room for the picture. */
    void picture(boolean shown) {
        picture.setVisible(shown);
        picture.setManaged(shown);
    }
}
