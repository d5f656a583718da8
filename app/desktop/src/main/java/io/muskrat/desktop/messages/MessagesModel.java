package io.muskrat.desktop.messages;

import io.muskrat.core.platform.Problem;
import io.muskrat.core.topics.Topic;
import io.muskrat.desktop.ui.async.Job;
import io.muskrat.desktop.ui.async.Tasks;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The topics one can write to and read from, and the chosen one. */
final class MessagesModel {

    private final Tasks tasks;
    private final MessageCalls calls;
    private final ObservableList<String> names = FXCollections.observableArrayList();
    private final Map<String, Topic> topics = new HashMap<>();
    private final ReadOnlyObjectWrapper<Topic> topic = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Problem> problem = new ReadOnlyObjectWrapper<>();
    private final Outbox outbox;
    private final ProducerModel producer;
    private final ConsumerModel consumer;
    private String wanted = "";
    private Job loading;

    MessagesModel(Tasks tasks, MessageCalls calls) {
        this.tasks = tasks;
        this.calls = calls;
        outbox = new Outbox(tasks, calls);
        producer = new ProducerModel(outbox, topic);
        consumer = new ConsumerModel(tasks, calls, topic);
    }

    ProducerModel producer() {
        return producer;
    }

    ConsumerModel consumer() {
        return consumer;
    }

    /** By name; Kafka's internal topics at the end. */
    ObservableList<String> names() {
        return names;
    }

    ReadOnlyObjectProperty<Topic> topicProperty() {
        return topic.getReadOnlyProperty();
    }

    /** Whether the topics were read at least once. */
    ReadOnlyBooleanProperty loadedProperty() {
        return loaded.getReadOnlyProperty();
    }

    /** Why the topics could not be read, null when they could. */
    ReadOnlyObjectProperty<Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** @param name the topic to show, empty for the last one */
    void start(String name) {
        if (!name.isEmpty()) {
            wanted = name;
        }
        choose(wanted);
        load();
    }

    /** Asks for the topics again. */
    void load() {
        if (loading != null) {
            loading.cancel();
        }
        loading = tasks.call(calls::topics).onSuccess(this::show).onFailure(problem::set).start();
    }

    void stop() {
        if (loading != null) {
            loading.cancel();
        }
        consumer.leave();
        outbox.rest();
    }

    /** Another topic ends reading the last one. */
    void choose(String name) {
        Topic before = topic.get();
        if (topics.containsKey(name)) {
            if (before == null || !before.name().equals(name)) {
                consumer.stop();
                consumer.clear();
            }
            wanted = name;
            topic.set(topics.get(name));
        }
    }

    private void show(List<Topic> found) {
        problem.set(null);
        topics.clear();
        found.forEach(one -> topics.put(one.name(), one));
        List<String> sorted = found.stream()
                .sorted(Comparator.comparing(Topic::internal).thenComparing(Topic::name)).map(Topic::name).toList();
        if (!sorted.equals(names)) {
            names.setAll(sorted);
        }
        loaded.set(true);
        if (!topics.containsKey(wanted)) {
            consumer.stop();
            topic.set(null);
        }
        choose(topics.containsKey(wanted) ? wanted
                : found.stream().filter(one -> !one.internal()).map(Topic::name).sorted().findFirst().orElse(""));
    }
}
