package io.muskrat.desktop.connections;

import atlantafx.base.theme.Styles;
import io.muskrat.core.connections.Connection;
import io.muskrat.desktop.session.ConnectionState;
import io.muskrat.desktop.ui.look.Icons;
import io.muskrat.desktop.ui.look.Looks;
import io.muskrat.desktop.ui.nav.Link;
import io.muskrat.desktop.ui.nav.Navigator;
import io.muskrat.desktop.ui.nav.View;
import io.muskrat.desktop.ui.state.Page;
import io.muskrat.desktop.ui.state.StatePane;
import io.muskrat.desktop.ui.text.Texts;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** Three ways to begin, the saved connections under them. */
final class WelcomeView implements View {

    private final Texts texts;
    private final ConnectionsModel model;
    private final Navigator navigator;
    private final VBox content = new VBox(20);
    private final ConnectionDialogs dialogs;
    private final ConnectionList list;
    private final WayAhead way;
    private final StatePane state;
    private final Parent root;
    private final ListChangeListener<Connection> shown = change -> showWay();
    private Subscription subscription = Subscription.EMPTY;

    WelcomeView(Texts texts, ConnectionsModel model, ConnectionDialogs dialogs, Navigator navigator) {
        this.texts = texts;
        this.model = model;
        this.dialogs = dialogs;
        this.navigator = navigator;
        way = new WayAhead(texts);
        list = new ConnectionList(model, dialogs, navigator);
        content.getChildren().addAll(choices(), more(), list, way);
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("plain");
        state = new StatePane(texts, scroll);
        root = new Page(texts.get("connections.title"), texts.get("connections.about"), state);
    }

    private Node choices() {
        Button sandbox = choice(Icons.SANDBOX, "sandbox");
        sandbox.setId("welcome-sandbox");
        sandbox.getStyleClass().add("preferred");
        sandbox.setDefaultButton(true);
        sandbox.setOnAction(event -> model.connect(new Connection.Sandbox(Connection.SANDBOX_ID, texts.get("shell.sandbox"))));
        Button aws = choice(Icons.CLOUD, "aws");
        aws.setId("welcome-aws");
        aws.setOnAction(event -> edit("aws"));
        Button kafka = choice(Icons.KAFKA, "kafka");
        kafka.setId("welcome-kafka");
        kafka.setOnAction(event -> edit("kafka"));
        GridPane grid = new GridPane(16, 16);
        ColumnConstraints third = new ColumnConstraints();
        third.setPercentWidth(100.0 / 3);
        grid.getColumnConstraints().addAll(third, third, third);
        grid.addRow(0, sandbox, aws, kafka);
        return grid;
    }

    /** Two ways more, for those who know what they want. */
    private Node more() {
        Button msk = new Button(texts.get("connections.msk.title"), Icons.CLUSTERS.node());
        msk.setId("welcome-msk");
        msk.setOnAction(event -> edit("msk"));
        Button importing = new Button(texts.get("connections.import"), Icons.COPY.node());
        importing.setId("welcome-import");
        importing.setOnAction(event -> dialogs.importing(imported -> {
            model.propose(imported);
            edit("kafka");
        }));
        FlowPane more = new FlowPane(8, 8, msk, importing);
        more.getChildren().forEach(button -> button.getStyleClass().add(Styles.FLAT));
        return more;
    }

    private void edit(String kind) {
        navigator.open(new Link.EditConnectionLink("", kind));
    }

    private void showWay() {
        boolean first = model.saved().isEmpty();
        way.setVisible(first);
        way.setManaged(first);
    }

    private Button choice(Icons icon, String name) {
        Label title = new Label(texts.get("connections." + name + ".title"));
        title.getStyleClass().add(Styles.TITLE_4);
        title.setWrapText(true);
        Label about = new Label(texts.get("connections." + name + ".about"));
        about.setWrapText(true);
        about.getStyleClass().add(Styles.TEXT_MUTED);
        about.setMinHeight(Region.USE_PREF_SIZE);
        VBox words = new VBox(8, icon.node(), title, about);
        Button card = new Button();
        card.setGraphic(words);
        card.setAccessibleText(title.getText());
        card.getStyleClass().setAll("button", Looks.CARD_CHOICE);
        card.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        card.setPrefHeight(190);
        words.prefWidthProperty().bind(card.widthProperty().subtract(40));
        return card;
    }

    private void show(ConnectionState now) {
        switch (now) {
            case ConnectionState.None none -> state.content();
            case ConnectionState.Connecting connecting -> state.loading(connecting.connection() instanceof Connection.Sandbox
                    ? texts.get("connections.starting-sandbox")
                    : texts.get("connections.connecting", connecting.connection().name()), model::cancel);
            case ConnectionState.Failed failed -> showProblem(failed);
            case ConnectionState.Connected connected -> state.content();
        }
    }

    /** What was typed stays where it is: the problem stands above the form. */
    private void showProblem(ConnectionState.Failed failed) {
        state.content();
        content.getChildren().removeIf(node -> node instanceof FailedConnection);
        content.getChildren().addFirst(new FailedConnection(texts, dialogs.tasks(), failed,
                () -> model.connect(failed.connection()), navigator));
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void attach() {
        list.attach();
        model.saved().addListener(shown);
        showWay();
        model.load();
        show(model.stateProperty().get());
        subscription = model.stateProperty().subscribe((before, now) -> {
            if (now instanceof ConnectionState.Connected) {
                navigator.open(new Link.ClustersLink());
            } else {
                show(now);
            }
        });
    }

    @Override
    public void detach() {
        subscription.unsubscribe();
        model.saved().removeListener(shown);
        list.detach();
    }
}
