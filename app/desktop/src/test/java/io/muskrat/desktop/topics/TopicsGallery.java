package io.muskrat.desktop.topics;

import static io.muskrat.desktop.testing.Screens.until;

import io.muskrat.core.topics.Topic;
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
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import org.awaitility.Awaitility;

/** Paints the topics screen in its states into a folder, to be looked at: the first argument. */
final class TopicsGallery {

    private TopicsGallery() { }

    public static void main(String[] args) {
        File folder = new File(args[0]);
        for (Theme theme : Theme.values()) {
            for (Locale locale : List.of(Locale.ENGLISH, Locale.KOREAN)) {
                String name = theme.name().toLowerCase(Locale.ROOT) + "-" + locale.getLanguage();
                paint(new File(folder, "topics-" + name + ".png"), locale, theme, 1064, 768);
                paint(new File(folder, "topics-narrow-" + name + ".png"), locale, theme, 684, 700);
            }
        }
        Platform.exit();
    }

    private static void paint(File file, Locale locale, Theme theme, double width, double height) {
        MemoryTopics calls = new MemoryTopics().with(
                new Topic("msk_test_topic", 3, 3, false, 0, 5), new Topic("orders", 12, 3, false, 2, 18_402_331),
                new Topic("orders.dead-letters", 3, 3, false, 0, 0), new Topic("payments.settled.v2", 6, 3, false, 0, 120_044),
                new Topic("clickstream-of-the-shop-front-page-by-country", 24, 2, false, 0, -1),
                new Topic("__consumer_offsets", 50, 3, true, 0, 344));
        try (Screen screen = new Screen(locale)) {
            screen.show(theme, width, height, here -> new TopicsView(here.texts(), new TopicsModel(here.tasks(), calls),
                    new CreateTopicModel(here.tasks(), calls), "msk-test", here.dialogs(), here.notices(), here));
            until(() -> !screen.find(TableView.class, "topics-table").getItems().isEmpty());
            Screen.run(() -> screen.find(TableView.class, "topics-table").getSelectionModel().select(2));
            until(() -> screen.find(TableView.class, "topic-partitions-table").getItems().size() == 12);
            Picture.save(screen, file);
            Screen.run(() -> screen.find(Button.class, "topics-create").fire());
            until(() -> screen.find(TextField.class, "topic-replication").getText().equals("3"));
            Screen.run(() -> {
                screen.find(TextField.class, "topic-name").setText("주문 토픽");
                screen.find(TextField.class, "topic-replication").setText("5");
                screen.find(TextInputControl.class, "topic-configs").setText("retention.ms=60000\ncompact");
            });
            settle();
            Picture.save(screen, new File(file.getPath().replace("topics-", "topics-create-")));
        }
    }

    /** A dialog comes in with an animation of 200 ms. */
    private static void settle() {
        Awaitility.await().pollDelay(600, TimeUnit.MILLISECONDS).until(() -> true);
    }
}
