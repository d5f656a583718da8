package io.muskrat.desktop.createcluster;

import atlantafx.base.theme.Styles;
import io.muskrat.desktop.createcluster.model.CreateClusterModel;
import io.muskrat.desktop.createcluster.model.CreateClusterModel.Stage.Ready;
import io.muskrat.desktop.createcluster.model.Stop;
import io.muskrat.desktop.ui.look.Icons;
import io.muskrat.desktop.ui.text.Texts;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

/** Cancel at the left; back, and next or create, at the right. While it creates: stop waiting, and progress. */
final class Buttons extends HBox {

    /** Creates from anywhere on the review. */
    static final KeyCombination CREATE = new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN);

    private static final String CREATING = "creating";

    private final Texts texts;
    private final CreateClusterModel model;
    private final Ready ready;
    private final Button cancel;
    private final Button stop;
    private final Button back;
    private final Button next;
    private final Button create;
    private final Subscription subscriptions;
    private Boolean shownCreating;

    Buttons(Texts texts, CreateClusterModel model, Ready ready, Runnable onNext, Runnable onCancel) {
        super(8);
        this.texts = texts;
        this.model = model;
        this.ready = ready;
        getStyleClass().add("wizard-buttons");
        setAlignment(Pos.CENTER_LEFT);
        cancel = button("wizard-cancel", "common.cancel", onCancel);
        stop = button("wizard-stop", "createcluster.stop", model::cancelCreate);
        back = button("wizard-back", "createcluster.back", ready.walk()::back);
        back.setGraphic(Icons.BACK.node());
        next = button("wizard-next", "createcluster.next", onNext);
        next.setGraphic(Icons.NEXT.node());
        next.setContentDisplay(ContentDisplay.RIGHT);
        next.getStyleClass().add(Styles.ACCENT);
        create = button("wizard-create", "createcluster.create", model::create);
        create.getStyleClass().add(Styles.ACCENT);
        create.defaultButtonProperty().bind(create.focusedProperty()); // Enter once too often makes no cluster
        create.setTooltip(new Tooltip(CREATE.getDisplayText()));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        getChildren().addAll(cancel, gap, stop, back, next, create);
        subscriptions = Subscription.combine(
                ready.walk().currentProperty().subscribe(() -> show()),
                ready.draft().draftProperty().subscribe(() -> show()),
                model.creatingProperty().subscribe(() -> show()));
        show();
    }

    void create() {
        create.fire();
    }

    void close() {
        subscriptions.unsubscribe();
    }

    private void show() {
        Stop current = ready.walk().current();
        boolean creating = model.creatingProperty().get();
        back.setDisable(current.first() || creating);
        cancel.setDisable(creating);
        shown(next, !current.last());
        shown(create, current.last());
        shown(stop, creating);
        next.setDefaultButton(!current.last());
        create.setDisable(creating || !ready.draft().broken().isEmpty());
        if (Objects.equals(shownCreating, creating)) {
            return;
        }
        shownCreating = creating;
        create.getStyleClass().remove(CREATING);
        if (creating) {
            create.getStyleClass().add(CREATING);
        }
        create.setText(texts.get(creating ? "createcluster.creating" : "createcluster.create"));
        create.setGraphic(creating ? wheel() : Icons.CHECK.node());
    }

    private static ProgressIndicator wheel() {
        ProgressIndicator wheel = new ProgressIndicator();
        wheel.setMinSize(16, 16);
        wheel.setMaxSize(16, 16);
        return wheel;
    }

    private Button button(String id, String key, Runnable action) {
        Button button = new Button(texts.get(key));
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }

    private static void shown(Button button, boolean shown) {
        button.setVisible(shown);
        button.setManaged(shown);
    }
}
