package io.muskrat.desktop.tunnels;

import static org.assertj.core.api.Assertions.assertThat;

import io.muskrat.core.secrets.SecretStore;
import io.muskrat.core.secrets.SessionSecrets;
import io.muskrat.core.tunnels.SshSecret;
import io.muskrat.core.tunnels.SshSecret.Kind;
import io.muskrat.desktop.testing.Screen;
import io.muskrat.desktop.testing.Screens;
import io.muskrat.desktop.ui.async.FxThread;
import io.muskrat.desktop.ui.async.Questions;
import io.muskrat.desktop.ui.look.Theme;
import io.muskrat.desktop.ui.nav.View;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LoginQuestionsTest {

    private static final SshSecret PASSPHRASE = new SshSecret(Kind.PASSPHRASE, "/home/me/.ssh/id", "");

    private final SecretStore store = new SessionSecrets();
    private final LoginQuestions questions = new LoginQuestions(new Questions(new FxThread()), store);
    private Screen screen;

    @BeforeEach
    void open() {
        screen = new Screen(Locale.ENGLISH).show(Theme.LIGHT, 800, 600, here -> new Nothing());
        questions.screen(screen.dialogs(), screen.texts());
    }

    @AfterEach
    void close() {
        screen.close();
    }

    @Test
    void asksOnceAndAgainWhenTheAnswerWasWrong() {
        var first = asked(() -> questions.secret(PASSPHRASE, false));
        answer("wrong");
        assertThat(first.join()).contains("wrong");
        assertThat(questions.secret(PASSPHRASE, false).map(String::new)).contains("wrong");
        var second = asked(() -> questions.secret(PASSPHRASE, true));
        answer("right");
        assertThat(second.join()).contains("right");
        assertThat(questions.secret(PASSPHRASE, false).map(String::new)).contains("right");
    }

    @Test
    void knowsWhatTheStoreKnows() {
        store.put("bastion/me@host:22/password", "kept".toCharArray());
        assertThat(questions.secret(new SshSecret(Kind.PASSWORD, "me@host:22", ""), false).map(String::new))
                .contains("kept");
    }

    @Test
    void neverKeepsAnAnswerToTheServersOwnQuestion() {
        SshSecret code = new SshSecret(Kind.PROMPT, "me@host:22", "Verification code: ");
        var first = asked(() -> questions.secret(code, false));
        answer("123456");
        assertThat(first.join()).contains("123456");
        var second = asked(() -> questions.secret(code, false));
        answer("654321");
        assertThat(second.join()).contains("654321");
    }

    @Test
    void isCancelledByThePersonAndTrustsNobodyThen() {
        var secret = asked(() -> questions.secret(PASSPHRASE, false));
        press("dialog-cancel");
        assertThat(secret.join()).isEmpty();
        var trust = CompletableFuture.supplyAsync(() -> questions.trust("host", 22, "ssh-ed25519", "SHA256:x"));
        press("dialog-cancel");
        assertThat(trust.join()).isFalse();
        var again = CompletableFuture.supplyAsync(() -> questions.trust("host", 22, "ssh-ed25519", "SHA256:x"));
        press("host-key-trust");
        assertThat(again.join()).isTrue();
    }

    private static CompletableFuture<Optional<String>> asked(Supplier<Optional<char[]>> question) {
        return CompletableFuture.supplyAsync(() -> question.get().map(String::new));
    }

    private void answer(String text) {
        Screens.until(() -> screen.find(PasswordField.class, "secret-typed").getText().isEmpty());
        Screen.run(() -> screen.find(PasswordField.class, "secret-typed").setText(text));
        press("secret-send");
    }

    /** And waits until the dialog is gone: it goes with an animation. */
    private void press(String button) {
        Screens.until(() -> !screen.find(Button.class, button).isDisabled());
        Screen.run(() -> screen.find(Button.class, button).fire());
        Screens.until(() -> screen.stage().getScene().lookup("#dialog-cancel") == null);
    }

    private static final class Nothing implements View {

        private final StackPane root = new StackPane();

        @Override
        public Parent root() {
            return root;
        }

        @Override
        public void attach() { }

        @Override
        public void detach() { }
    }
}
