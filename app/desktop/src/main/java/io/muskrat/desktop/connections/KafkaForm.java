package io.muskrat.desktop.connections;

import atlantafx.base.theme.Styles;
import io.muskrat.core.connections.Connection;
import io.muskrat.desktop.ui.form.Field;
import io.muskrat.desktop.ui.form.Fields;
import io.muskrat.desktop.ui.look.Looks;
import io.muskrat.desktop.ui.text.Texts;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** A Kafka cluster of one's own, by its bootstrap brokers. */
final class KafkaForm extends VBox {

    private final TextField name = new TextField();
    private final TextField bootstrap = new TextField();
    private final TextArea properties = new TextArea();
    private final Fields fields;
    private final ConnectionsModel model;

    KafkaForm(Texts texts, ConnectionsModel model) {
        this.model = model;
        getStyleClass().addAll(Looks.CARD, "form");
        fields = new Fields(texts);
        Label title = new Label(texts.get("connections.kafka.title"));
        title.getStyleClass().add(Styles.TITLE_4);
        name.setId("kafka-name");
        bootstrap.setId("kafka-bootstrap");
        bootstrap.setPromptText("localhost:9092");
        properties.setPrefRowCount(3);
        properties.getStyleClass().add(Looks.MONO);
        Button connect = new Button(texts.get("connections.connect"));
        connect.setId("kafka-connect");
        connect.getStyleClass().add(Styles.ACCENT);
        connect.setOnAction(event -> submit());
        getChildren().addAll(title,
                fields.add("name", new Field(texts.get("connections.name"), name, texts.get("connections.name.hint"))),
                fields.add("bootstrapServers", new Field(texts.get("connections.bootstrap"), bootstrap,
                        texts.get("connections.bootstrap.hint"))),
                fields.add("properties", new Field(texts.get("connections.properties"), properties,
                        texts.get("connections.properties.hint"))),
                connect);
        setMaxWidth(620);
    }

    private void submit() {
        String servers = bootstrap.getText().strip();
        Connection connection = new Connection.Kafka(Connection.newId(),
                name.getText().isBlank() ? servers : name.getText().strip(), servers, lines());
        fields.show(model.saveAndConnect(connection));
        fields.focusFirstRefused();
    }

    private Map<String, String> lines() {
        Map<String, String> map = new LinkedHashMap<>();
        properties.getText().lines().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .forEach(line -> {
                    int equals = line.indexOf('=');
                    map.put(equals < 0 ? line : line.substring(0, equals).strip(),
                            equals < 0 ? "" : line.substring(equals + 1).strip());
                });
        return map;
    }
}
