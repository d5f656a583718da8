package io.muskrat.core.secrets;

import io.muskrat.core.platform.SettingsStore;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The secrets where the user chose to keep them. Until there is a choice: in the keyring if this computer has one, else
 * in memory.
 */
public final class Secrets implements SecretStore, AutoCloseable {

    private final SettingsStore settings;
    private final EncryptedSecrets file;
    private final SessionSecrets session = new SessionSecrets();
    private final KeyringAccess keyring;
    private volatile SecretStore chosen;

    /** How the system's keyring is opened, at most once and when it is first needed. */
    @FunctionalInterface
    interface KeyringAccess {
        Optional<? extends ListedSecrets> open();
    }

    public Secrets(SettingsStore settings, Path file, MasterPasswordQuestion question) {
        this(settings, new EncryptedSecrets(file, question), new KeyringOnce());
    }

    Secrets(SettingsStore settings, EncryptedSecrets file, KeyringAccess keyring) {
        this.settings = settings;
        this.file = file;
        this.keyring = keyring;
    }

    /** Whether this computer has a keyring. May take a second at the first call. */
    public boolean hasKeyring() {
        return keyring.open().isPresent();
    }

    /** Whether the user has chosen; else it is {@link #kind()} by itself. */
    public boolean isChosen() {
        return !settings.get().secrets().isEmpty();
    }

    /** The encrypted file, to change its password. */
    public EncryptedSecrets file() {
        return file;
    }

    /**
     * From now on secrets are kept there; those that there are move with it. When that fails nothing is changed.
     *
     * @throws io.muskrat.core.platform.ProblemException SECRETS_NO_KEYRING, SECRETS_LOCKED when the master password is
     *     not given
     */
    public void choose(Kind kind) {
        ListedSecrets before = store(kind());
        ListedSecrets next = store(kind);
        if (before != next) {
            Set<String> ids = before.ids();
            ids.forEach(id -> before.get(id).ifPresent(secret -> {
                next.put(id, secret);
                Arrays.fill(secret, '\0');
            }));
            ids.forEach(before::remove);
        }
        settings.update(now -> now.withSecrets(kind.name().toLowerCase(Locale.ROOT)));
        chosen = next;
    }

    @Override
    public Optional<char[]> get(String id) {
        return current().get(id);
    }

    @Override
    public void put(String id, char[] secret) {
        current().put(id, secret);
    }

    @Override
    public void remove(String id) {
        current().remove(id);
    }

    @Override
    public Kind kind() {
        return current().kind();
    }

    // without a lock: a person may be asked meanwhile, on a screen that wants to know the kind
    private SecretStore current() {
        SecretStore known = chosen;
        if (known == null) {
            known = wanted();
            chosen = known;
        }
        return known;
    }

    // a keyring that was chosen and is gone (another desktop, no session bus) leaves the memory
    private SecretStore wanted() {
        String kind = settings.get().secrets();
        if (kind.equals("encrypted_file")) {
            return file;
        }
        return kind.equals("session") ? session : keyring.open().<SecretStore>map(found -> found).orElse(session);
    }

    private ListedSecrets store(Kind kind) {
        return switch (kind) {
            case ENCRYPTED_FILE -> file;
            case SESSION -> session;
            case KEYRING -> keyring.open().orElseThrow(KeyringOnce::missing);
        };
    }

    @Override
    public void close() {
        file.lock();
        if (keyring instanceof KeyringOnce once) {
            once.close();
        }
    }
}
