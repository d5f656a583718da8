package io.muskrat.desktop.ui.async;

/** Running work. Its callbacks come at most once, and none but the end after it was cancelled. Used on the JavaFX thread. */
public final class Job {

    private final Runnable onEnd;
    private volatile Thread thread;
    private boolean ended;

    Job(Runnable onEnd) {
        this.onEnd = onEnd;
    }

    void thread(Thread runner) {
        thread = runner;
    }

    /** Interrupts the work; what it was about to report is dropped. */
    public void cancel() {
        if (!ended) {
            ended = true;
            thread.interrupt();
            onEnd.run();
        }
    }

    public boolean running() {
        return !ended;
    }

    void finish(Runnable then) {
        if (!ended) {
            ended = true;
            onEnd.run();
            then.run();
        }
    }
}
