package io.muskrat.desktop.connections;

import static io.muskrat.desktop.testing.Screens.until;
import static org.assertj.core.api.Assertions.assertThat;

import io.muskrat.core.connections.Connection;
import io.muskrat.core.connections.SecretField;
import io.muskrat.desktop.testing.Screen;
import io.muskrat.desktop.ui.form.Field;
import io.muskrat.desktop.ui.look.Theme;
import io.muskrat.desktop.ui.nav.Link;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.PasswordField;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConnectionsViewTest {

    @TempDir
    private Path folder;

    private Saved saved;

    @BeforeEach
    void save() {
        saved = new Saved(folder);
    }

    private void on(Link link, Consumer<Screen> work) {
        try (Screen screen = new Screen(Locale.ENGLISH)) {
            work.accept(screen.show(Theme.LIGHT, 1064, 768, here -> saved.feature(here).open(link)));
        }
    }

    private static void type(Screen screen, String id, String text) {
        Screen.run(() -> screen.find(TextInputControl.class, id).setText(text));
    }

    private static void fire(Screen screen, String id) {
        Screen.run(() -> screen.find(Button.class, id).fire());
    }

    private Connection.Kafka last() {
        return (Connection.Kafka) saved.service.all().getLast();
    }

    @Test
    void aNewConnectionIsKeptWithoutItsSecretsInTheFile() throws IOException {
        on(new Link.EditConnectionLink("", "kafka"), screen -> {
            type(screen, "connection-bootstrapServers", "b-1:9096, b-2:9096");
            Screen.run(() -> method(screen).getSelectionModel().select(5));
            type(screen, "connection-user", "alice");
            fire(screen, "connection-save");
            until(() -> screen.find(Field.class, "field-password").refused());
            type(screen, "connection-password", "hunter2");
            type(screen, "connection-properties", "# mine\nclient.id=me\nmetric.reporters=com.example.Evil");
            fire(screen, "connection-save");
            until(() -> screen.find(Field.class, "field-properties").refusal().contains("metric.reporters"));
            type(screen, "connection-properties", "ssl.truststore.password=hunter2");
            fire(screen, "connection-save");
            until(() -> screen.opened().contains(new Link.WelcomeLink()));
        });
        assertThat(last().bootstrapServers()).isEqualTo("b-1:9096,b-2:9096");
        assertThat(last().name()).isEqualTo("b-1");
        assertThat(last().properties()).isEqualTo(Map.of("ssl.truststore.password", "********"));
        assertThat(saved.secrets.get(SecretField.PASSWORD.id(last().id()))).isPresent();
        assertThat(Files.readString(folder.resolve("connections.json"))).doesNotContain("hunter2");
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<Object> method(Screen screen) {
        return screen.find(ComboBox.class, "connection-method");
    }

    @Test
    void whatIsKeptNeedNotBeTypedAgain() {
        on(new Link.EditConnectionLink("3", ""), screen -> {
            until(() -> screen.find(PasswordField.class, "connection-keystorePassword").getPromptText().startsWith("kept"));
            assertThat(Screen.call(() -> screen.find(TextArea.class, "connection-properties").getText()))
                    .contains("ssl.key.password=********");
            type(screen, "connection-name", "Clicks");
            type(screen, "connection-truststore", "");
            type(screen, "connection-keystore", keystore());
            fire(screen, "connection-save");
            until(() -> screen.opened().contains(new Link.WelcomeLink()));
        });
        assertThat(saved.service.all()).extracting(Connection::name).contains("Clicks").doesNotContain("Clickstream");
        assertThat(saved.secrets.get(SecretField.KEYSTORE_PASSWORD.id("3"))).isPresent();
    }

    private String keystore() {
        Path file = folder.resolve("me.p12");
        try (var out = Files.newOutputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.store(out, "hunter2".toCharArray());
            return file.toString();
        } catch (IOException | GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void theListIsSearchedCopiedAndShortened() {
        try (Screen screen = new Screen(Locale.ENGLISH)) {
            ConnectionsModel model = saved.model(screen);
            Screen.run(model::load);
            until(() -> model.saved().size() == 4);
            assertThat(Screen.call(model::found)).extracting(Connection::name)
                    .containsExactly("Lab", "Clickstream", "Everything in Tokyo", "Payments");
            Screen.run(() -> model.searchProperty().set("shop PRODUCTION pci"));
            assertThat(Screen.call(model::found)).containsExactly(Saved.PAYMENTS);
            Screen.run(() -> model.duplicate(Saved.CONFLUENT, "Copy"));
            until(() -> model.saved().size() == 5);
            String copy = saved.service.all().getLast().id();
            assertThat(saved.secrets.get(SecretField.KEYSTORE_PASSWORD.id(copy))).isPresent();
            Screen.run(() -> model.delete(saved.service.all().getLast()));
            until(() -> model.saved().size() == 4);
            assertThat(saved.secrets.get(SecretField.KEYSTORE_PASSWORD.id(copy))).isEmpty();
            screen.show(Theme.LIGHT, 800, 600, here -> saved.feature(here).open(new Link.WelcomeLink()));
        }
    }

    @Test
    void pastedTextBecomesAConnectionToBeLookedAtFirst() {
        on(new Link.WelcomeLink(), screen -> {
            fire(screen, "welcome-import");
            until(() -> screen.find(TextArea.class, "import-text").isVisible());
            type(screen, "import-text", "hello");
            until(() -> !screen.find(Button.class, "import-take").isDisabled());
            fire(screen, "import-take");
            type(screen, "import-text", "bootstrap.servers=lab:9094\nsecurity.protocol=SSL\nacks=all\nserializer=x");
            fire(screen, "import-take");
            until(() -> screen.opened().contains(new Link.EditConnectionLink("", "kafka")));
        });
        assertThat(saved.service.all()).hasSize(4);
    }

    @Test
    void secretsGoWhereThePersonSaysWhenThereIsNoChoiceYet() {
        saved.settings.update(now -> now.withSecrets(""));
        Assumptions.assumeFalse(saved.secrets.hasKeyring(), "skipped: this computer has a keyring");
        on(new Link.EditConnectionLink("2", ""), screen -> {
            Screen.run(() -> method(screen).getSelectionModel().select(3));
            type(screen, "connection-user", "alice");
            type(screen, "connection-password", "hunter2");
            fire(screen, "connection-save");
            until(() -> screen.find(Button.class, "secrets-choose").isVisible());
            Screen.run(() -> screen.find(RadioButton.class, "secrets-session").fire());
            fire(screen, "secrets-choose");
            until(() -> screen.opened().contains(new Link.WelcomeLink()));
        });
        assertThat(saved.settings.get().secrets()).isEqualTo("session");
    }
}
