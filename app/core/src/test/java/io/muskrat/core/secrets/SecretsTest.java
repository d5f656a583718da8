package io.muskrat.core.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.muskrat.core.platform.ProblemCode;
import io.muskrat.core.platform.ProblemException;
import io.muskrat.core.platform.SettingsStore;
import io.muskrat.core.secrets.SecretStore.Kind;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    private static final MasterKey.Cost CHEAP = new MasterKey.Cost(64, 1, 1);

    @TempDir
    private Path folder;

    @Test
    void withoutAKeyringSecretsStayInMemoryUntilThereIsAChoice() {
        try (SettingsStore settings = new SettingsStore(folder.resolve("settings.json"))) {
            Secrets secrets = secrets(settings, Optional.of("master"));
            assertThat(secrets.kind()).isEqualTo(Kind.SESSION);
            assertThat(secrets.isChosen()).isFalse();
            secrets.put("a", "one".toCharArray());
            assertThat(folder.resolve("secrets.json")).doesNotExist();

            secrets.choose(Kind.ENCRYPTED_FILE);
            assertThat(secrets.get("a")).hasValueSatisfying(s -> assertThat(s).containsExactly('o', 'n', 'e'));
        }
        try (SettingsStore settings = new SettingsStore(folder.resolve("settings.json"))) {
            Secrets later = secrets(settings, Optional.of("master"));
            assertThat(later.kind()).isEqualTo(Kind.ENCRYPTED_FILE);
            assertThat(later.get("a")).isPresent();
            later.choose(Kind.SESSION);
            assertThat(later.get("a")).isPresent();
            assertThat(secrets(settings, Optional.of("master")).file().get("a")).isEmpty();
        }
    }

    @Test
    void aChoiceThatCannotBeKeptChangesNothing() {
        try (SettingsStore settings = new SettingsStore(folder.resolve("settings.json"))) {
            Secrets secrets = secrets(settings, Optional.empty());
            secrets.put("a", "one".toCharArray());
            assertThat(catchThrowableOfType(ProblemException.class, () -> secrets.choose(Kind.KEYRING)).problem().code())
                    .isEqualTo(ProblemCode.SECRETS_NO_KEYRING);
            assertThat(catchThrowableOfType(ProblemException.class, () -> secrets.choose(Kind.ENCRYPTED_FILE)).problem()
                    .code()).isEqualTo(ProblemCode.SECRETS_LOCKED);
            assertThat(secrets.kind()).isEqualTo(Kind.SESSION);
            assertThat(secrets.get("a")).isPresent();
        }
    }

    private Secrets secrets(SettingsStore settings, Optional<String> answer) {
        return new Secrets(settings, new EncryptedSecrets(folder.resolve("secrets.json"),
                reason -> answer.map(String::toCharArray), CHEAP), Optional::empty);
    }
}
