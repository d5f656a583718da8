package io.muskrat.desktop.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.muskrat.core.platform.ProblemCode;
import io.muskrat.core.platform.SettingsStore;
import io.muskrat.core.secrets.SecretStore.Kind;
import io.muskrat.core.secrets.Secrets;
import io.muskrat.desktop.testing.FxQueue;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsModelTest {

    private final FxQueue fx = new FxQueue();

    @Test
    void secretsMoveWithTheChoiceAndThePasswordCanBeChanged(@TempDir Path folder) {
        try (SettingsStore settings = new SettingsStore(folder.resolve("settings.json"));
                Secrets secrets = new Secrets(settings, folder.resolve("secrets"),
                        reason -> Optional.of("first".toCharArray()))) {
            secrets.choose(Kind.SESSION);
            secrets.put("id", "kept".toCharArray());
            SecretsModel model = new SecretsModel(secrets, fx.tasks());
            model.load();
            fx.until(() -> model.kindProperty().get() == Kind.SESSION);
            assertThat(model.offered()).contains(Kind.ENCRYPTED_FILE, Kind.SESSION);
            assertThat(model.hasPassword()).isFalse();
            model.choose(Kind.ENCRYPTED_FILE);
            fx.until(() -> model.kindProperty().get() == Kind.ENCRYPTED_FILE);
            assertThat(secrets.get("id").map(String::new)).contains("kept");
            assertThat(model.hasPassword()).isTrue();
            AtomicBoolean done = new AtomicBoolean();
            model.changePassword("wrong".toCharArray(), "second".toCharArray(), () -> done.set(true));
            fx.until(() -> model.problemProperty().get() != null);
            assertThat(model.problemProperty().get().code()).isEqualTo(ProblemCode.SECRETS_PASSWORD);
            assertThat(done).isFalse();
            model.changePassword("first".toCharArray(), "second".toCharArray(), () -> done.set(true));
            fx.until(done::get);
            assertThat(model.problemProperty().get()).isNull();
            assertThat(secrets.get("id").map(String::new)).contains("kept");
        }
    }
}
