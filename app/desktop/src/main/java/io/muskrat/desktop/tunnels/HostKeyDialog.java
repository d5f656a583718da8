package io.muskrat.desktop.tunnels;

import atlantafx.base.theme.Styles;
import io.muskrat.desktop.ui.dialog.Dialogs;
import io.muskrat.desktop.ui.form.Field;
import io.muskrat.desktop.ui.text.Texts;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** Asks whether a bastion that was never seen before is the right one. */
final class HostKeyDialog {

    private HostKeyDialog() { }

    static void show(Dialogs dialogs, Texts texts, String host, String key, CompletableFuture<Optional<Boolean>> answer) {
        Label words = new Label(texts.get("tunnels.host-key.about", host));
        words.setWrapText(true);
        TextField fingerprint = new TextField(key);
        fingerprint.setEditable(false);
        Button trust = new Button(texts.get("tunnels.host-key.trust"));
        trust.setId("host-key-trust");
        trust.getStyleClass().add(Styles.ACCENT);
        trust.setOnAction(event -> {
            answer.complete(Optional.of(true));
            dialogs.close();
        });
        dialogs.show(texts.get("tunnels.host-key.title", host),
                new VBox(12, words, new Field(texts.get("tunnels.host-key.fingerprint"), fingerprint)),
                () -> answer.complete(Optional.empty()), trust);
    }
}
