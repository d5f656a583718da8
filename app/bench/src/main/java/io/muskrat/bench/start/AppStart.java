package io.muskrat.bench.start;

import io.muskrat.core.platform.AppPaths;
import io.muskrat.core.tunnels.TunnelNames;
import io.muskrat.desktop.AppContext;
import javafx.application.Application;
import javafx.stage.Stage;

/** Main class of a measured process: the app as it starts for the first time, and ends once it is painted. */
public final class AppStart extends Application {

    private AppContext context;

    public static void main(String[] args) {
        TunnelNames.prepareJvm();
        launch(AppStart.class, args);
    }

    @Override
    public void start(Stage stage) {
        context = new AppContext(AppPaths.ofUser());
        context.window(stage).show();
        FirstPaint.report(stage.getScene());
    }

    @Override
    public void stop() {
        context.close();
    }
}
