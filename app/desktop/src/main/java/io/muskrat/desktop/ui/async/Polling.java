package io.muskrat.desktop.ui.async;

import io.muskrat.core.platform.Problem;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.util.Subscription;

/** Work that is started again a pause after it has ended. */
final class Polling<T> {

    private final Tasks tasks;
    private final Duration pause;
    private final Callable<T> work;
    private final Consumer<T> onSuccess;
    private final Consumer<Problem> onFailure;
    private Job current;
    private boolean ended;

    Polling(Tasks tasks, Duration pause, Callable<T> work, Consumer<T> onSuccess, Consumer<Problem> onFailure) {
        this.tasks = tasks;
        this.pause = pause;
        this.work = work;
        this.onSuccess = onSuccess;
        this.onFailure = onFailure;
    }

    Subscription begin() {
        next();
        return () -> {
            ended = true;
            current.cancel();
        };
    }

    private void next() {
        if (ended) {
            return;
        }
        current = tasks.call(work)
                .onSuccess(onSuccess)
                .onFailure(onFailure)
                .onEnd(() -> {
                    if (!ended) {
                        tasks.later(pause, this::next);
                    }
                })
                .start();
    }
}
