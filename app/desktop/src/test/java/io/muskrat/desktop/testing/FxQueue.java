package io.muskrat.desktop.testing;

import io.muskrat.core.platform.Problem;
import io.muskrat.core.platform.ProblemCode;
import io.muskrat.core.platform.ProblemException;
import io.muskrat.desktop.ui.async.Tasks;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Stands for the JavaFX thread in tests of models: what is handed over runs on the test's thread while it waits. */
public final class FxQueue implements Executor {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final BlockingQueue<Runnable> queue = new LinkedBlockingQueue<>();

    @Override
    public void execute(Runnable work) {
        queue.add(work);
    }

    public Tasks tasks() {
        return new Tasks(this, failure -> failure instanceof ProblemException known ? known.problem()
                : Problem.of(ProblemCode.UNEXPECTED, String.valueOf(failure)));
    }

    /** Runs what is handed over until the condition holds. */
    public void until(BooleanSupplier condition) {
        until(PATIENCE, condition);
    }

    /** The same, for what takes longer. */
    public void until(Duration patience, BooleanSupplier condition) {
        long end = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not within " + patience);
            }
            try {
                Runnable work = queue.poll(20, TimeUnit.MILLISECONDS);
                if (work != null) {
                    work.run();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError(e);
            }
        }
    }
}
