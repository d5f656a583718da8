package io.muskrat.desktop.messages;

import atlantafx.base.theme.Styles;
import io.muskrat.desktop.ui.form.Field;
import io.muskrat.desktop.ui.form.Fields;
import io.muskrat.desktop.ui.look.Icons;
import io.muskrat.desktop.ui.look.Looks;
import io.muskrat.desktop.ui.text.Texts;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** Writes records to the topic. */
final class ProducerPane extends VBox {

    private static final KeyCombination SEND = new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN);

    private final Texts texts;
    private final ProducerModel model;
    private final Fields fields;
    private final TextArea value = new TextArea();
    private final Button send;

    ProducerPane(Texts texts, ProducerModel model) {
        this.texts = texts;
        this.model = model;
        fields = new Fields(texts);
        getStyleClass().addAll(Looks.CARD, "producer");
        Label title = new Label(texts.get("messages.producer"));
        title.getStyleClass().add(Styles.TITLE_4);
        send = new Button(texts.get("messages.send"), Icons.SEND.node());
        send.setId("producer-send");
        send.getStyleClass().add(Styles.ACCENT);
        send.setMinWidth(Region.USE_PREF_SIZE);
        send.setOnAction(event -> send());
        Label about = new Label(texts.get("messages.send.about"));
        about.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED);
        about.setWrapText(true);
        about.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(about, Priority.ALWAYS);
        HBox row = new HBox(12, about, send);
        row.setAlignment(Pos.CENTER_RIGHT);
        getChildren().addAll(title, keyAndPartition(), valueField(), headersField(), row, sentTitle(), sent());
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (SEND.match(event)) {
                event.consume();
                send();
            }
        });
    }

    private HBox keyAndPartition() {
        Field key = field("key", "producer-key", new TextField(), model.keyProperty());
        CheckBox emptyKey = new CheckBox(texts.get("messages.empty-key"));
        emptyKey.setId("producer-empty-key");
        emptyKey.selectedProperty().bindBidirectional(model.emptyKeyProperty());
        emptyKey.disableProperty().bind(model.keyProperty().isNotEmpty());
        VBox keyed = new VBox(6, key, emptyKey);
        keyed.setMinWidth(0);
        HBox.setHgrow(keyed, Priority.ALWAYS);
        Field partition = field("partition", "producer-partition", new TextField(), model.partitionProperty());
        partition.setMinWidth(130);
        partition.setPrefWidth(130);
        partition.setMaxWidth(130);
        return new HBox(12, keyed, partition);
    }

    private Field valueField() {
        value.setPrefRowCount(4);
        value.setWrapText(true);
        value.getStyleClass().add(Looks.MONO);
        return field("value", "producer-value", value, model.valueProperty());
    }

    private Field headersField() {
        TextArea headers = new TextArea();
        headers.setPrefRowCount(2);
        headers.getStyleClass().add(Looks.MONO);
        return field("headers", "producer-headers", headers, model.headersProperty());
    }

    private Field field(String name, String id, TextInputControl input, StringProperty text) {
        input.setId(id);
        input.setMinHeight(Region.USE_PREF_SIZE);
        input.setPromptText(texts.get("messages." + name + ".prompt"));
        input.textProperty().bindBidirectional(text);
        return fields.add(name, new Field(texts.get("messages." + name), input));
    }

    private Label sentTitle() {
        Label title = new Label(texts.get("messages.sent"));
        title.getStyleClass().add(Looks.FIELD_LABEL);
        title.setMinHeight(Region.USE_PREF_SIZE);
        return title;
    }

    private ListView<Sent> sent() {
        ListView<Sent> list = new ListView<>(model.sent());
        list.setId("producer-sent");
        list.setCellFactory(ignored -> new SentCell(texts, model));
        Label none = new Label(texts.get("messages.sent.none"));
        none.getStyleClass().add(Styles.TEXT_MUTED);
        none.setWrapText(true);
        none.getStyleClass().add("list-hint");
        list.setPlaceholder(none);
        list.getStyleClass().add("sent-list");
        list.setMinHeight(110);
        list.setPrefHeight(160);
        VBox.setVgrow(list, Priority.ALWAYS);
        return list;
    }

    private void send() {
        if (model.send()) {
            value.requestFocus();
            value.selectAll();
        } else {
            fields.focusFirstRefused();
        }
    }

    Subscription attach() {
        send.disableProperty().bind(model.topicProperty().map(topic -> false).orElse(true));
        return model.violationsProperty().subscribe(violations -> fields.show(violations));
    }
}
