package io.muskrat.core.secrets;

import com.github.javakeyring.BackendNotSupportedException;
import com.github.javakeyring.Keyring;
import com.github.javakeyring.PasswordAccessException;
import io.muskrat.core.platform.Problem;
import io.muskrat.core.platform.ProblemCode;
import io.muskrat.core.platform.ProblemException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Secrets in the keyring of the operating system, under the name of the app. */
final class KeyringSecrets implements ListedSecrets, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(KeyringSecrets.class);
    private static final String APP = "Muskrat";
    /** Keeps the ids of the others, a line each: keyrings cannot all list what is in them. */
    private static final String INDEX = "ids";
    /** A credential of Windows has at most 2560 bytes (CRED_MAX_CREDENTIAL_BLOB_SIZE), of which a character takes two. */
    private static final int LONGEST_PART = 1200;

    private final Keyring keyring;

    private KeyringSecrets(Keyring keyring) {
        this.keyring = keyring;
    }

    /** Empty when this computer has no keyring that can be used. May take a second. */
    static Optional<KeyringSecrets> open() {
        try {
            return Optional.of(new KeyringSecrets(Keyring.create()));
        } catch (BackendNotSupportedException | LinkageError e) {
            return Optional.empty();
        }
    }

    @Override
    public synchronized Optional<char[]> get(String id) {
        StringBuilder whole = new StringBuilder();
        for (int part = 0; ; part++) {
            Optional<String> found = part(id, part);
            if (found.isEmpty()) {
                return part == 0 ? Optional.empty() : Optional.of(chars(whole));
            }
            whole.append(found.get(), 1, found.get().length());
            if (found.get().charAt(0) == Mark.LAST) {
                return Optional.of(chars(whole));
            }
        }
    }

    @Override
    public synchronized void put(String id, char[] secret) {
        Set<String> ids = new TreeSet<>(ids());
        if (ids.add(id)) {
            write(INDEX, String.join("\n", ids).toCharArray());
        }
        write(id, secret);
    }

    private void write(String id, char[] secret) {
        delete(id);
        int parts = Math.max(1, (secret.length + LONGEST_PART - 1) / LONGEST_PART);
        // the first is written last: with it the secret is there, and whole
        for (int part = parts - 1; part >= 0; part--) {
            int from = part * LONGEST_PART;
            int length = Math.min(LONGEST_PART, secret.length - from);
            char mark = part == parts - 1 ? Mark.LAST : Mark.MORE;
            String text = mark + new String(secret, from, length);
            String account = account(id, part);
            try {
                keyring.setPassword(APP, account, text);
            } catch (PasswordAccessException | RuntimeException e) {
                throw refused(e);
            }
        }
    }

    @Override
    public synchronized void remove(String id) {
        delete(id);
        Set<String> ids = new TreeSet<>(ids());
        if (ids.remove(id)) {
            write(INDEX, String.join("\n", ids).toCharArray());
        }
    }

    @Override
    public synchronized Set<String> ids() {
        return get(INDEX).map(all -> new String(all).lines().collect(Collectors.toUnmodifiableSet())).orElse(Set.of());
    }

    private void delete(String id) {
        for (int part = 0; part(id, part).isPresent(); part++) {
            try {
                keyring.deletePassword(APP, account(id, part));
            } catch (PasswordAccessException | RuntimeException e) {
                throw refused(e);
            }
        }
    }

    @Override
    public Kind kind() {
        return Kind.KEYRING;
    }

    // the library tells "there is none" by this exception; a locked keyring asks its owner by itself
    private Optional<String> part(String id, int part) {
        try {
            return Optional.ofNullable(keyring.getPassword(APP, account(id, part))).filter(text -> !text.isEmpty());
        } catch (PasswordAccessException e) {
            return Optional.empty();
        } catch (RuntimeException e) {
            throw refused(e);
        }
    }

    private static String account(String id, int part) {
        return part == 0 ? id : id + "#" + part;
    }

    private static char[] chars(StringBuilder text) {
        char[] chars = new char[text.length()];
        text.getChars(0, chars.length, chars, 0);
        return chars;
    }

    private static ProblemException refused(Exception e) {
        String said = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return new ProblemException(Problem.of(ProblemCode.SECRETS_KEYRING, said), e);
    }

    @Override
    public synchronized void close() {
        try {
            keyring.close();
        } catch (Exception e) {
            LOG.warn("Keyring not closed: {}", e.toString());
        }
    }

    /** The first character of each part. */
    private static final class Mark {
        static final char LAST = '.';
        static final char MORE = '+';
    }
}
