package io.muskrat.desktop.ui.async;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/** Questions to the person from work that cannot go on without an answer: one at a time. */
public final class Questions {

    private final Executor fx;
    private final ReentrantLock oneAtATime = new ReentrantLock();

    /** @param fx runs a callback on the JavaFX thread */
    public Questions(Executor fx) {
        this.fx = fx;
    }

    /**
     * Asks and waits. Never to be called on the JavaFX thread.
     *
     * @param ask shows the question, on the JavaFX thread; it completes what it is given when there is an answer, or
     *     with nothing when there will be none
     * @param withdraw takes the question back, on the JavaFX thread, when the work is cancelled meanwhile
     * @return empty when there is no answer, or the work was cancelled
     */
    public <T> Optional<T> ask(Consumer<CompletableFuture<Optional<T>>> ask, Runnable withdraw) {
        CompletableFuture<Optional<T>> answer = new CompletableFuture<>();
        boolean mine = false;
        try {
            oneAtATime.lockInterruptibly();
            mine = true;
            fx.execute(() -> ask.accept(answer));
            return answer.get();
        } catch (InterruptedException cancelled) {
            if (mine) {
                fx.execute(withdraw);
            }
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException broken) {
            throw new IllegalStateException(broken.getCause());
        } finally {
            if (mine) {
                oneAtATime.unlock();
            }
        }
    }
}
