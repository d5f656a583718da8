package io.muskrat.desktop;

import io.muskrat.core.platform.AppPaths;
import javafx.application.Application;
import javafx.stage.Stage;

/** Start and stop of the app; what it is made of is in {@link AppContext}. */
public final class MuskratApp extends Application {

    private AppContext context;

    @Override
    public void start(Stage stage) {
        context = new AppContext(AppPaths.ofUser());
        context.window(stage).show();
        context.reopen();
    }

    @Override
    public void stop() {
        context.close();
    }
}
