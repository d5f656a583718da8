package io.muskrat.desktop.ui.async;

import io.muskrat.core.platform.Problem;
import io.muskrat.core.platform.Watched;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.util.Subscription;

/** The one way off the JavaFX thread and back: work runs on a virtual thread, what follows it on the JavaFX thread. */
public final class Tasks implements AutoCloseable {

    private final Executor fx;
    private final Function<Throwable, Problem> diagnose;
    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("clock").factory());

    /**
     * @param fx runs a callback on the JavaFX thread (in a test without a toolkit, wherever the test likes)
     * @param diagnose what a person is told of an exception
     */
    public Tasks(Executor fx, Function<Throwable, Problem> diagnose) {
        this.fx = fx;
        this.diagnose = diagnose;
    }

    /** Work that may block. Nothing happens before {@link Work#start()}. */
    public <T> Work<T> call(Callable<T> work) {
        return new Work<>(work, fx, diagnose);
    }

    /** Work without a result. */
    public Work<Void> run(Runnable work) {
        return call(() -> {
            work.run();
            return null;
        });
    }

    /** Starts the work now and again a while after each end, so that slow answers never pile up. */
    public <T> Subscription poll(Duration pause, Callable<T> work, Consumer<T> onSuccess, Consumer<Problem> onFailure) {
        return new Polling<>(this, pause, work, onSuccess, onFailure).begin();
    }

    /** Calls back on the JavaFX thread with the value now and the newest value after changes; quick changes are merged. */
    public <T> Subscription follow(Watched<T> watched, Consumer<? super T> callback) {
        AtomicBoolean ended = new AtomicBoolean();
        AtomicReference<T> newest = new AtomicReference<>();
        var watch = watched.watch(value -> {
            if (newest.getAndSet(value) == null) {
                fx.execute(() -> {
                    T taken = newest.getAndSet(null);
                    if (taken != null && !ended.get()) {
                        callback.accept(taken);
                    }
                });
            }
        });
        return () -> {
            ended.set(true);
            watch.cancel();
        };
    }

    /** Runs on the JavaFX thread as soon as it is free. */
    public void onFx(Runnable work) {
        fx.execute(work);
    }

    void later(Duration delay, Runnable work) {
        if (!clock.isShutdown()) {
            clock.schedule(() -> fx.execute(work), delay.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
