package io.muskrat.desktop.connections;

import io.muskrat.core.connections.exchange.Exported;
import io.muskrat.core.connections.exchange.Imported;
import io.muskrat.core.secrets.MasterPasswordQuestion;
import io.muskrat.desktop.connections.exchange.ExportDialog;
import io.muskrat.desktop.connections.exchange.ImportDialog;
import io.muskrat.desktop.connections.questions.MasterPasswordDialog;
import io.muskrat.desktop.session.Workspace;
import io.muskrat.desktop.testing.Picture;
import io.muskrat.desktop.testing.Screen;
import io.muskrat.desktop.ui.async.FxThread;
import io.muskrat.desktop.ui.async.Questions;
import io.muskrat.desktop.ui.look.Theme;
import io.muskrat.desktop.ui.nav.Link;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import org.awaitility.Awaitility;

/** Paints the screens of connections into a folder, to be looked at: the first argument. */
final class ConnectionsGallery {

    private final Saved saved;
    private final File folder;
    private Locale locale;
    private Theme theme;

    private ConnectionsGallery(File folder) throws IOException {
        this.folder = folder;
        saved = new Saved(Files.createTempDirectory("gallery"));
    }

    public static void main(String[] args) throws IOException {
        ConnectionsGallery gallery = new ConnectionsGallery(new File(args[0]));
        for (Theme theme : Theme.values()) {
            for (Locale locale : List.of(Locale.ENGLISH, Locale.KOREAN)) {
                gallery.theme = theme;
                gallery.locale = locale;
                gallery.paintAll();
            }
        }
        Platform.exit();
    }

    private void paintAll() {
        for (boolean narrow : new boolean[] {false, true}) {
            paint("list", new Link.WelcomeLink(), narrow, screen -> { });
            paint("msk", new Link.EditConnectionLink("1", ""), narrow, screen -> { });
            paint("kafka", new Link.EditConnectionLink("3", ""), narrow, screen -> { });
            paint("kafka-end", new Link.EditConnectionLink("3", ""), narrow,
                    screen -> Screen.run(() -> ((ScrollPane) screen.stage().getScene().lookup(".scroll-pane")).setVvalue(1)));
            paint("msk-end", new Link.EditConnectionLink("1", ""), narrow,
                    screen -> Screen.run(() -> ((ScrollPane) screen.stage().getScene().lookup(".scroll-pane")).setVvalue(1)));
        }
        card();
        paint("refused", new Link.EditConnectionLink("", "kafka"), false,
                screen -> Screen.run(() -> screen.find(Button.class, "connection-test").fire()));
        paint("import", new Link.WelcomeLink(), false, screen -> Screen.run(() ->
                ImportDialog.show(screen.dialogs(), screen.texts(), screen.tasks(), (Imported imported) -> { })));
        paint("export", new Link.WelcomeLink(), false, screen -> Screen.run(() ->
                new ExportDialog(screen.dialogs(), screen.texts(), screen.tasks(), screen.notices())
                        .show(Exported.of(Saved.CONFLUENT).orElseThrow(), ExportDialog.Format.JAVA)));
        paint("master", new Link.WelcomeLink(), false, screen -> {
            MasterPasswordDialog dialog = new MasterPasswordDialog(new Questions(new FxThread()));
            dialog.screen(screen.dialogs(), screen.texts());
            Thread.ofVirtual().start(() -> dialog.ask(MasterPasswordQuestion.Reason.NEW));
        });
    }

    private void paint(String name, Link link, boolean narrow, Consumer<Screen> then) {
        try (Screen screen = new Screen(locale)) {
            screen.show(theme, narrow ? 684 : 1064, narrow ? 700 : 768, here -> saved.feature(here).open(link));
            settle();
            then.accept(screen);
            settle();
            Picture.save(screen, new File(folder, name + (narrow ? "-narrow" : "") + "-"
                    + theme.name().toLowerCase(Locale.ROOT) + "-" + locale.getLanguage() + ".png"));
        }
    }

    /** The sidebar's card of a production cluster, which cannot be reached here. */
    private void card() {
        try (Screen screen = new Screen(locale)) {
            screen.show(theme, 216, 200, here -> {
                Workspace workspace = saved.workspace(here);
                workspace.connect(Saved.PAYMENTS);
                return new ConnectionCard(here.texts(), workspace, here);
            });
            settle();
            Picture.save(screen, new File(folder, "card-" + theme.name().toLowerCase(Locale.ROOT) + "-"
                    + locale.getLanguage() + ".png"));
        }
    }

    private static void settle() {
        Awaitility.await().pollDelay(400, TimeUnit.MILLISECONDS).until(() -> true);
    }
}
