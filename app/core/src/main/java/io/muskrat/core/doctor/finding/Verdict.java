package io.muskrat.core.doctor.finding;

/** How one step came out. */
public enum Verdict {
    GOOD,
    /** It works, or may work, but somebody should look at it. */
    WARNING,
    BAD,
    /** It could not be done: an earlier step failed. */
    SKIPPED
}
