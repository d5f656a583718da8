package io.muskrat.desktop.createcluster;

import atlantafx.base.controls.ModalPane;
import io.muskrat.core.createcluster.drafts.DraftStore;
import io.muskrat.core.platform.Problem;
import io.muskrat.core.platform.ProblemCode;
import io.muskrat.core.platform.ProblemException;
import io.muskrat.desktop.createcluster.drafts.DraftsModel;
import io.muskrat.desktop.createcluster.model.Account;
import io.muskrat.desktop.createcluster.model.CreateClusterModel;
import io.muskrat.desktop.ui.async.FxThread;
import io.muskrat.desktop.ui.async.Tasks;
import io.muskrat.desktop.ui.dialog.Dialogs;
import io.muskrat.desktop.ui.dialog.Notices;
import io.muskrat.desktop.ui.look.Theme;
import io.muskrat.desktop.ui.nav.Link;
import io.muskrat.desktop.ui.text.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/** The wizard on a stage, without the window around it. */
final class Screen implements AutoCloseable {

    final List<Link> opened = new CopyOnWriteArrayList<>();
    final CreateClusterModel model;
    final DraftsModel drafts;
    private final Tasks tasks =
            new Tasks(new FxThread(), failure -> failure instanceof ProblemException known ? known.problem()
                    : new Problem(ProblemCode.AWS_UNREACHABLE, List.of("kafka"), failure.toString()));
    private CreateClusterView view;
    private Stage stage;

    Screen(Account account, Locale locale, Theme theme, double width, double height) {
        startToolkit();
        model = new CreateClusterModel(tasks, account);
        drafts = call(() -> new DraftsModel(tasks, new DraftStore(folder()), InstantSource.system(), model));
        run(() -> {
            Theme.loadFonts();
            Texts texts = Texts.of(locale);
            ModalPane layers = new ModalPane();
            Notices notices = new Notices(texts);
            Dialogs dialogs = new Dialogs(layers, texts);
            view = new CreateClusterView(texts, model, drafts, dialogs,
                    new Leaving(texts, dialogs, notices, opened::add));
            StackPane root = new StackPane(view.root(), notices.area(), layers);
            root.getStyleClass().add("app");
            Scene scene = new Scene(root, width, height);
            theme.dress(scene);
            stage = new Stage();
            stage.setScene(scene);
            stage.show();
            view.attach();
        });
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("drafts");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void startToolkit() {
        CompletableFuture<Void> started = new CompletableFuture<>();
        try {
            Platform.startup(() -> started.complete(null));
            Platform.setImplicitExit(false);
        } catch (IllegalStateException running) {
            started.complete(null);
        }
        started.orTimeout(60, TimeUnit.SECONDS).join();
    }

    static <T> T call(Callable<T> work) {
        if (Platform.isFxApplicationThread()) {
            try {
                return work.call();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
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

    static void run(Runnable work) {
        call(() -> {
            work.run();
            return null;
        });
    }

    boolean shows(String id) {
        return call(() -> stage.getScene().lookup("#" + id) != null);
    }

    <T extends Node> T find(String id, Class<T> type) {
        return call(() -> type.cast(stage.getScene().lookup("#" + id)));
    }

    /** @param to 0 for the top of the page, 1 for its end */
    void scroll(double to) {
        run(() -> stage.getScene().getRoot().lookupAll(".wizard .scroll-pane").forEach(
                pane -> ((ScrollPane) pane).setVvalue(to)));
    }

    Node node(String id) {
        return find(id, Node.class);
    }

    Node focused() {
        return call(() -> stage.getScene().getFocusOwner());
    }

    WritableImage snapshot() {
        return call(() -> {
            stage.getScene().getRoot().applyCss();
            stage.getScene().getRoot().layout();
            return stage.getScene().snapshot(null);
        });
    }

    @Override
    public void close() {
        run(() -> {
            view.detach();
            stage.close();
        });
        tasks.close();
    }
}
