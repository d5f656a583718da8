package io.muskrat.desktop.messages;

import io.muskrat.core.messages.Message;
import io.muskrat.core.messages.ReadRequest;
import io.muskrat.core.messages.Start;
import io.muskrat.core.platform.Problem;
import io.muskrat.core.topics.Topic;
import io.muskrat.desktop.ui.async.Job;
import io.muskrat.desktop.ui.async.Tasks;
import io.muskrat.desktop.ui.table.LiveList;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.util.Subscription;

/** Reads a topic and keeps its newest records. While one is selected nothing is pushed out of the list. */
final class ConsumerModel {

    /** Records in the list. */
    static final int SHOWN = 500;
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final int QUIET = 8;

    private final Tasks tasks;
    private final MessageCalls calls;
    private final ObservableValue<Topic> topic;
    private final StringProperty group = new SimpleStringProperty("");
    private final ObjectProperty<Start> from = new SimpleObjectProperty<>(Start.EARLIEST);
    private final BooleanProperty follow = new SimpleBooleanProperty(true);
    private final LiveList<Message> rows = new LiveList<>(SHOWN);
    private final List<Message> held = new ArrayList<>();
    private final ObjectProperty<Message> selected = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<Reading> state = new ReadOnlyObjectWrapper<>(Reading.NOT_STARTED);
    private final ReadOnlyObjectWrapper<Problem> problem = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyLongWrapper total = new ReadOnlyLongWrapper();
    private final ReadOnlyLongWrapper newer = new ReadOnlyLongWrapper();
    private Arrivals arrivals = new Arrivals(SHOWN);
    private Subscription handing = Subscription.EMPTY;
    private Job job;
    private int quiet;

    /** @param topic that is read, null when none is chosen */
    ConsumerModel(Tasks tasks, MessageCalls calls, ObservableValue<Topic> topic) {
        this.tasks = tasks;
        this.calls = calls;
        this.topic = topic;
        selected.subscribe(now -> show(List.of(), 0));
    }

    /** Empty for reading beside all groups. */
    StringProperty groupProperty() {
        return group;
    }

    ObjectProperty<Start> fromProperty() {
        return from;
    }

    /** Whether reading goes on with records that arrive later. */
    BooleanProperty followProperty() {
        return follow;
    }

    /** The oldest first. */
    ObservableList<Message> rows() {
        return rows;
    }

    ObjectProperty<Message> selectedProperty() {
        return selected;
    }

    ReadOnlyObjectProperty<Reading> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Why reading failed, null when it did not. */
    ReadOnlyObjectProperty<Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Records read since the last start. */
    ReadOnlyLongProperty totalProperty() {
        return total.getReadOnlyProperty();
    }

    /** Records read that wait for the selection to end before they are listed. */
    ReadOnlyLongProperty newerProperty() {
        return newer.getReadOnlyProperty();
    }

    ObservableValue<Topic> topicProperty() {
        return topic;
    }

    void start() {
        if (state.get().running() || topic.getValue() == null) {
            return;
        }
        clear();
        ReadRequest request = new ReadRequest(topic.getValue().name(), group.get().strip(), from.get(), follow.get(),
                Long.MAX_VALUE);
        Arrivals here = new Arrivals(SHOWN);
        arrivals = here;
        state.set(Reading.WAITING);
        quiet = QUIET;
        job = tasks.run(() -> calls.read(request, here::add))
                .onSuccess(nothing -> end(Reading.ENDED))
                .onFailure(this::fail)
                .start();
        // taken on this thread and not on the one that waits: what a cancelled job took would be lost
        handing = tasks.poll(PAUSE, () -> here, full -> take(full.take()), this::fail);
    }

    /** Stops at once. Records that are under way are not handed over, and in a group not committed. */
    void stop() {
        end(Reading.STOPPED);
    }

    /** The screen is left. */
    void leave() {
        end(Reading.LEFT);
    }

    /** Forgets what was read. */
    void clear() {
        held.clear();
        newer.set(0);
        rows.clear();
        selected.set(null);
        total.set(0);
        problem.set(null);
        state.set(Reading.NOT_STARTED);
    }

    private void fail(Problem why) {
        problem.set(why);
        end(Reading.FAILED);
    }

    private void end(Reading how) {
        if (!state.get().running()) {
            return;
        }
        arrivals.close();
        handing.unsubscribe();
        handing = Subscription.EMPTY;
        take(arrivals.take());
        state.set(how);
        job.cancel();
    }

    private void take(Arrivals.Taken taken) {
        long fresh = taken.total() - total.get();
        total.set(taken.total());
        quiet = fresh == 0 ? quiet + 1 : 0;
        if (quiet == 0) {
            state.set(Reading.READING);
        } else if (quiet > QUIET) {
            state.set(Reading.WAITING);
        }
        show(taken.newest(), fresh);
    }

    private void show(List<Message> arrived, long fresh) {
        held.addAll(arrived);
        newer.set(newer.get() + fresh);
        if (held.size() > SHOWN) {
            held.subList(0, held.size() - SHOWN).clear();
        }
        if (selected.get() == null || rows.fits(held.size())) {
            rows.push(held);
            held.clear();
            newer.set(0);
        }
    }
}
