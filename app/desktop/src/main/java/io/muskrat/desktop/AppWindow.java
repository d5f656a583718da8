package io.muskrat.desktop;

import atlantafx.base.controls.ModalPane;
import io.muskrat.core.platform.Settings;
import io.muskrat.core.platform.SettingsStore;
import io.muskrat.desktop.settings.Appearance;
import io.muskrat.desktop.shell.Shell;
import io.muskrat.desktop.shell.Surroundings;
import io.muskrat.desktop.ui.dialog.Dialogs;
import io.muskrat.desktop.ui.dialog.Notices;
import io.muskrat.desktop.ui.look.Theme;
import io.muskrat.desktop.ui.nav.Feature;
import io.muskrat.desktop.ui.nav.Link;
import io.muskrat.desktop.ui.nav.Navigator;
import io.muskrat.desktop.ui.nav.View;
import io.muskrat.desktop.ui.text.Texts;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/** The window: dressed anew when the theme changes, built anew in the other language when the language changes. */
public final class AppWindow {

    private static final int NARROWEST = 860;
    private static final int LOWEST = 560;

    /** What fills a window: its features, what the sidebar shows of the connection, and what stands over all. */
    record Contents(List<Feature> features, View connection, View banner) { }

    private final Stage stage;
    private final SettingsStore settings;
    private final Appearance appearance;
    private final Function<Surroundings, Contents> fill;
    private final Scene scene;
    private Shell shell;
    private View connection;
    private View banner;

    AppWindow(Stage stage, SettingsStore settings, Appearance appearance, Function<Surroundings, Contents> fill) {
        this.stage = stage;
        this.settings = settings;
        this.appearance = appearance;
        this.fill = fill;
        Settings remembered = settings.get();
        Theme.loadFonts();
        scene = new Scene(new StackPane(), remembered.window().width(), remembered.window().height());
    }

    /** Shows the window at the place where it begins. */
    public void show() {
        // before the first control, which would load JavaFX's own theme for nothing
        dress();
        build(new Link.WelcomeLink());
        appearance.themeProperty().subscribe((before, now) -> dress());
        Platform.getPreferences().colorSchemeProperty().subscribe((before, now) -> dress());
        appearance.languageProperty().subscribe((before, now) -> build(shell.place()));
        stage.setScene(scene);
        stage.setMinWidth(NARROWEST);
        stage.setMinHeight(LOWEST);
        stage.getIcons().add(new Image(Objects.requireNonNull(
                AppWindow.class.getResource("/muskrat/icons/muskrat-256.png")).toExternalForm()));
        stage.setOnHiding(event -> {
            close();
            if (!stage.isMaximized()) {
                settings.update(now -> now.withWindow(scene.getWidth(), scene.getHeight()));
            }
        });
        stage.show();
    }

    private void build(Link place) {
        close();
        Texts texts = Texts.of(appearance.locale());
        ModalPane layers = new ModalPane();
        Notices notices = new Notices(texts);
        Navigator here = link -> shell.open(link);
        Contents contents = fill.apply(new Surroundings(texts, new Dialogs(layers, texts), notices, here));
        connection = contents.connection();
        banner = contents.banner();
        shell = new Shell(texts, contents.features(), connection.root(), banner.root(), layers,
                notices.area());
        stage.setTitle(texts.get("shell.brand"));
        scene.setRoot(shell.root());
        connection.attach();
        banner.attach();
        shell.open(place);
    }

    private void dress() {
        Theme.of(appearance.themeProperty().get(), Platform.getPreferences().getColorScheme()).dress(scene);
    }

    private void close() {
        if (shell != null) {
            shell.close();
            connection.detach();
            banner.detach();
        }
    }
}
