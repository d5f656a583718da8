package io.muskrat.desktop.connections;

import atlantafx.base.theme.Styles;
import io.muskrat.core.connections.AwsAccount;
import io.muskrat.core.connections.Connection;
import io.muskrat.desktop.ui.look.Icons;
import io.muskrat.desktop.ui.look.Looks;
import io.muskrat.desktop.ui.text.Texts;
import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Connections made before; the list is not shown while there are none. */
final class SavedConnections extends VBox {

    private final Texts texts;
    private final ConnectionsModel model;

    SavedConnections(Texts texts, ConnectionsModel model) {
        super(8);
        this.texts = texts;
        this.model = model;
        InvalidationListener refill = change -> fill();
        model.saved().addListener(refill);
        fill();
    }

    private void fill() {
        getChildren().clear();
        setVisible(!model.saved().isEmpty());
        setManaged(isVisible());
        Label title = new Label(texts.get("connections.saved"));
        title.getStyleClass().add(Styles.TITLE_4);
        getChildren().add(title);
        model.saved().forEach(connection -> getChildren().add(row(connection)));
    }

    private Node row(Connection connection) {
        Label name = new Label(connection.name());
        name.getStyleClass().add(Styles.TEXT_BOLD);
        Label about = new Label(about(connection));
        about.getStyleClass().add(Styles.TEXT_MUTED);
        VBox words = new VBox(2, name, about);
        HBox.setHgrow(words, Priority.ALWAYS);
        Button open = new Button(texts.get("connections.connect"));
        open.setMinWidth(Region.USE_PREF_SIZE);
        open.setOnAction(event -> model.connect(connection));
        Button forget = new Button(null, Icons.DELETE.node());
        forget.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
        forget.setAccessibleText(texts.get("connections.forget", connection.name()));
        forget.setTooltip(new Tooltip(forget.getAccessibleText()));
        forget.setOnAction(event -> model.remove(connection));
        HBox row = new HBox(12, icon(connection).node(), words, open, forget);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add(Looks.CARD);
        return row;
    }

    private static Icons icon(Connection connection) {
        return switch (connection) {
            case Connection.Sandbox box -> Icons.SANDBOX;
            case Connection.Aws aws -> Icons.CLOUD;
            case Connection.Msk msk -> Icons.CLUSTERS;
            case Connection.Kafka kafka -> Icons.KAFKA;
        };
    }

    private String account(AwsAccount account) {
        return texts.get("connections.aws.summary", account.region(),
                account.profile().isEmpty() ? texts.get("connections.default-credentials") : account.profile());
    }

    private String about(Connection connection) {
        return switch (connection) {
            case Connection.Sandbox box -> texts.get("shell.sandbox-simulated");
            case Connection.Aws aws -> account(aws.account());
            case Connection.Msk msk -> account(msk.account());
            case Connection.Kafka kafka -> kafka.bootstrapServers();
        };
    }
}
