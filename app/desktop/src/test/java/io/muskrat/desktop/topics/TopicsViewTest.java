package io.muskrat.desktop.topics;

import static io.muskrat.desktop.testing.Screens.type;
import static io.muskrat.desktop.testing.Screens.until;
import static org.assertj.core.api.Assertions.assertThat;

import io.muskrat.core.topics.Topic;
import io.muskrat.desktop.testing.Screen;
import io.muskrat.desktop.ui.form.Field;
import io.muskrat.desktop.ui.look.Theme;
import io.muskrat.desktop.ui.nav.Link;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TopicsViewTest {

    private final MemoryTopics calls = new MemoryTopics();
    private final Screen screen = new Screen(Locale.ENGLISH);

    @AfterEach
    void close() {
        screen.close();
    }

    private void show() {
        screen.show(Theme.LIGHT, 980, 700, here -> new TopicsView(here.texts(), new TopicsModel(here.tasks(), calls),
                new CreateTopicModel(here.tasks(), calls), "msk-test", here.dialogs(), here.notices(), here));
    }

    private void fire(String id) {
        Screen.run(() -> screen.find(Button.class, id).fire());
    }

    private void write(String id, String text) {
        Screen.run(() -> {
            TextField field = screen.find(TextField.class, id);
            field.clear();
            type(field, text);
        });
    }

    private TableView<?> table() {
        return screen.find(TableView.class, "topics-table");
    }

    @Test
    void createsTheFirstTopicAndShowsIt() {
        show();
        until(() -> screen.find(Button.class, "topics-create-first").isVisible());
        fire("topics-create");
        until(() -> screen.find(TextField.class, "topic-replication").getText().equals("3"));
        write("topic-name", "msk_test_topic");
        fire("topic-create-action");
        until(() -> table().getItems().size() == 1
                && screen.find(TableView.class, "topic-partitions-table").getItems().size() == 3);
        assertThat(calls.created.name()).isEqualTo("msk_test_topic");
        until(() -> screen.find(Label.class, "topic-title").getText().equals("msk_test_topic"));
        fire("topic-messages");
        assertThat(screen.opened()).containsExactly(new Link.MessagesLink("msk_test_topic"));
    }

    @Test
    void refusesAtTheFieldsAndKeepsWhatWasTyped() {
        show();
        until(() -> screen.find(Button.class, "topics-create").isVisible());
        fire("topics-create");
        until(() -> screen.find(TextField.class, "topic-replication").getText().equals("3"));
        write("topic-name", "no spaces");
        write("topic-replication", "4");
        Screen.run(() -> type(screen.find(TextArea.class, "topic-configs"), "compact"));
        Screen.run(() -> {
            assertThat(screen.find(Field.class, "field-name").refusal()).contains("Kafka allows");
            assertThat(screen.find(Field.class, "field-replicationFactor").refusal()).contains("1 to 3");
            assertThat(screen.find(Field.class, "field-configs").refusal()).contains("Line 1");
            assertThat(screen.find(Field.class, "field-partitions").refused()).isFalse();
        });
        fire("topic-create-action");
        assertThat(calls.created).isNull();
        fire("dialog-cancel");
        until(() -> screen.stage().getScene().lookup("#topic-name") == null);
        fire("topics-create");
        until(() -> screen.find(TextField.class, "topic-name").getText().equals("no spaces"));
    }

    @Test
    void deletesOnlyAfterTheNameIsTyped() {
        calls.with(new Topic("orders", 3, 3, false, 0, 1), new Topic("payments", 3, 3, false, 0, 1));
        show();
        until(() -> table().getItems().size() == 2);
        fire("topic-delete");
        until(() -> screen.find(Button.class, "confirm-action").isDisabled());
        write("confirm-name", "orders");
        fire("confirm-action");
        until(() -> table().getItems().size() == 1);
        assertThat(calls.topics).containsOnlyKeys("payments");
        until(() -> screen.find(Label.class, "topic-title").getText().equals("payments"));
    }
}
