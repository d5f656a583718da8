package io.muskrat.core.secrets;

import java.util.Optional;

/**
 * Keeps secrets by an id. Ids are no secrets: {@code connection/<id>/<property>}, {@code bastion/<user@host:port>/password},
 * {@code key/<path>/passphrase}. Any thread may use it; every method may block (a keyring may ask its owner to unlock
 * it) and fails with a ProblemException whose code begins with SECRETS_, or with FILE_UNWRITABLE.
 */
public interface SecretStore {

    /** Where secrets are kept. */
    enum Kind {
        /** Of the operating system: Secret Service or KWallet, macOS Keychain, Windows Credential Manager. */
        KEYRING,
        /** A file of the app's, encrypted under a master password. */
        ENCRYPTED_FILE,
        /** The memory of this process. */
        SESSION
    }

    /** A copy, which the caller may wipe. */
    Optional<char[]> get(String id);

    /** Keeps a copy, in place of what the id had before. */
    void put(String id, char[] secret);

    /** Does nothing when there is none. */
    void remove(String id);

    Kind kind();
}
