package io.muskrat.bench;

import java.io.PrintStream;
import java.util.List;
import java.util.Optional;

/** What can be asked for by name, and ends in rows of the table. */
public interface Measured {

    /** One word, to ask for it on the command line; what comes before a hyphen asks for all that begin so. */
    String name();

    /** Why it cannot be measured on this machine, as a sentence; then nothing of it is called. */
    default Optional<String> impossible() {
        return Optional.empty();
    }

    /** Measures; tidies up before it returns, also after a failure. */
    List<Row> rows(PrintStream progress) throws Exception;
}
