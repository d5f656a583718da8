package io.muskrat.desktop.topics;

import io.muskrat.core.topics.Topic;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** A line of the list. It stays the same while its numbers change, so that a refresh moves neither selection nor scroll. */
final class TopicRow {

    private final ReadOnlyObjectWrapper<Topic> topic;

    TopicRow(Topic first) {
        topic = new ReadOnlyObjectWrapper<>(first);
    }

    String name() {
        return topic.get().name();
    }

    Topic topic() {
        return topic.get();
    }

    ReadOnlyObjectProperty<Topic> topicProperty() {
        return topic.getReadOnlyProperty();
    }

    void set(Topic now) {
        topic.set(now);
    }
}
