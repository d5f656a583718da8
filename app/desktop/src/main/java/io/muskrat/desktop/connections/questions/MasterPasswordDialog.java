package io.muskrat.desktop.connections.questions;

import atlantafx.base.theme.Styles;
import io.muskrat.core.secrets.MasterPasswordQuestion;
import io.muskrat.desktop.ui.async.Questions;
import io.muskrat.desktop.ui.dialog.Dialogs;
import io.muskrat.desktop.ui.form.Field;
import io.muskrat.desktop.ui.text.Texts;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.VBox;

/** Asks for the master password of the encrypted file; a new one twice. */
public final class MasterPasswordDialog implements MasterPasswordQuestion {

    private static final int SHORTEST = 8;

    private final Questions questions;
    private volatile Screen screen;

    private record Screen(Dialogs dialogs, Texts texts) { }

    public MasterPasswordDialog(Questions questions) {
        this.questions = questions;
    }

    /** Where to ask from now on. */
    public void screen(Dialogs dialogs, Texts texts) {
        screen = new Screen(dialogs, texts);
    }

    @Override
    public Optional<char[]> ask(Reason reason) {
        Screen now = screen;
        return now == null ? Optional.empty()
                : questions.<char[]>ask(answer -> show(now, reason, answer), now.dialogs()::close);
    }

    private static void show(Screen screen, Reason reason, CompletableFuture<Optional<char[]>> answer) {
        Texts texts = screen.texts();
        boolean fresh = reason == Reason.NEW;
        Label words = new Label(texts.get(fresh ? "connections.master.new.about" : "connections.master.about"));
        words.setWrapText(true);
        words.setMinHeight(Label.USE_PREF_SIZE);
        PasswordField typed = new PasswordField();
        typed.setId("master-password");
        PasswordField again = new PasswordField();
        again.setId("master-password-again");
        Field field = new Field(texts.get("connections.master.password"), typed,
                fresh ? texts.get("connections.master.shortest", SHORTEST) : "");
        Field repeated = new Field(texts.get("connections.master.again"), again);
        if (reason == Reason.WRONG) {
            field.refuse(texts.get("connections.master.wrong"));
        }
        Button send = new Button(texts.get(fresh ? "connections.master.set" : "connections.master.unlock"));
        send.setId("master-send");
        send.setDefaultButton(true);
        send.getStyleClass().add(Styles.ACCENT);
        send.setOnAction(event -> {
            if (fresh && typed.getText().length() < SHORTEST) {
                field.refuse(texts.get("connections.master.too-short", SHORTEST));
            } else if (fresh && !typed.getText().equals(again.getText())) {
                field.refuse("");
                repeated.refuse(texts.get("connections.master.differ"));
            } else if (!typed.getText().isEmpty()) {
                answer.complete(Optional.of(typed.getText().toCharArray()));
                typed.clear();
                again.clear();
                screen.dialogs().close();
            }
        });
        VBox body = new VBox(12, words, field);
        if (fresh) {
            body.getChildren().add(repeated);
        }
        screen.dialogs().show(texts.get(fresh ? "connections.master.new" : "connections.master"), body,
                () -> answer.complete(Optional.empty()), send);
        typed.requestFocus();
    }
}
