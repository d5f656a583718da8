package io.muskrat.core.secrets;

import io.muskrat.core.platform.Problem;
import io.muskrat.core.platform.ProblemCode;
import io.muskrat.core.platform.ProblemException;
import io.muskrat.core.secrets.MasterPasswordQuestion.Reason;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Secrets in a file encrypted under a master password, which is asked for once, when it is first needed. */
public final class EncryptedSecrets implements ListedSecrets {

    private final SecretsFile file;
    private final MasterPasswordQuestion question;
    private SecretsFile.Unlocked key;
    private Map<String, char[]> secrets;

    public EncryptedSecrets(Path file, MasterPasswordQuestion question) {
        this(file, question, MasterKey.Cost.USUAL);
    }

    EncryptedSecrets(Path path, MasterPasswordQuestion question, MasterKey.Cost cost) {
        this.file = new SecretsFile(path, cost);
        this.question = question;
    }

    /** Whether there is a file, and so a master password. */
    public boolean exists() {
        return file.exists();
    }

    @Override
    public synchronized Optional<char[]> get(String id) {
        if (secrets == null && !file.exists()) {
            return Optional.empty();
        }
        return Optional.ofNullable(unlocked().get(id)).map(char[]::clone);
    }

    @Override
    public synchronized void put(String id, char[] secret) {
        Map<String, char[]> next = new HashMap<>(unlocked());
        next.put(id, secret.clone());
        save(next);
    }

    @Override
    public synchronized void remove(String id) {
        if (secrets == null && !file.exists()) {
            return;
        }
        Map<String, char[]> next = new HashMap<>(unlocked());
        if (next.remove(id) != null) {
            save(next);
        }
    }

    @Override
    public synchronized Set<String> ids() {
        return secrets == null && !file.exists() ? Set.of() : Set.copyOf(unlocked().keySet());
    }

    @Override
    public Kind kind() {
        return Kind.ENCRYPTED_FILE;
    }

    /** ProblemException SECRETS_PASSWORD when {@code before} is not the password; nothing is changed then. */
    public synchronized void changePassword(char[] before, char[] next) {
        Sealed sealed = file.read();
        Map<String, char[]> all = file.open(file.unlock(sealed, before));
        begin(next, all);
    }

    /** Forgets what was decrypted: the password is asked for again. */
    public synchronized void lock() {
        if (secrets != null) {
            secrets.values().forEach(secret -> Arrays.fill(secret, '\0'));
        }
        secrets = null;
        key = null;
    }

    /** Asks until the password is right; ProblemException SECRETS_LOCKED when the person gives up. */
    private Map<String, char[]> unlocked() {
        Reason reason = file.exists() ? Reason.UNLOCK : Reason.NEW;
        while (secrets == null) {
            char[] password = question.ask(reason)
                    .orElseThrow(() -> new ProblemException(Problem.of(ProblemCode.SECRETS_LOCKED)));
            try {
                unlock(password);
            } catch (ProblemException e) {
                if (e.problem().code() != ProblemCode.SECRETS_PASSWORD) {
                    throw e;
                }
                reason = Reason.WRONG;
            } finally {
                Arrays.fill(password, '\0');
            }
        }
        return secrets;
    }

    private void unlock(char[] password) {
        if (!file.exists()) {
            begin(password, Map.of());
            return;
        }
        SecretsFile.Unlocked opened = file.unlock(file.read(), password);
        secrets = file.open(opened);
        key = opened;
    }

    private void begin(char[] password, Map<String, char[]> content) {
        SecretsFile.Unlocked fresh = file.begin(password);
        file.write(fresh, content);
        key = fresh;
        secrets = content;
    }

    private void save(Map<String, char[]> next) {
        file.write(key, next);
        secrets = next;
    }
}
