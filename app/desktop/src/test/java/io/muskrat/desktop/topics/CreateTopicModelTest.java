package io.muskrat.desktop.topics;

import static org.assertj.core.api.Assertions.assertThat;

import io.muskrat.core.platform.Problem;
import io.muskrat.core.platform.ProblemCode;
import io.muskrat.core.platform.ProblemException;
import io.muskrat.core.platform.Violation;
import io.muskrat.core.topics.Topic;
import io.muskrat.desktop.testing.FxQueue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CreateTopicModelTest {

    private final FxQueue fx = new FxQueue();
    private final MemoryTopics calls = new MemoryTopics().with(new Topic("orders", 3, 3, false, 0, 0));
    private final CreateTopicModel model = new CreateTopicModel(fx.tasks(), calls);
    private final List<String> created = new ArrayList<>();

    @BeforeEach
    void open() {
        model.open();
        fx.until(() -> model.replicationProperty().get().equals("3"));
    }

    private List<String> refused() {
        return model.violationsProperty().get().stream().map(Violation::field).toList();
    }

    @Test
    void offersThreeOfEachAndRefusesNothingUntouched() {
        assertThat(model.partitionsProperty().get()).isEqualTo("3");
        assertThat(refused()).isEmpty();
    }

    @Test
    void refusesAsOneTypes() {
        model.nameProperty().set("my topic");
        assertThat(refused()).containsExactly("name");
        model.nameProperty().set("my-topic");
        assertThat(refused()).isEmpty();
        model.replicationProperty().set("4");
        assertThat(refused()).containsExactly("replicationFactor");
        model.configsProperty().set("retention.ms=1\ncompact");
        assertThat(model.violationsProperty().get()).contains(Violation.of("configs", "name-value-line", 2));
    }

    @Test
    void anEmptyFormIsRefusedAtItsName() {
        model.create(created::add);
        assertThat(refused()).containsExactly("name");
        assertThat(model.creatingProperty().get()).isFalse();
    }

    @Test
    void createsWhatWasTypedAndStartsAnew() {
        model.nameProperty().set(" msk_test_topic ");
        model.configsProperty().set("retention.ms=60000\n\ncleanup.policy = compact");
        model.create(created::add);
        assertThat(model.creatingProperty().get()).isTrue();
        fx.until(() -> !created.isEmpty());
        assertThat(created).containsExactly("msk_test_topic");
        assertThat(calls.created.configs())
                .isEqualTo(Map.of("retention.ms", "60000", "cleanup.policy", "compact"));
        assertThat(model.nameProperty().get()).isEmpty();
        assertThat(refused()).isEmpty();
        assertThat(model.creatingProperty().get()).isFalse();
    }

    @Test
    void aRefusalOfTheBrokerStandsAtItsFieldAndNothingTypedIsLost() {
        model.nameProperty().set("orders");
        model.create(created::add);
        fx.until(() -> !model.creatingProperty().get());
        assertThat(refused()).containsExactly("name");
        assertThat(model.nameProperty().get()).isEqualTo("orders");
        assertThat(created).isEmpty();
    }

    @Test
    void aFailureSaysWhyAndNothingTypedIsLost() {
        calls.failure = new ProblemException(Problem.of(ProblemCode.KAFKA_TIMEOUT, "orders2", "30"));
        model.nameProperty().set("orders2");
        model.create(created::add);
        fx.until(() -> model.problemProperty().get() != null);
        assertThat(model.nameProperty().get()).isEqualTo("orders2");
        assertThat(model.creatingProperty().get()).isFalse();
    }
}
