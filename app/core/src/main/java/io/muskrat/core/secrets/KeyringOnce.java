package io.muskrat.core.secrets;

import io.muskrat.core.platform.Problem;
import io.muskrat.core.platform.ProblemCode;
import io.muskrat.core.platform.ProblemException;
import java.util.Optional;

/** The system's keyring, looked for once. */
final class KeyringOnce implements Secrets.KeyringAccess {

    private Optional<KeyringSecrets> found;

    @Override
    public synchronized Optional<KeyringSecrets> open() {
        if (found == null) {
            found = KeyringSecrets.open();
        }
        return found;
    }

    synchronized void close() {
        if (found != null) {
            found.ifPresent(KeyringSecrets::close);
        }
    }

    static ProblemException missing() {
        return new ProblemException(Problem.of(ProblemCode.SECRETS_NO_KEYRING));
    }
}
