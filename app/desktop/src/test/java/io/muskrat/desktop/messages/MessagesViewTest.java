package io.muskrat.desktop.messages;

import static io.muskrat.desktop.testing.Screens.press;
import static io.muskrat.desktop.testing.Screens.type;
import static io.muskrat.desktop.testing.Screens.until;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.muskrat.core.messages.Message;
import io.muskrat.core.topics.Topic;
import io.muskrat.desktop.messages.record.RecordModel;
import io.muskrat.desktop.testing.Screen;
import io.muskrat.desktop.ui.form.Choice;
import io.muskrat.desktop.ui.form.Field;
import io.muskrat.desktop.ui.look.Theme;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MessagesViewTest {

    private final MemoryMessages calls = new MemoryMessages().with(new Topic("a_first", 1, 1, false, 0, 0),
            new Topic("orders", 3, 3, false, 0, 0));
    private final Screen screen = new Screen(Locale.ENGLISH);

    @BeforeEach
    void show() {
        screen.show(Theme.DARK, 980, 800, here -> {
            MessagesModel model = new MessagesModel(here.tasks(), calls);
            return new MessagesView(here.texts(), model,
                    new RecordModel(here.tasks(), model.consumer().selectedProperty()), () -> "orders",
                    here.notices(), here);
        });
        until(() -> "orders".equals(screen.find(Choice.class, "messages-topic").getValue()));
    }

    @AfterEach
    void close() {
        screen.close();
    }

    private static Message record(long offset, byte[] value) {
        return new Message("orders", 0, offset, MemoryMessages.NOON, null, value, List.of());
    }

    @Test
    void controlEnterSendsAndTheNextWordReplacesTheLast() {
        Screen.run(() -> {
            TextArea value = screen.find(TextArea.class, "producer-value");
            type(value, "hello 0");
            press(value, KeyCode.ENTER, true);
            type(value, "hello 1");
            press(value, KeyCode.ENTER, true);
        });
        until(() -> calls.written.size() == 2);
        assertThat(calls.written).extracting(draft -> new String(draft.value(), UTF_8))
                .containsExactly("hello 0", "hello 1");
        until(() -> screen.find(ListView.class, "producer-sent").getItems().size() == 2);
    }

    @Test
    void aPartitionThatIsNotThereIsRefusedAtItsField() {
        Screen.run(() -> {
            type(screen.find(TextField.class, "producer-partition"), "3");
            screen.find(Button.class, "producer-send").fire();
            assertThat(screen.find(Field.class, "field-partition").refusal()).contains("0 to 2");
        });
        assertThat(calls.written).isEmpty();
    }

    @Test
    void readsUntilItIsStopped() {
        Screen.run(() -> {
            type(screen.find(TextField.class, "consumer-group"), "test_group");
            screen.find(Button.class, "consumer-start").fire();
        });
        calls.coming.add(List.of(record(0, "hello 0".getBytes(UTF_8)), record(1, new byte[] {(byte) 0xff, 0})));
        until(() -> screen.find(Label.class, "consumer-count").getText().equals("2 records read"));
        assertThat(calls.request.group()).isEqualTo("test_group");
        Screen.run(() -> screen.find(TableView.class, "consumer-table").getSelectionModel().select(1));
        until(() -> screen.find(TextArea.class, "record-value").getText().contains("ff 00"));
        Screen.run(() -> screen.find(Button.class, "consumer-stop").fire());
        until(() -> calls.interrupted);
        assertThat(Screen.call(() -> screen.find(Button.class, "consumer-start").isDisabled())).isFalse();
    }

    @Test
    void anotherTopicEndsReadingTheLast() {
        Screen.run(() -> screen.find(Button.class, "consumer-start").fire());
        until(() -> calls.request != null);
        Screen.run(() -> screen.find(Choice.class, "messages-topic").getSelectionModel().select(0));
        until(() -> calls.interrupted);
        Screen.run(() -> screen.find(Button.class, "consumer-start").fire());
        until(() -> calls.request.topic().equals("a_first"));
    }
}
