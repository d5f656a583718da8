package io.muskrat.bench.wizard;

import io.muskrat.core.aws.AwsClients;
import io.muskrat.core.platform.AppPaths;
import io.muskrat.core.tunnels.TunnelNames;
import io.muskrat.desktop.AppContext;
import io.muskrat.desktop.session.ConnectionState.Connected;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.stage.Stage;

/**
 * Main class of a process with the whole app in it, connected to a sandbox with a large account. It uses the wizard so
 * many times as its argument says, after a time that does not count, and writes a line for each reaction.
 */
public final class WizardProcess {

    private static final int WIDTH = 1280;
    private static final int HEIGHT = 800;
    private static final long SEED = 5;

    private WizardProcess() { }

    public static void main(String[] args) throws Exception {
        endWithParent();
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        TunnelNames.prepareJvm();
        CountDownLatch running = new CountDownLatch(1);
        Platform.startup(running::countDown);
        running.await();
        Platform.setImplicitExit(false);
        AppContext context = Fx.call(() -> new AppContext(AppPaths.ofUser()));
        try {
            measure(context, Integer.parseInt(args[0]));
        } finally {
            context.close();
        }
        System.exit(0);
    }

    private static void measure(AppContext context, int rounds) throws Exception {
        Stage stage = Fx.call(Stage::new);
        Scene scene = Fx.call(() -> {
            context.window(stage).show();
            stage.setWidth(WIDTH);
            stage.setHeight(HEIGHT);
            return stage.getScene();
        });
        push(scene, "welcome-sandbox");
        await(scene, "clusters-create-first");
        AwsClients aws = Fx.call(() -> ((Connected) context.workspace().connectionProperty().get()).aws());
        String vpc = LargeAccount.fill(aws);
        push(scene, "clusters-create-first");
        await(scene, "wizard-name");
        Reaction reaction = new Reaction(new Random(SEED));
        PlainField plain = new PlainField(WIDTH, HEIGHT);
        PrintStream out = System.out;
        for (int round = 0; round <= rounds; round++) {
            boolean counts = round > 0;
            Told told = (page, what, millis) -> out.printf(Locale.ROOT, "%s %s %.3f %s%n",
                    counts ? WizardMeasurement.COUNTS : "warm-up", page, millis, what);
            plain.measure(reaction, told);
            Fx.run(stage::requestFocus);
            new WizardKeys(scene, reaction, vpc, told).walk();
            out.flush();
        }
    }

    // outlives nobody
    private static void endWithParent() {
        Thread.ofPlatform().daemon().start(() -> {
            try {
                System.in.transferTo(OutputStream.nullOutputStream());
            } catch (IOException e) {
                System.err.println(e);
            }
            Runtime.getRuntime().halt(1);
        });
    }

    private static void await(Scene scene, String id) {
        Fx.await("#" + id, () -> scene.lookup("#" + id) != null);
    }

    private static void push(Scene scene, String id) {
        await(scene, id);
        Fx.run(() -> {
            Node button = scene.lookup("#" + id);
            ((ButtonBase) button).fire();
        });
    }
}
