package io.muskrat.desktop.connections;

import atlantafx.base.theme.Styles;
import io.muskrat.core.connections.Connection;
import io.muskrat.core.connections.Marks;
import io.muskrat.desktop.session.ClusterState;
import io.muskrat.desktop.session.ConnectionName;
import io.muskrat.desktop.session.ConnectionState;
import io.muskrat.desktop.session.Workspace;
import io.muskrat.desktop.ui.look.Icons;
import io.muskrat.desktop.ui.look.Looks;
import io.muskrat.desktop.ui.nav.Link;
import io.muskrat.desktop.ui.nav.Navigator;
import io.muskrat.desktop.ui.nav.View;
import io.muskrat.desktop.ui.text.Texts;
import java.util.Locale;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** In the sidebar: what the window is connected to, and the open cluster. */
public final class ConnectionCard implements View {

    private final Texts texts;
    private final Workspace workspace;
    private final Label name = new Label();
    private final Label about = new Label();
    private final Label cluster = new Label();
    private final HBox badge = new HBox();
    private final VBox root = new VBox();
    private Subscription subscription = Subscription.EMPTY;

    public ConnectionCard(Texts texts, Workspace workspace, Navigator navigator) {
        this.texts = texts;
        this.workspace = workspace;
        name.getStyleClass().add(Styles.TEXT_BOLD);
        about.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED);
        about.setWrapText(true);
        cluster.getStyleClass().addAll(Styles.TEXT_SMALL);
        cluster.setId("connection-cluster");
        cluster.setWrapText(true);
        Button change = new Button(null, Icons.SWITCH.node());
        change.setId("connection-switch");
        change.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
        change.setAccessibleText(texts.get("shell.switch"));
        change.setTooltip(new Tooltip(texts.get("shell.switch")));
        change.setOnAction(event -> navigator.open(new Link.WelcomeLink()));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox top = new HBox(name, gap, change);
        top.setAlignment(Pos.CENTER_LEFT);
        root.getStyleClass().add(Looks.SIDEBAR_CONNECTION);
        root.getChildren().addAll(top, badge, about, cluster);
        VBox.setMargin(root, new Insets(0, 0, 14, 0));
    }

    private void show(ConnectionState state) {
        switch (state) {
            case ConnectionState.None none -> words(texts.get("shell.not-connected"), texts.get("shell.choose-connection"));
            case ConnectionState.Connecting now -> words(ConnectionName.of(now.connection(), texts), texts.get("shell.connecting"));
            case ConnectionState.Failed failed -> words(ConnectionName.of(failed.connection(), texts), texts.get("shell.connection-failed"));
            case ConnectionState.Connected connected -> words(ConnectionName.of(connected.connection(), texts), summary(connected.connection()));
        }
        Marks marks = marks(state);
        badge.getChildren().clear();
        EnvironmentBadge.of(texts, marks).ifPresent(badge.getChildren()::add);
        badge.setVisible(!badge.getChildren().isEmpty());
        badge.setManaged(badge.isVisible());
        root.getStyleClass().removeIf(style -> style.equals("production") || style.startsWith("colour-"));
        if (marks.production()) {
            root.getStyleClass().add("production");
        } else if (marks.colour() != Marks.Colour.NONE) {
            root.getStyleClass().add("colour-" + marks.colour().name().toLowerCase(Locale.ROOT));
        }
        about.getStyleClass().remove(Looks.SIMULATED);
        if (state instanceof ConnectionState.Connected connected && connected.connection() instanceof Connection.Sandbox) {
            about.getStyleClass().add(Looks.SIMULATED);
        }
    }

    private static Marks marks(ConnectionState state) {
        return switch (state) {
            case ConnectionState.None none -> Marks.NONE;
            case ConnectionState.Connecting now -> now.connection().marks();
            case ConnectionState.Failed failed -> failed.connection().marks();
            case ConnectionState.Connected connected -> connected.connection().marks();
        };
    }

    private void words(String title, String line) {
        name.setText(title);
        about.setText(line);
    }

    private String summary(Connection connection) {
        return switch (connection) {
            case Connection.Sandbox box -> texts.get("shell.sandbox-simulated");
            case Connection.Aws aws -> aws.account().region();
            case Connection.Msk msk -> msk.account().region();
            case Connection.Kafka kafka -> kafka.bootstrapServers();
        };
    }

    private void show(ClusterState state) {
        cluster.setText(switch (state) {
            case ClusterState.None none -> texts.get("shell.no-cluster");
            case ClusterState.Opening opening -> texts.get(
                    opening.viaTunnel() ? "shell.digging-tunnel" : "shell.opening-cluster", opening.name());
            case ClusterState.Open open -> texts.get("shell.cluster-open", open.session().name());
            case ClusterState.Failed failed -> texts.get("shell.cluster-failed", failed.name());
        });
        cluster.getStyleClass().removeAll(Styles.SUCCESS, Styles.DANGER, Styles.TEXT_MUTED);
        cluster.getStyleClass().add(switch (state) {
            case ClusterState.Open open -> Styles.SUCCESS;
            case ClusterState.Failed failed -> Styles.DANGER;
            default -> Styles.TEXT_MUTED;
        });
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void attach() {
        subscription = workspace.connectionProperty().subscribe(this::show)
                .and(workspace.clusterProperty().subscribe(this::show));
    }

    @Override
    public void detach() {
        subscription.unsubscribe();
    }
}
