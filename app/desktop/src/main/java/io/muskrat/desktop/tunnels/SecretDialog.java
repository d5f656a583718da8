package io.muskrat.desktop.tunnels;

import atlantafx.base.theme.Styles;
import io.muskrat.core.secrets.SecretStore;
import io.muskrat.core.tunnels.SshSecret;
import io.muskrat.desktop.ui.dialog.Dialogs;
import io.muskrat.desktop.ui.form.Field;
import io.muskrat.desktop.ui.text.Texts;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.VBox;

/** Asks for a passphrase, a password, or what the server wants to know. */
final class SecretDialog {

    /** @param remember whether to keep it for the next start of the app */
    record Answer(char[] secret, boolean remember) { }

    private SecretDialog() { }

    static void show(Dialogs dialogs, Texts texts, SshSecret asked, boolean again, SecretStore.Kind store,
            CompletableFuture<Optional<Answer>> answer) {
        String kind = "tunnels.secret." + asked.kind().name().toLowerCase(Locale.ROOT);
        Label words = new Label(texts.get(kind + ".about", asked.subject()));
        words.setWrapText(true);
        words.setMinHeight(Label.USE_PREF_SIZE);
        PasswordField typed = new PasswordField();
        typed.setId("secret-typed");
        String label = asked.kind() == SshSecret.Kind.PROMPT && !asked.prompt().isBlank() ? asked.prompt().strip()
                : texts.get(kind);
        Field field = new Field(label, typed);
        if (again) {
            field.refuse(texts.get(kind + ".again"));
        }
        CheckBox remember = new CheckBox(texts.get("tunnels.secret.remember." + store.name().toLowerCase(Locale.ROOT)));
        remember.setId("secret-remember");
        boolean lasting = asked.kind() != SshSecret.Kind.PROMPT && store != SecretStore.Kind.SESSION;
        remember.setVisible(lasting);
        remember.setManaged(lasting);
        Button send = new Button(texts.get("tunnels.secret.send"));
        send.setId("secret-send");
        send.setDefaultButton(true);
        send.getStyleClass().add(Styles.ACCENT);
        send.disableProperty().bind(typed.textProperty().isEmpty());
        send.setOnAction(event -> {
            answer.complete(Optional.of(new Answer(typed.getText().toCharArray(), lasting && remember.isSelected())));
            typed.clear();
            dialogs.close();
        });
        dialogs.show(texts.get(kind + ".title", asked.subject()), new VBox(12, words, field, remember),
                () -> answer.complete(Optional.empty()), send);
        typed.requestFocus();
    }
}
