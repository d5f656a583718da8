package io.muskrat.desktop.topics;

import io.muskrat.core.platform.Problem;
import io.muskrat.core.topics.PartitionInfo;
import io.muskrat.core.topics.Topic;
import io.muskrat.desktop.ui.async.Tasks;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.util.Subscription;

/** The topics of the open cluster, asked again while they are shown; one of them is selected. */
final class TopicsModel {

    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final Tasks tasks;
    private final TopicCalls calls;
    private final TopicRows rows = new TopicRows();
    private final StringProperty search = new SimpleStringProperty("");
    private final BooleanProperty internals = new SimpleBooleanProperty();
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Problem> problem = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<TopicRow> selected = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<PartitionInfo>> partitions = new ReadOnlyObjectWrapper<>();
    private Subscription polling = Subscription.EMPTY;
    /** The selected topic, as the thread that asks sees it. */
    private volatile String chosen = "";
    private boolean started;

    TopicsModel(Tasks tasks, TopicCalls calls) {
        this.tasks = tasks;
        this.calls = calls;
        search.subscribe(this::filter);
        internals.subscribe(this::filter);
        filter();
    }

    TopicRows rows() {
        return rows;
    }

    /** Whether there is nothing to list: no topic, or Kafka's own only, which are hidden. */
    boolean nothingOfOnesOwn() {
        return rows.shown().isEmpty() && search.get().isBlank();
    }

    StringProperty searchProperty() {
        return search;
    }

    /** Whether Kafka's own topics are shown too. */
    BooleanProperty internalsProperty() {
        return internals;
    }

    /** Whether the list was read at least once. */
    ReadOnlyBooleanProperty loadedProperty() {
        return loaded.getReadOnlyProperty();
    }

    /** Why the last reading failed, null when it did not. */
    ReadOnlyObjectProperty<Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<TopicRow> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /** Of the selected topic, null until they are known. */
    ReadOnlyObjectProperty<List<PartitionInfo>> partitionsProperty() {
        return partitions.getReadOnlyProperty();
    }

    void start() {
        started = true;
        refresh();
    }

    void stop() {
        started = false;
        polling.unsubscribe();
        polling = Subscription.EMPTY;
    }

    void refresh() {
        polling.unsubscribe();
        if (started) {
            polling = tasks.poll(PAUSE, this::read, this::show, problem::set);
        }
    }

    void select(TopicRow row) {
        if (row != selected.get()) {
            chosen = row == null ? "" : row.name();
            partitions.set(null);
            selected.set(row);
            if (row != null) {
                refresh();
            }
        }
    }

    /** @param done after it is gone, @param failed nothing was deleted, and why */
    void delete(String topic, Runnable done, Consumer<Problem> failed) {
        tasks.run(() -> calls.delete(topic))
                .onSuccess(nothing -> {
                    refresh();
                    done.run();
                })
                .onFailure(failed)
                .start();
    }

    private record Reading(List<Topic> topics, String topic, List<PartitionInfo> partitions) { }

    private Reading read() {
        String topic = chosen;
        List<Topic> topics = calls.list();
        boolean there = topics.stream().anyMatch(one -> one.name().equals(topic));
        return new Reading(topics, topic, there ? calls.partitions(topic) : null);
    }

    private void show(Reading reading) {
        problem.set(null);
        rows.take(reading.topics());
        loaded.set(true);
        if (selected.get() != null && !rows.has(selected.get())) {
            select(null);
        }
        if (reading.partitions() != null && reading.topic().equals(chosen)) {
            partitions.set(reading.partitions());
        }
    }

    private void filter() {
        rows.filter(search.get(), internals.get());
    }
}
