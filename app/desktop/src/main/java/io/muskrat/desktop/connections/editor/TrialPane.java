package io.muskrat.desktop.connections.editor;

import io.muskrat.desktop.ui.look.Icons;
import io.muskrat.desktop.ui.state.ProblemBox;
import io.muskrat.desktop.ui.text.Texts;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** How a trial of the connection goes. */
final class TrialPane extends VBox {

    private final Texts texts;
    private final EditorModel model;

    TrialPane(Texts texts, EditorModel model) {
        this.texts = texts;
        this.model = model;
        setId("connection-trial");
        model.trialProperty().subscribe(this::show);
    }

    private void show(Trial trial) {
        getChildren().clear();
        switch (trial) {
            case Trial.None none -> { }
            case Trial.Running running -> getChildren().add(running());
            case Trial.Good good -> getChildren().add(good(good));
            case Trial.Bad bad -> getChildren().add(new ProblemBox(texts, bad.problem()));
        }
        setVisible(!getChildren().isEmpty());
        setManaged(!getChildren().isEmpty());
    }

    private Node running() {
        ProgressIndicator wheel = new ProgressIndicator();
        wheel.setMaxSize(20, 20);
        Button cancel = new Button(texts.get("common.cancel"));
        cancel.setId("connection-cancel-test");
        cancel.setOnAction(event -> model.cancelTest());
        return line(wheel, new Label(texts.get("connections.test.running")), cancel);
    }

    private Node good(Trial.Good good) {
        Label words = new Label(texts.get(good.account() ? "connections.test.account" : "connections.test.cluster",
                good.count(), good.millis()), Icons.CHECK.node());
        words.setWrapText(true);
        HBox line = line(words);
        line.getStyleClass().add("good-box");
        return line;
    }

    private static HBox line(Node... nodes) {
        HBox line = new HBox(12, nodes);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }
}
