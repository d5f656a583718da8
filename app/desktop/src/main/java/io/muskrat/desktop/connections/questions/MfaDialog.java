package io.muskrat.desktop.connections.questions;

import atlantafx.base.theme.Styles;
import io.muskrat.core.aws.AwsQuestions;
import io.muskrat.desktop.ui.async.Questions;
import io.muskrat.desktop.ui.dialog.Dialogs;
import io.muskrat.desktop.ui.form.Field;
import io.muskrat.desktop.ui.text.Texts;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** Asks for the code of an MFA device: six digits. */
public final class MfaDialog implements AwsQuestions {

    private record Screen(Dialogs dialogs, Texts texts) { }

    private final Questions questions;
    private volatile Screen screen;

    public MfaDialog(Questions questions) {
        this.questions = questions;
    }

    /** Where to ask from now on. */
    public void screen(Dialogs dialogs, Texts texts) {
        screen = new Screen(dialogs, texts);
    }

    @Override
    public Optional<String> mfaCode(String serial, String profile) {
        Screen now = screen;
        return now == null ? Optional.empty()
                : questions.<String>ask(answer -> show(now, serial, profile, answer), now.dialogs()::close);
    }

    private static void show(Screen screen, String serial, String profile, CompletableFuture<Optional<String>> answer) {
        Texts texts = screen.texts();
        Label words = new Label(texts.get("connections.mfa.about", profile, serial));
        words.setWrapText(true);
        words.setMinHeight(Label.USE_PREF_SIZE);
        TextField code = new TextField();
        code.setId("mfa-code");
        Field field = new Field(texts.get("connections.mfa.code"), code);
        Button send = new Button(texts.get("connections.mfa.send"));
        send.setId("mfa-send");
        send.setDefaultButton(true);
        send.getStyleClass().add(Styles.ACCENT);
        send.setOnAction(event -> {
            String typed = code.getText().strip();
            if (typed.matches("\\d{6}")) {
                answer.complete(Optional.of(typed));
                screen.dialogs().close();
            } else {
                field.refuse(texts.get("connections.mfa.digits"));
            }
        });
        screen.dialogs().show(texts.get("connections.mfa"), new VBox(12, words, field),
                () -> answer.complete(Optional.empty()), send);
        code.requestFocus();
    }
}
