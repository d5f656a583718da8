package io.muskrat.desktop.ui.dialog;

import atlantafx.base.controls.ModalPane;
import atlantafx.base.theme.Styles;
import io.muskrat.desktop.ui.form.Field;
import io.muskrat.desktop.ui.look.Looks;
import io.muskrat.desktop.ui.text.Texts;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** Dialogs inside the window. */
public final class Dialogs {

    private final ModalPane pane;
    private final Texts texts;

    public Dialogs(ModalPane pane, Texts texts) {
        this.pane = pane;
        // a dialog that is asked for while the last one fades out would go with it
        pane.setOutTransitionFactory(null);
        this.texts = texts;
    }

    /** Shows a dialog: a title, a body, and a row of buttons of which the first closes it without doing anything. */
    public void show(String title, Node body, Button... actions) {
        show(title, body, () -> { }, actions);
    }

    /** @param closed what follows however the dialog is closed: cancelled, by Escape, or by an action */
    public void show(String title, Node body, Runnable closed, Button... actions) {
        Label head = new Label(title);
        head.getStyleClass().add(Styles.TITLE_3);
        head.setWrapText(true);
        Button cancel = new Button(texts.get(actions.length == 0 ? "common.close" : "common.cancel"));
        cancel.setId("dialog-cancel");
        cancel.setCancelButton(true);
        cancel.setOnAction(event -> close());
        HBox buttons = new HBox(8, cancel);
        buttons.getChildren().addAll(actions);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        VBox box = new VBox(16, head, body, buttons);
        box.getStyleClass().addAll(Looks.CARD, "dialog-box");
        box.setMaxSize(520, Region.USE_PREF_SIZE);
        pane.show(box);
        if (actions.length == 0) {
            cancel.requestFocus(); // the keyboard goes with the dialog
        }
        Subscription[] watch = new Subscription[1];
        watch[0] = pane.displayProperty().subscribe((before, shown) -> {
            if (!shown) {
                watch[0].unsubscribe();
                closed.run();
            }
        });
    }

    /**
     * Asks before something is lost for good: the button stays disabled until the name is typed.
     *
     * @param verb the action, as the button calls it
     */
    public void confirmByTyping(String title, String consequences, String name, String verb, Runnable action) {
        Label words = new Label(consequences);
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        TextField typed = new TextField();
        typed.setId("confirm-name");
        Button act = new Button(verb);
        act.setId("confirm-action");
        act.getStyleClass().add(Styles.DANGER);
        act.setDefaultButton(true);
        act.disableProperty().bind(typed.textProperty().isNotEqualTo(name));
        act.setOnAction(event -> {
            close();
            action.run();
        });
        show(title, new VBox(12, words, new Field(texts.get("common.type-to-confirm", name), typed)), act);
        typed.requestFocus();
    }

    public void close() {
        pane.hide(true);
    }

    /** Called once when the dialog that is shown now is gone, however it was closed. */
    public void onClosed(Runnable callback) {
        pane.displayProperty().addListener(new ChangeListener<>() {
            @Override
            public void changed(ObservableValue<? extends Boolean> shown, Boolean before, Boolean now) {
                if (!now) {
                    shown.removeListener(this);
                    callback.run();
                }
            }
        });
    }
}
