package io.muskrat.desktop.session.creations;

import io.muskrat.core.createcluster.creation.Creation;
import io.muskrat.desktop.testing.Picture;
import io.muskrat.desktop.testing.Screen;
import io.muskrat.desktop.ui.look.Looks;
import io.muskrat.desktop.ui.look.Theme;
import io.muskrat.desktop.ui.nav.View;
import java.io.File;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.awaitility.Awaitility;

/** Paints the sidebar's creations and the news of them into a folder, to be looked at: the first argument. */
final class StripGallery {

    private StripGallery() { }

    public static void main(String[] args) {
        for (Theme theme : Theme.values()) {
            for (Locale locale : List.of(Locale.ENGLISH, Locale.KOREAN)) {
                try (Screen screen = new Screen(locale)) {
                    screen.show(theme, 760, 760, Sidebar::new);
                    Screen.run(() -> tell(screen));
                    Awaitility.await().pollDelay(900, TimeUnit.MILLISECONDS).until(() -> true);
                    Picture.save(screen, new File(args[0], "strip-" + theme.name().toLowerCase(Locale.ROOT) + "-"
                            + locale.getLanguage() + ".png"));
                }
            }
        }
        Platform.exit();
    }

    private static void tell(Screen screen) {
        CreationWords words = new CreationWords(screen.texts());
        for (Creation each : List.of(Made.ready("orders"), Made.incomplete("payments"), Made.failed("audit"))) {
            screen.notices().lasting(words.news(each), each.problem().isEmpty(),
                    new Button(screen.texts().get(each.problem().isEmpty() ? "creations.connect" : "creations.retry")),
                    new Button(screen.texts().get("creations.show")));
        }
    }

    /** As in the window. */
    private static final class Sidebar implements View {

        private final BorderPane root = new BorderPane();

        Sidebar(Screen here) {
            CreationWords words = new CreationWords(here.texts());
            VBox strip = new VBox(8);
            strip.getStyleClass().add("creation-strip");
            for (Creation each : List.of(Made.creating("orders-of-the-whole-shop"), Made.ready("orders"),
                    Made.incomplete("payments"), Made.failed("audit"))) {
                strip.getChildren().add(entry(here, words, each, true));
            }
            strip.getChildren().add(entry(here, words, Made.creating("elsewhere"), false));
            VBox sidebar = new VBox(strip);
            sidebar.getStyleClass().add(Looks.SIDEBAR);
            root.setLeft(sidebar);
        }

        private static StripEntry entry(Screen here, CreationWords words, Creation creation, boolean connected) {
            StripEntry entry = new StripEntry(here.texts(), () -> { }, () -> { }, () -> { }, () -> { });
            entry.show(creation, words.line(creation, Duration.ofMinutes(12)), connected, false);
            return entry;
        }

        @Override
        public Parent root() {
            return root;
        }
    }
}
