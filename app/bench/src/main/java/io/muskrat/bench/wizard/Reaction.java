package io.muskrat.bench.wizard;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;

/**
 * Milliseconds from a key or a click to the end of the pulse in which all windows are styled and laid out again. Keys
 * come at any moment of the pulses' clock, as a person's do, so up to 17 ms are waiting for the next pulse.
 */
final class Reaction {

    private static final long HANG_SECONDS = 60;
    private static final int PULSE_MS = 17;

    private final Robot robot = Fx.call(Robot::new);
    private final RandomGenerator pauses;

    Reaction(RandomGenerator pauses) {
        this.pauses = pauses;
    }

    double key(Scene scene, KeyCode key) {
        return to(scene, () -> robot.keyType(key));
    }

    /** @param node in sight, for instance because it has the focus */
    double click(Node node) {
        return to(node.getScene(), () -> {
            var at = node.localToScreen(node.getBoundsInLocal());
            robot.mouseMove(at.getMinX() + Math.min(at.getWidth() / 2, 10), at.getCenterY());
            robot.mouseClick(MouseButton.PRIMARY);
        });
    }

    double to(Scene scene, Runnable event) {
        Fx.rest(pauses.nextInt(PULSE_MS));
        CompletableFuture<Double> millis = new CompletableFuture<>();
        Platform.runLater(() -> {
            long begin = System.nanoTime();
            Runnable[] listener = new Runnable[1];
            listener[0] = () -> {
                scene.removePostLayoutPulseListener(listener[0]);
                // after what is left of the pulse: a list that drops down is a window of its own
                Platform.runLater(() -> millis.complete((System.nanoTime() - begin) / 1e6));
            };
            try {
                event.run();
            } catch (RuntimeException e) {
                millis.completeExceptionally(e);
            }
            scene.addPostLayoutPulseListener(listener[0]);
            Platform.requestNextPulse();
        });
        return millis.orTimeout(HANG_SECONDS, TimeUnit.SECONDS).join();
    }
}
