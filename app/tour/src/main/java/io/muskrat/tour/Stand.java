package io.muskrat.tour;

import io.muskrat.core.platform.AppPaths;
import io.muskrat.core.session.ClusterSession;
import io.muskrat.core.tunnels.TunnelNames;
import io.muskrat.desktop.AppContext;
import io.muskrat.desktop.session.ClusterState;
import io.muskrat.desktop.session.ConnectionState;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;

/** The app in this process with a fresh data folder, with or without a screen. */
public final class Stand implements AutoCloseable {

    private static final int WIDTH = 1280;
    private static final int HEIGHT = 800;

    private final Person person = new Person();
    private final AppContext context;
    private final Stage stage;

    private Stand(Path data) {
        context = person.look(() -> new AppContext(new AppPaths(data, data.resolve("logs"))));
        stage = person.look(() -> {
            Stage window = new Stage();
            context.window(window).show();
            window.setWidth(WIDTH);
            window.setHeight(HEIGHT);
            return window;
        });
    }

    /** Sets JavaFX to draw into memory; to be called before anything of JavaFX is used. */
    public static void withoutScreen() {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        System.setProperty("java.awt.headless", "true");
    }

    /** Starts JavaFX once for the life of the process, and the app. */
    public static Stand open(Path data) throws InterruptedException {
        TunnelNames.prepareJvm();
        CountDownLatch running = new CountDownLatch(1);
        try {
            Platform.startup(running::countDown);
        } catch (IllegalStateException alreadyRunning) {
            running.countDown();
        }
        running.await();
        Platform.setImplicitExit(false);
        return new Stand(data);
    }

    public Person person() {
        return person;
    }

    public Scene scene() {
        return person.look(stage::getScene);
    }

    /** The open cluster's session. */
    public ClusterSession session() {
        return person.look(() -> context.workspace().clusterProperty().get() instanceof ClusterState.Open open
                ? open.session() : null);
    }

    /** What somebody at AWS's console does meanwhile. */
    public Console console() {
        return new Console(() -> person.look(() -> context.workspace().connectionProperty().get()
                instanceof ConnectionState.Connected connected ? connected.aws() : null));
    }

    @Override
    public void close() {
        person.look(() -> {
            stage.close();
            return null;
        });
        context.close();
    }
}
