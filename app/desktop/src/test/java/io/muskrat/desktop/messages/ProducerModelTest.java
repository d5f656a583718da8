package io.muskrat.desktop.messages;

import static org.assertj.core.api.Assertions.assertThat;

import io.muskrat.core.platform.Problem;
import io.muskrat.core.platform.ProblemCode;
import io.muskrat.core.platform.ProblemException;
import io.muskrat.core.platform.Violation;
import io.muskrat.core.topics.Topic;
import io.muskrat.desktop.testing.FxQueue;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;

class ProducerModelTest {

    private final FxQueue fx = new FxQueue();
    private final MemoryMessages calls = new MemoryMessages();
    private final SimpleObjectProperty<Topic> topic =
            new SimpleObjectProperty<>(new Topic("orders", 3, 3, false, 0, 0));
    private final Outbox outbox = new Outbox(fx.tasks(), calls);
    private final ProducerModel model = new ProducerModel(outbox, topic);

    private MessageCalls.Draft sendOne() {
        int before = calls.written.size();
        assertThat(model.send()).isTrue();
        fx.until(() -> calls.written.size() > before);
        return calls.written.getLast();
    }

    @Test
    void noKeyAndAnEmptyKeyAreDifferent() {
        assertThat(sendOne().key()).isNull();
        model.emptyKeyProperty().set(true);
        assertThat(sendOne().key()).isEmpty();
        model.keyProperty().set("주문");
        assertThat(sendOne().key()).isEqualTo("주문".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void sendsInOrderAndSaysWhereEachIs() {
        IntStream.range(0, 5).forEach(i -> {
            model.valueProperty().set("hello " + i);
            assertThat(model.send()).isTrue();
        });
        fx.until(() -> model.sent().stream().allMatch(one -> one.outcomeProperty().get() instanceof Sent.Stored));
        assertThat(calls.written).extracting(draft -> new String(draft.value(), StandardCharsets.UTF_8))
                .containsExactly("hello 0", "hello 1", "hello 2", "hello 3", "hello 4");
        assertThat(model.sent().getFirst().outcomeProperty().get()).isInstanceOfSatisfying(Sent.Stored.class,
                stored -> assertThat(stored.written().offset()).isEqualTo(4));
    }

    @Test
    void headersAndPartitionAreSent() {
        model.headersProperty().set("trace: 7f3a\nempty=");
        model.partitionProperty().set(" 2 ");
        MessageCalls.Draft draft = sendOne();
        assertThat(draft.partition()).isEqualTo(2);
        assertThat(draft.headers()).extracting(header -> header.name() + new String(header.value(),
                StandardCharsets.UTF_8)).containsExactly("trace7f3a", "empty");
    }

    @Test
    void refusesWhatTheTopicDoesNotHave() {
        model.partitionProperty().set("3");
        model.headersProperty().set("trace");
        assertThat(model.send()).isFalse();
        assertThat(model.violationsProperty().get()).containsExactly(Violation.of("headers", "name-value-line", 1),
                Violation.of("partition", "partition-number", "3", 2));
        topic.set(new Topic("wide", 12, 3, false, 0, 0));
        model.headersProperty().set("");
        assertThat(model.send()).isTrue();
    }

    @Test
    void nothingIsSentWithoutATopic() {
        topic.set(null);
        assertThat(model.send()).isFalse();
        assertThat(model.sent()).isEmpty();
    }

    @Test
    void aFailedOneCanBeSentAgain() {
        Problem problem = Problem.of(ProblemCode.KAFKA_TIMEOUT, "orders", "30");
        calls.failure = new ProblemException(problem);
        model.valueProperty().set("kept");
        model.send();
        fx.until(() -> model.sent().getFirst().outcomeProperty().get() instanceof Sent.Failed);
        calls.failure = null;
        model.again(model.sent().getFirst());
        fx.until(() -> model.sent().getFirst().outcomeProperty().get() instanceof Sent.Stored);
        assertThat(calls.written).hasSize(1);
    }

    @Test
    void whatSendingNeededIsLetGoOfWhenAllIsSent() {
        model.send();
        model.send();
        outbox.rest();
        fx.until(() -> calls.rests > 0);
        assertThat(calls.written).hasSize(2);
    }
}
