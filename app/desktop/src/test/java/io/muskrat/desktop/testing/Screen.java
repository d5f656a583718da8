package io.muskrat.desktop.testing;

import atlantafx.base.controls.ModalPane;
import io.muskrat.core.platform.Problem;
import io.muskrat.core.platform.ProblemCode;
import io.muskrat.core.platform.ProblemException;
import io.muskrat.desktop.ui.async.FxThread;
import io.muskrat.desktop.ui.async.Tasks;
import io.muskrat.desktop.ui.dialog.Dialogs;
import io.muskrat.desktop.ui.dialog.Notices;
import io.muskrat.desktop.ui.look.Looks;
import io.muskrat.desktop.ui.look.Theme;
import io.muskrat.desktop.ui.nav.Link;
import io.muskrat.desktop.ui.nav.Navigator;
import io.muskrat.desktop.ui.nav.View;
import io.muskrat.desktop.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/** One view in a window of its own, without a display. Its methods may be called from any thread. */
public final class Screen implements AutoCloseable, Navigator {

    private final Texts texts;
    private final Tasks tasks = new Tasks(new FxThread(), failure -> failure instanceof ProblemException known
            ? known.problem() : Problem.of(ProblemCode.UNEXPECTED, String.valueOf(failure)));
    private final Notices notices;
    private final Dialogs dialogs;
    private final ModalPane layers;
    private final List<Link> opened = new ArrayList<>();
    private Stage stage;
    private View view;

    public Screen(Locale locale) {
        start();
        texts = Texts.of(locale);
        layers = call(ModalPane::new);
        dialogs = new Dialogs(layers, texts);
        notices = call(() -> new Notices(texts));
    }

    /** The JavaFX toolkit, once for all tests of this process. */
    public static void start() {
        CompletableFuture<Void> started = new CompletableFuture<>();
        try {
            Platform.startup(() -> started.complete(null));
            Platform.setImplicitExit(false);
        } catch (IllegalStateException alreadyRunning) {
            started.complete(null);
        }
        started.orTimeout(60, TimeUnit.SECONDS).join();
    }

    public Screen show(Theme theme, double width, double height, Function<Screen, View> maker) {
        run(() -> {
            view = maker.apply(this);
            StackPane root = new StackPane(view.root(), notices.area(), layers);
            StackPane.setAlignment(notices.area(), Pos.BOTTOM_RIGHT);
            root.getStyleClass().add(Looks.APP);
            Scene scene = new Scene(root, width, height);
            Theme.loadFonts();
            theme.dress(scene);
            stage = new Stage();
            stage.setScene(scene);
            stage.show();
            view.attach();
        });
        return this;
    }

    public Texts texts() {
        return texts;
    }

    public Tasks tasks() {
        return tasks;
    }

    public Notices notices() {
        return notices;
    }

    public Dialogs dialogs() {
        return dialogs;
    }

    public Stage stage() {
        return stage;
    }

    /** The links that were opened. */
    public List<Link> opened() {
        return opened;
    }

    @Override
    public void open(Link link) {
        opened.add(link);
    }

    /** The node with this id. To be called on the JavaFX thread. */
    public <N extends Node> N find(Class<N> type, String id) {
        Node found = stage.getScene().lookup("#" + id);
        if (found == null) {
            throw new AssertionError("nothing with id " + id);
        }
        return type.cast(found);
    }

    public static <T> T call(Callable<T> work) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                result.complete(work.call());
            } catch (Exception | AssertionError e) {
                result.completeExceptionally(e);
            }
        });
        return result.orTimeout(60, TimeUnit.SECONDS).join();
    }

    public static void run(Runnable work) {
        call(() -> {
            work.run();
            return null;
        });
    }

    @Override
    public void close() {
        run(() -> {
            view.detach();
            stage.hide();
        });
        tasks.close();
    }
}
