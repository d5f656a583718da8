package io.muskrat.desktop.tunnels;

import atlantafx.base.theme.Styles;
import io.muskrat.core.tunnels.HostKeyPrompt;
import io.muskrat.desktop.ui.dialog.Dialogs;
import io.muskrat.desktop.ui.form.Field;
import io.muskrat.desktop.ui.text.Texts;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** Asks whether a bastion that was never seen before is the right one. No answer, no connection. */
public final class HostKeyQuestion implements HostKeyPrompt {

    private record Screen(Dialogs dialogs, Texts texts) { }

    private final Executor fx;
    private volatile Screen screen;

    public HostKeyQuestion(Executor fx) {
        this.fx = fx;
    }

    /** Where to ask from now on. */
    public void screen(Dialogs dialogs, Texts texts) {
        screen = new Screen(dialogs, texts);
    }

    @Override
    public boolean trust(String host, int port, String keyType, String fingerprint) {
        Screen now = screen;
        if (now == null) {
            return false;
        }
        CompletableFuture<Boolean> answer = new CompletableFuture<>();
        fx.execute(() -> ask(now, host + ":" + port, keyType + " " + fingerprint, answer));
        return answer.join();
    }

    private static void ask(Screen screen, String host, String key, CompletableFuture<Boolean> answer) {
        Texts texts = screen.texts();
        Label words = new Label(texts.get("tunnels.host-key.about", host));
        words.setWrapText(true);
        TextField fingerprint = new TextField(key);
        fingerprint.setEditable(false);
        Button trust = new Button(texts.get("tunnels.host-key.trust"));
        trust.setId("host-key-trust");
        trust.getStyleClass().add(Styles.ACCENT);
        trust.setOnAction(event -> {
            answer.complete(true);
            screen.dialogs().close();
        });
        screen.dialogs().show(texts.get("tunnels.host-key.title", host),
                new VBox(12, words, new Field(texts.get("tunnels.host-key.fingerprint"), fingerprint)),
                () -> answer.complete(false), trust);
    }
}
