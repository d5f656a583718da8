package io.muskrat.desktop.messages;

import static org.assertj.core.api.Assertions.assertThat;

import io.muskrat.core.messages.Message;
import io.muskrat.core.messages.ReadRequest;
import io.muskrat.core.messages.Start;
import io.muskrat.core.messages.Written;
import io.muskrat.core.platform.Problem;
import io.muskrat.core.platform.ProblemCode;
import io.muskrat.core.platform.ProblemException;
import io.muskrat.core.topics.Topic;
import io.muskrat.desktop.testing.FxQueue;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;

class ConsumerModelTest {

    private final FxQueue fx = new FxQueue();
    private final MemoryMessages calls = new MemoryMessages();
    private final SimpleObjectProperty<Topic> topic =
            new SimpleObjectProperty<>(new Topic("orders", 3, 3, false, 0, 0));
    private final ConsumerModel model = new ConsumerModel(fx.tasks(), calls, topic);

    private static List<Message> records(long from, long end) {
        return LongStream.range(from, end).mapToObj(offset ->
                new Message("orders", 0, offset, MemoryMessages.NOON, null, new byte[0], List.of())).toList();
    }

    private void read(long from, long end) {
        calls.coming.add(records(from, end));
        fx.until(() -> model.totalProperty().get() == end);
    }

    @Test
    void asksForWhatWasChosen() {
        model.groupProperty().set(" test_group ");
        model.fromProperty().set(Start.LATEST);
        model.start();
        fx.until(() -> calls.request != null);
        assertThat(calls.request)
                .isEqualTo(new ReadRequest("orders", "test_group", Start.LATEST, true, Long.MAX_VALUE));
        model.stop();
    }

    @Test
    void countsAllAndListsTheNewest() {
        model.start();
        read(0, 1234);
        assertThat(model.rows()).hasSize(ConsumerModel.SHOWN);
        assertThat(model.rows().getLast().offset()).isEqualTo(1233);
        assertThat(model.rows().getFirst().offset()).isEqualTo(734);
        assertThat(model.stateProperty().get()).isEqualTo(Reading.READING);
        fx.until(() -> model.stateProperty().get() == Reading.WAITING);
        model.stop();
    }

    @Test
    void stopsAtOnceAndKeepsWhatWasRead() {
        model.start();
        read(0, 5);
        model.stop();
        assertThat(model.stateProperty().get()).isEqualTo(Reading.STOPPED);
        assertThat(model.rows()).hasSize(5);
        fx.until(() -> calls.interrupted);
    }

    @Test
    void leavingTheScreenStopsAndSaysSo() {
        model.start();
        model.leave();
        assertThat(model.stateProperty().get()).isEqualTo(Reading.LEFT);
        fx.until(() -> calls.interrupted);
    }

    @Test
    void endsWhenEverythingIsRead() {
        calls.coming.add(records(0, 3));
        model.followProperty().set(false);
        model.start();
        fx.until(() -> model.stateProperty().get() == Reading.ENDED);
        assertThat(model.rows()).hasSize(3);
        assertThat(model.totalProperty().get()).isEqualTo(3);
    }

    @Test
    void aSelectedRecordIsNotPushedOut() {
        model.start();
        read(0, 400);
        Message chosen = model.rows().getFirst();
        model.selectedProperty().set(chosen);
        read(400, 450);
        assertThat(model.rows()).hasSize(450);
        read(450, 900);
        assertThat(model.rows()).hasSize(450).contains(chosen);
        assertThat(model.newerProperty().get()).isEqualTo(450);
        model.selectedProperty().set(null);
        assertThat(model.newerProperty().get()).isZero();
        assertThat(model.rows()).hasSize(ConsumerModel.SHOWN);
        assertThat(model.rows().getLast().offset()).isEqualTo(899);
        model.stop();
    }

    @Test
    void aFailureSaysWhyAndKeepsWhatWasRead() {
        Problem gone = Problem.of(ProblemCode.KAFKA_UNREACHABLE, "b-1:9092");
        MessageCalls breaking = new Breaking(calls, new ProblemException(gone));
        ConsumerModel broken = new ConsumerModel(fx.tasks(), breaking, topic);
        broken.start();
        fx.until(() -> broken.stateProperty().get() == Reading.FAILED);
        assertThat(broken.problemProperty().get()).isEqualTo(gone);
        assertThat(broken.rows()).hasSize(2);
    }

    private record Breaking(MemoryMessages other, RuntimeException failure) implements MessageCalls {

        @Override
        public List<Topic> topics() {
            return other.topics();
        }

        @Override
        public Written send(Draft draft) {
            return other.send(draft);
        }

        @Override
        public void read(ReadRequest request, Consumer<List<Message>> sink) {
            sink.accept(records(0, 2));
            throw failure;
        }

        @Override
        public void rest() {
            other.rest();
        }
    }
}
