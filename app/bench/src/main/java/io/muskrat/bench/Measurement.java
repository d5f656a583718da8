package io.muskrat.bench;

import java.util.Optional;

/**
 * Something to measure, and something to hold it against. The runner calls {@link #prepare} once, then
 * {@link #ours} and {@link #reference} in turn, and {@link #close} at the end, also after a failure.
 */
public interface Measurement extends AutoCloseable {

    /** One word, to ask for it on the command line; what comes before a hyphen asks for all that begin so. */
    String name();

    /** Why it cannot be measured on this machine, as a sentence; then nothing of it is called. */
    default Optional<String> impossible() {
        return Optional.empty();
    }

    /** What is measured and in which unit. */
    String what();

    Goal goal();

    /** How often both are measured, after a round that does not count. */
    default int rounds() {
        return 5;
    }

    /** What both need and neither is measured for. */
    void prepare() throws Exception;

    /** One value of ours, in the unit of {@link #what}; tidies up before it returns. */
    double ours() throws Exception;

    /** One value of the reference, in the same unit; tidies up before it returns. */
    double reference() throws Exception;

    @Override
    void close();
}
