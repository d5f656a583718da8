package io.muskrat.desktop.messages;

import io.muskrat.desktop.ui.async.Job;
import io.muskrat.desktop.ui.async.Tasks;
import java.util.ArrayDeque;
import java.util.Deque;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Sends records one after the other, in the order they were given, and remembers what became of the last ones. */
final class Outbox {

    private static final int KEPT = 200;

    private final Tasks tasks;
    private final MessageCalls calls;
    private final ObservableList<Sent> sent = FXCollections.observableArrayList();
    private final Deque<Sent> queue = new ArrayDeque<>();
    private Job sending;
    private boolean resting = true;

    Outbox(Tasks tasks, MessageCalls calls) {
        this.tasks = tasks;
        this.calls = calls;
    }

    /** The newest first. */
    ObservableList<Sent> sent() {
        return FXCollections.unmodifiableObservableList(sent);
    }

    void send(MessageCalls.Draft draft) {
        Sent entry = new Sent(draft);
        sent.addFirst(entry);
        if (sent.size() > KEPT) {
            sent.removeLast();
        }
        put(entry);
    }

    /** Tries a failed one once more. */
    void again(Sent failed) {
        failed.outcome(new Sent.Waiting());
        put(failed);
    }

    /** Nobody looks any more: when all is sent, what sending needed is let go of. */
    void rest() {
        resting = true;
        settle();
    }

    private void put(Sent entry) {
        resting = false;
        queue.add(entry);
        next();
    }

    private void next() {
        if (queue.isEmpty() || sending != null && sending.running()) {
            return;
        }
        Sent entry = queue.poll();
        sending = tasks.call(() -> calls.send(entry.draft()))
                .onSuccess(written -> entry.outcome(new Sent.Stored(written)))
                .onFailure(problem -> entry.outcome(new Sent.Failed(problem)))
                .onEnd(this::settle)
                .start();
    }

    private void settle() {
        next();
        if (resting && (sending == null || !sending.running())) {
            tasks.run(calls::rest).start();
        }
    }
}
