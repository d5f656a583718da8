package io.muskrat.desktop.connections;

import atlantafx.base.theme.Styles;
import atlantafx.base.theme.Tweaks;
import io.muskrat.core.connections.AwsAccount;
import io.muskrat.core.connections.Connection;
import io.muskrat.core.connections.exchange.Exported;
import io.muskrat.desktop.connections.exchange.ExportDialog.Format;
import io.muskrat.desktop.ui.look.Icons;
import io.muskrat.desktop.ui.look.Looks;
import io.muskrat.desktop.ui.text.Texts;
import java.util.Locale;
import java.util.function.BiConsumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** One saved connection: its colour, name, marks, and what can be done with it. */
final class ConnectionRow extends HBox {

    /** What can be done with a connection. */
    enum Action { CONNECT, EDIT, DUPLICATE, DELETE }

    ConnectionRow(Texts texts, Connection connection, BiConsumer<Connection, Action> act,
                  BiConsumer<Connection, Format> export) {
        super(12);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().addAll(Looks.CARD, "connection-row");
        Label name = new Label(connection.name());
        name.getStyleClass().add(Styles.TEXT_BOLD);
        HBox top = new HBox(8, name);
        top.setAlignment(Pos.CENTER_LEFT);
        EnvironmentBadge.of(texts, connection.marks()).ifPresent(top.getChildren()::add);
        connection.marks().tags().forEach(tag -> {
            Label word = new Label(tag);
            word.getStyleClass().add("tag");
            top.getChildren().add(word);
        });
        Label about = new Label(about(texts, connection));
        about.getStyleClass().add(Styles.TEXT_MUTED);
        VBox words = new VBox(2, top, about);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        Button open = new Button(texts.get("connections.connect"));
        open.setMinWidth(USE_PREF_SIZE);
        open.setOnAction(event -> act.accept(connection, Action.CONNECT));
        getChildren().addAll(stripe(connection), icon(connection).node(), words, open, menu(texts, connection, act, export));
    }

    private static Node stripe(Connection connection) {
        Region stripe = new Region();
        stripe.getStyleClass().addAll("connection-stripe",
                "colour-" + connection.marks().colour().name().toLowerCase(Locale.ROOT));
        return stripe;
    }

    private static Icons icon(Connection connection) {
        return switch (connection) {
            case Connection.Sandbox box -> Icons.SANDBOX;
            case Connection.Aws aws -> Icons.CLOUD;
            case Connection.Msk msk -> Icons.CLUSTERS;
            case Connection.Kafka kafka -> Icons.KAFKA;
        };
    }

    private static MenuButton menu(Texts texts, Connection connection, BiConsumer<Connection, Action> act,
                                   BiConsumer<Connection, Format> export) {
        MenuButton menu = new MenuButton(null, Icons.MORE.node());
        menu.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Tweaks.NO_ARROW);
        menu.setAccessibleText(texts.get("connections.more", connection.name()));
        menu.getItems().addAll(
                item(texts.get("connections.edit"), () -> act.accept(connection, Action.EDIT)),
                item(texts.get("connections.duplicate"), () -> act.accept(connection, Action.DUPLICATE)));
        if (Exported.of(connection).isPresent()) {
            Menu as = new Menu(texts.get("connections.export"));
            for (Format format : Format.values()) {
                as.getItems().add(item(texts.get("connections.export." + format.name().toLowerCase(Locale.ROOT)),
                        () -> export.accept(connection, format)));
            }
            menu.getItems().add(as);
        }
        menu.getItems().addAll(new SeparatorMenuItem(),
                item(texts.get("connections.delete"), () -> act.accept(connection, Action.DELETE)));
        return menu;
    }

    private static MenuItem item(String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setOnAction(event -> action.run());
        return item;
    }

    private static String about(Texts texts, Connection connection) {
        return switch (connection) {
            case Connection.Sandbox box -> texts.get("shell.sandbox-simulated");
            case Connection.Aws aws -> account(texts, aws.account());
            case Connection.Msk msk -> texts.get("connections.msk.summary", msk.clusterName(), account(texts, msk.account()));
            case Connection.Kafka kafka -> kafka.bootstrapServers();
        };
    }

    private static String account(Texts texts, AwsAccount account) {
        return texts.get("connections.aws.summary", account.region(), switch (account.source()) {
            case ENVIRONMENT -> texts.get("connections.default-credentials");
            case PROFILE -> account.profile();
            case KEYS -> account.accessKeyId();
        });
    }
}
