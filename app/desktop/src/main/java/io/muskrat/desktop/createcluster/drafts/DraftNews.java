package io.muskrat.desktop.createcluster.drafts;

import io.muskrat.core.createcluster.drafts.SavedDraft;
import io.muskrat.core.createcluster.intake.Taken;
import io.muskrat.desktop.ui.look.Icons;
import io.muskrat.desktop.ui.text.Texts;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

/** A line above the wizard: a draft to go on with, or what of a draft from elsewhere could not be taken. */
public final class DraftNews extends HBox {

    private final Texts texts;
    private final DraftsModel model;
    private boolean hidden;

    public DraftNews(Texts texts, DraftsModel model) {
        super(10);
        this.texts = texts;
        this.model = model;
        setId("wizard-news");
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("wizard-news");
    }

    public Subscription attach() {
        model.refresh();
        return Subscription.combine(
                model.othersProperty().subscribe(() -> show()),
                model.currentProperty().subscribe(() -> show()),
                model.takenProperty().subscribe(() -> {
                    hidden = false;
                    show();
                }));
    }

    private void show() {
        Taken taken = model.takenProperty().get();
        Optional<SavedDraft> last = model.othersProperty().get().stream().filter(model::here).findFirst();
        boolean lost = taken != null && !taken.passedOver().isEmpty();
        boolean offer = taken == null && model.currentProperty().get() == null && last.isPresent();
        boolean told = !hidden && (lost || offer);
        setVisible(told);
        setManaged(told);
        if (!told) {
            return;
        }
        Label words = new Label(lost
                ? texts.get("createcluster.drafts.passed-over", String.join(", ", taken.passedOver()))
                : texts.get("createcluster.drafts.offer", last.map(this::label).orElseThrow()), Icons.INFO.node());
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        Button hide = button("wizard-news-hide", "common.close", () -> {
            hidden = true;
            show();
        });
        getChildren().setAll(lost ? List.of(words, hide) : List.of(words,
                button("wizard-news-go-on", "createcluster.drafts.go-on", () -> model.open(last.orElseThrow())), hide));
    }

    private String label(SavedDraft draft) {
        return draft.label().isBlank() ? texts.get("createcluster.drafts.unnamed") : draft.label();
    }

    private Button button(String id, String key, Runnable action) {
        Button button = new Button(texts.get(key));
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }
}
