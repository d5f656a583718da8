package io.muskrat.desktop.messages;

import io.muskrat.core.messages.Written;
import io.muskrat.core.platform.Problem;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** A record that somebody sent, and what became of it. */
final class Sent {

    sealed interface Outcome { }

    record Waiting() implements Outcome { }

    record Stored(Written written) implements Outcome { }

    record Failed(Problem problem) implements Outcome { }

    private final MessageCalls.Draft draft;
    private final ReadOnlyObjectWrapper<Outcome> outcome = new ReadOnlyObjectWrapper<>(new Waiting());

    Sent(MessageCalls.Draft draft) {
        this.draft = draft;
    }

    MessageCalls.Draft draft() {
        return draft;
    }

    ReadOnlyObjectProperty<Outcome> outcomeProperty() {
        return outcome.getReadOnlyProperty();
    }

    void outcome(Outcome now) {
        outcome.set(now);
    }
}
