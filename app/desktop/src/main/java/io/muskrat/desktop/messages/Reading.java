package io.muskrat.desktop.messages;

/** How reading stands, and if it does not go on, why. */
enum Reading {
    NOT_STARTED,
    /** Records come in. */
    READING,
    /** Nothing came for a moment. */
    WAITING,
    /** Everything that was there at the start is read. */
    ENDED,
    /** Somebody pressed Stop. */
    STOPPED,
    /** The screen was left. */
    LEFT,
    FAILED;

    boolean running() {
        return this == READING || this == WAITING;
    }
}
