package io.muskrat.desktop.ui.async;

import io.muskrat.core.platform.Problem;
import io.muskrat.core.platform.RefusedException;
import io.muskrat.core.platform.Violation;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;

/** A piece of blocking work and what follows it. */
public final class Work<T> {

    private final Callable<T> work;
    private final Executor fx;
    private final Function<Throwable, Problem> diagnose;
    private Consumer<T> onSuccess = result -> { };
    private Consumer<Problem> onFailure = problem -> { };
    private Consumer<List<Violation>> onRefused;
    private Runnable onEnd = () -> { };

    Work(Callable<T> work, Executor fx, Function<Throwable, Problem> diagnose) {
        this.work = work;
        this.fx = fx;
        this.diagnose = diagnose;
    }

    public Work<T> onSuccess(Consumer<T> callback) {
        onSuccess = callback;
        return this;
    }

    public Work<T> onFailure(Consumer<Problem> callback) {
        onFailure = callback;
        return this;
    }

    /** What was typed is refused; without this callback a refusal is a failure like others. */
    public Work<T> onRefused(Consumer<List<Violation>> callback) {
        onRefused = callback;
        return this;
    }

    /** After success, failure, refusal and cancellation alike. */
    public Work<T> onEnd(Runnable callback) {
        onEnd = callback;
        return this;
    }

    /** @return a handle with which the work can be cancelled */
    public Job start() {
        Job job = new Job(onEnd);
        job.thread(Thread.ofVirtual().name("task").start(() -> perform(job)));
        return job;
    }

    private void perform(Job job) {
        Runnable next;
        try {
            T result = work.call();
            next = () -> onSuccess.accept(result);
        } catch (RefusedException refused) {
            next = onRefused != null
                    ? () -> onRefused.accept(refused.violations())
                    : () -> onFailure.accept(diagnose.apply(refused));
        } catch (Exception | LinkageError failure) {
            next = () -> onFailure.accept(diagnose.apply(failure));
        }
        Runnable then = next;
        fx.execute(() -> job.finish(then));
    }
}
