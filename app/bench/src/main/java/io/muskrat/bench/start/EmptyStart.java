package io.muskrat.bench.start;

import io.muskrat.core.platform.Settings;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/** Main class of the process to hold the app against: a JavaFX window of the same size with nothing in it. */
public final class EmptyStart extends Application {

    public static void main(String[] args) {
        launch(EmptyStart.class, args);
    }

    @Override
    public void start(Stage stage) {
        Settings size = Settings.defaults();
        stage.setScene(new Scene(new StackPane(), size.window().width(), size.window().height()));
        stage.show();
        FirstPaint.report(stage.getScene());
    }
}
