package io.muskrat.desktop.ui.async;

import java.util.concurrent.Executor;
import javafx.application.Platform;

/** The only place that hands work to the JavaFX application thread. */
public final class FxThread implements Executor {

    @Override
    public void execute(Runnable work) {
        if (Platform.isFxApplicationThread()) {
            work.run();
        } else {
            Platform.runLater(work);
        }
    }
}
