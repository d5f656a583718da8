package io.muskrat.core.secrets;

import java.util.Optional;

/** Asks a person for the master password of the encrypted file. */
@FunctionalInterface
public interface MasterPasswordQuestion {

    /** Why it is asked. */
    enum Reason {
        /** There is no file yet: a new password, which the person repeats. */
        NEW,
        UNLOCK,
        /** The last answer was not the password. */
        WRONG
    }

    /**
     * Called on a thread that may wait.
     *
     * @return the password, wiped by the caller after use; empty when the person gives up
     */
    Optional<char[]> ask(Reason reason);

    /** Nobody is there to ask. */
    static MasterPasswordQuestion unanswered() {
        return reason -> Optional.empty();
    }
}
