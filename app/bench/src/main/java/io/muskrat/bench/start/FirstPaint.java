package io.muskrat.bench.start;

import java.io.PrintStream;
import javafx.application.Platform;
import javafx.scene.Scene;

/** Says on standard output when a window that was shown has been painted, and ends the app. */
final class FirstPaint {

    /** The whole line that says so. */
    static final String PAINTED = "painted";

    /** A pulse hands a frame to the renderer; once the third has come, two are on the screen. */
    private static final int PULSES = 3;

    private final Scene scene;
    private final PrintStream out;
    private final Runnable counter = this::pulse;
    private int pulses;

    private FirstPaint(Scene scene, PrintStream out) {
        this.scene = scene;
        this.out = out;
    }

    /** @param scene of a stage that has just been shown */
    static void report(Scene scene) {
        FirstPaint paint = new FirstPaint(scene, System.out);
        scene.addPostLayoutPulseListener(paint.counter);
        Platform.requestNextPulse();
    }

    private void pulse() {
        pulses++;
        if (pulses < PULSES) {
            Platform.requestNextPulse();
            return;
        }
        scene.removePostLayoutPulseListener(counter);
        out.println(PAINTED);
        out.flush();
        Platform.exit();
    }
}
