package io.muskrat.desktop.messages;

import io.muskrat.core.messages.Header;
import io.muskrat.core.platform.TypedNumber;
import io.muskrat.core.platform.Violation;
import io.muskrat.core.topics.Topic;
import io.muskrat.desktop.ui.form.PropertyLines;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;

/** A record being written, and those that were sent. */
final class ProducerModel {

    private final Outbox outbox;
    private final ObservableValue<Topic> topic;
    private final StringProperty key = new SimpleStringProperty("");
    private final BooleanProperty emptyKey = new SimpleBooleanProperty();
    private final StringProperty value = new SimpleStringProperty("");
    private final StringProperty headers = new SimpleStringProperty("");
    private final StringProperty partition = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<List<Violation>> violations = new ReadOnlyObjectWrapper<>(List.of());

    /** @param topic that is written to, null when none is chosen */
    ProducerModel(Outbox outbox, ObservableValue<Topic> topic) {
        this.outbox = outbox;
        this.topic = topic;
        headers.subscribe(this::check);
        partition.subscribe(this::check);
        topic.subscribe(this::check);
    }

    /** Left empty, the record has no key, unless {@link #emptyKeyProperty()} says otherwise. */
    StringProperty keyProperty() {
        return key;
    }

    /** Whether an empty key field means a key of no bytes. */
    BooleanProperty emptyKeyProperty() {
        return emptyKey;
    }

    StringProperty valueProperty() {
        return value;
    }

    /** name=value, one a line. */
    StringProperty headersProperty() {
        return headers;
    }

    /** Left empty, Kafka chooses. */
    StringProperty partitionProperty() {
        return partition;
    }

    /** Fields: headers, partition. */
    ReadOnlyObjectProperty<List<Violation>> violationsProperty() {
        return violations.getReadOnlyProperty();
    }

    ObservableValue<Topic> topicProperty() {
        return topic;
    }

    ObservableList<Sent> sent() {
        return outbox.sent();
    }

    /** @return whether it is on its way; otherwise {@link #violationsProperty()} says why not */
    boolean send() {
        check();
        Topic target = topic.getValue();
        if (target == null || !violations.get().isEmpty()) {
            return false;
        }
        TypedNumber number = TypedNumber.of(partition.get());
        outbox.send(new MessageCalls.Draft(target.name(), number.missing() ? null : number.value(), keyBytes(),
                bytes(value.get()), headerList()));
        return true;
    }

    void again(Sent failed) {
        outbox.again(failed);
    }

    private byte[] keyBytes() {
        return key.get().isEmpty() && !emptyKey.get() ? null : bytes(key.get());
    }

    private List<Header> headerList() {
        return PropertyLines.of(headers.get()).pairs().stream()
                .map(pair -> new Header(pair.name(), bytes(pair.value()))).toList();
    }

    private void check() {
        List<Violation> broken = new ArrayList<>();
        PropertyLines.of(headers.get()).refused()
                .forEach(line -> broken.add(Violation.of("headers", "name-value-line", line)));
        TypedNumber number = TypedNumber.of(partition.get());
        int last = topic.getValue() == null ? Integer.MAX_VALUE : topic.getValue().partitions() - 1;
        if (!number.missing() && !number.within(0, last)) {
            broken.add(Violation.of("partition", "partition-number", number.typed(), last));
        }
        violations.set(broken);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
