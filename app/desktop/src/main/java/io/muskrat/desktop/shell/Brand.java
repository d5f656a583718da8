package io.muskrat.desktop.shell;

import javafx.scene.layout.StackPane;
import javafx.scene.shape.SVGPath;

/** The mark: a stream that runs through a burrow. */
final class Brand extends StackPane {

    private static final String BURROW = "M2 14 a12 12 0 0 1 24 0 v8 a4 4 0 0 1 -4 4 h-16 a4 4 0 0 1 -4 -4 z";
    private static final String STREAM =
            "M6 17 q2 -3 4 0 t4 0 t4 0 t4 0 M6 22 q2 -3 4 0 t4 0 t4 0 t4 0";

    Brand() {
        getStyleClass().add("brand-mark");
        SVGPath burrow = new SVGPath();
        burrow.setContent(BURROW);
        burrow.getStyleClass().add("brand-burrow");
        SVGPath stream = new SVGPath();
        stream.setContent(STREAM);
        stream.getStyleClass().add("brand-stream");
        stream.setTranslateY(3);
        getChildren().addAll(burrow, stream);
    }
}
