package io.muskrat.bench;

import java.io.PrintStream;
import java.util.List;

/**
 * Something to measure, and something to hold it against. The runner calls {@link #prepare} once, then
 * {@link #ours} and {@link #reference} in turn, and {@link #close} at the end, also after a failure.
 */
public interface Measurement extends Measured, AutoCloseable {

    /** What is measured and in which unit. */
    String what();

    Goal goal();

    /** How often both are measured, after a round that does not count. */
    default int rounds() {
        return 5;
    }

    /** One row: the medians of the rounds. */
    @Override
    default List<Row> rows(PrintStream progress) throws Exception {
        return List.of(new Runner(progress).run(this));
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
