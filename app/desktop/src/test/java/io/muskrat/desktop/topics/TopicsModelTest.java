package io.muskrat.desktop.topics;

import static org.assertj.core.api.Assertions.assertThat;

import io.muskrat.core.platform.Problem;
import io.muskrat.core.platform.ProblemCode;
import io.muskrat.core.platform.ProblemException;
import io.muskrat.core.topics.Topic;
import io.muskrat.desktop.testing.FxQueue;
import java.util.List;
import org.junit.jupiter.api.Test;

class TopicsModelTest {

    private static final Problem DOWN = Problem.of(ProblemCode.KAFKA_UNREACHABLE, "b-1:9092");

    private final FxQueue fx = new FxQueue();
    private final MemoryTopics calls = new MemoryTopics().with(new Topic("orders", 3, 3, false, 0, 7),
            new Topic("payments", 1, 3, false, 0, 0), new Topic("__consumer_offsets", 50, 3, true, 0, 9));
    private final TopicsModel model = new TopicsModel(fx.tasks(), calls);

    private List<String> shown() {
        return model.rows().shown().stream().map(TopicRow::name).toList();
    }

    private void load() {
        model.start();
        fx.until(model.loadedProperty()::get);
    }

    @Test
    void hidesInternalTopicsAndFindsByPartOfTheName() {
        load();
        assertThat(shown()).containsExactly("orders", "payments");
        model.internalsProperty().set(true);
        assertThat(shown()).containsExactly("__consumer_offsets", "orders", "payments");
        model.searchProperty().set(" MENT");
        assertThat(shown()).containsExactly("payments");
    }

    @Test
    void aLineStaysTheSameWhileItsNumbersChange() {
        load();
        TopicRow orders = model.rows().shown().getFirst();
        model.select(orders);
        fx.until(() -> model.partitionsProperty().get() != null);
        calls.with(new Topic("orders", 3, 3, false, 0, 12), new Topic("new", 1, 1, false, 0, 0));
        model.refresh();
        fx.until(() -> orders.topic().records() == 12);
        assertThat(model.rows().shown()).contains(orders).hasSize(3);
        assertThat(model.selectedProperty().get()).isSameAs(orders);
        assertThat(model.partitionsProperty().get()).hasSize(3);
    }

    @Test
    void theSelectionEndsWithItsTopic() {
        load();
        model.select(model.rows().shown().getFirst());
        boolean[] done = new boolean[1];
        model.delete("orders", () -> done[0] = true, problem -> { });
        fx.until(() -> done[0] && !shown().contains("orders"));
        assertThat(model.selectedProperty().get()).isNull();
        assertThat(model.partitionsProperty().get()).isNull();
    }

    @Test
    void whatWasReadStaysWhenTheNextReadingFails() {
        load();
        calls.failure = new ProblemException(DOWN);
        model.refresh();
        fx.until(() -> model.problemProperty().get() != null);
        assertThat(model.problemProperty().get()).isEqualTo(DOWN);
        assertThat(shown()).hasSize(2);
        calls.failure = null;
        model.refresh();
        fx.until(() -> model.problemProperty().get() == null);
    }

    @Test
    void aRefusedDeletionDeletesNothingAndSaysWhy() {
        load();
        calls.failure = new ProblemException(DOWN);
        Problem[] told = new Problem[1];
        model.delete("orders", () -> { }, problem -> told[0] = problem);
        fx.until(() -> told[0] != null);
        assertThat(calls.topics).containsKey("orders");
    }
}
