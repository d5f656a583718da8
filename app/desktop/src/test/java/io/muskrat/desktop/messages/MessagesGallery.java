package io.muskrat.desktop.messages;

import static io.muskrat.desktop.messages.MemoryMessages.NOON;
import static io.muskrat.desktop.testing.Screens.until;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.muskrat.core.messages.Header;
import io.muskrat.core.messages.Message;
import io.muskrat.core.topics.Topic;
import io.muskrat.desktop.messages.record.RecordModel;
import io.muskrat.desktop.testing.Picture;
import io.muskrat.desktop.testing.Screen;
import io.muskrat.desktop.ui.look.Theme;
import java.io.File;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import org.awaitility.Awaitility;

/** Paints the messages screen in its states into a folder, to be looked at: the first argument. */
final class MessagesGallery {

    private MessagesGallery() { }

    public static void main(String[] args) {
        File folder = new File(args[0]);
        for (Theme theme : Theme.values()) {
            for (Locale locale : List.of(Locale.ENGLISH, Locale.KOREAN)) {
                String name = theme.name().toLowerCase(Locale.ROOT) + "-" + locale.getLanguage();
                paint(new File(folder, "messages-" + name + ".png"), locale, theme, 1064, 800);
                paint(new File(folder, "messages-narrow-" + name + ".png"), locale, theme, 684, 980);
            }
        }
        Platform.exit();
    }

    private static void paint(File file, Locale locale, Theme theme, double width, double height) {
        MemoryMessages calls = new MemoryMessages().with(new Topic("msk_test_topic", 3, 3, false, 0, 5),
                new Topic("orders", 12, 3, false, 0, 40));
        try (Screen screen = new Screen(locale)) {
            screen.show(theme, width, height, here -> {
                MessagesModel model = new MessagesModel(here.tasks(), calls);
                return new MessagesView(here.texts(), model,
                        new RecordModel(here.tasks(), model.consumer().selectedProperty()), () -> "msk_test_topic",
                        here.notices(), here);
            });
            until(() -> !screen.find(Button.class, "producer-send").isDisabled());
            Picture.save(screen, new File(file.getPath().replace("messages-", "messages-first-")));
            for (int i = 0; i < 5; i++) {
                String text = "hello " + i;
                Screen.run(() -> {
                    screen.find(TextArea.class, "producer-value").setText(text);
                    screen.find(Button.class, "producer-send").fire();
                });
            }
            until(() -> calls.written.size() == 5);
            Screen.run(() -> {
                screen.find(TextInputControl.class, "producer-partition").setText("7");
                screen.find(TextField.class, "consumer-group").setText("test_group");
                screen.find(Button.class, "consumer-start").fire();
            });
            calls.coming.add(List.of(record(0, 0, null, "hello 0"), record(1, 0, null, "hello 1"),
                    record(2, 0, null, "hello 2"), record(0, 1, null, "hello 3"), record(1, 1, null, "hello 4"),
                    record(2, 1, "order-17", "{\"id\":17,\"total\":129.90,\"lines\":[{\"sku\":\"A-1\",\"count\":2},{\"sku\":\"B-9\",\"count\":1}],\"city\":\"서울\"}"),
                    new Message("msk_test_topic", 0, 2, NOON, "avro".getBytes(UTF_8), new byte[] {0, 0, 0, 4, -46, 2, -1, 127}, List.of()),
                    record(0, 3, "order-17", null), record(1, 2, "", "")));
            until(() -> screen.find(TableView.class, "consumer-table").getItems().size() == 9);
            settle();
            Picture.save(screen, file);
            Screen.run(() -> screen.find(TableView.class, "consumer-table").getSelectionModel().select(5));
            settle();
            Picture.save(screen, new File(file.getPath().replace("messages-", "messages-record-")));
        }
    }

    private static Message record(int partition, long offset, String key, String value) {
        return new Message("msk_test_topic", partition, offset, NOON.plusMillis(partition * 7 + offset * 1300),
                key == null ? null : key.getBytes(UTF_8), value == null ? null : value.getBytes(UTF_8),
                key == null ? List.of() : List.of(new Header("trace", "7f3a".getBytes(UTF_8))));
    }

    private static void settle() {
        Awaitility.await().pollDelay(400, TimeUnit.MILLISECONDS).until(() -> true);
    }
}
