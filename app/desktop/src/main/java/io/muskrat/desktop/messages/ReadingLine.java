package io.muskrat.desktop.messages;

import atlantafx.base.theme.Styles;
import io.muskrat.desktop.ui.state.Badge;
import io.muskrat.desktop.ui.text.Texts;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** How reading stands, and how much was read. */
final class ReadingLine extends HBox {

    private final Texts texts;
    private final ConsumerModel model;
    private final Badge state = new Badge("", Badge.Tone.PLAIN);

    ReadingLine(Texts texts, ConsumerModel model) {
        this.texts = texts;
        this.model = model;
        setSpacing(10);
        setAlignment(Pos.CENTER_LEFT);
        setMinHeight(26);
        state.setId("consumer-state");
        Label count = new Label();
        count.setId("consumer-count");
        count.setMinWidth(0);
        count.textProperty().bind(Bindings.createStringBinding(this::counted, model.totalProperty(), model.rows()));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button newest = new Button();
        newest.setId("consumer-newest");
        newest.getStyleClass().add(Styles.SMALL);
        newest.setMinWidth(USE_PREF_SIZE);
        newest.textProperty().bind(Bindings.createStringBinding(
                () -> texts.get("messages.show-newest", model.newerProperty().get()), model.newerProperty()));
        newest.visibleProperty().bind(model.newerProperty().greaterThan(0));
        newest.managedProperty().bind(newest.visibleProperty());
        newest.setOnAction(event -> model.selectedProperty().set(null));
        getChildren().addAll(state, count, gap, newest);
        model.stateProperty().subscribe(this::show);
    }

    private String counted() {
        long total = model.totalProperty().get();
        int shown = model.rows().size();
        return texts.get(total > shown ? "messages.count.newest" : "messages.count", total, shown);
    }

    private void show(Reading reading) {
        state.setText(texts.get("messages.state." + reading.name()));
        state.tone(switch (reading) {
            case READING -> Badge.Tone.GOOD;
            case WAITING -> Badge.Tone.BUSY;
            case FAILED -> Badge.Tone.BAD;
            default -> Badge.Tone.PLAIN;
        });
    }
}
