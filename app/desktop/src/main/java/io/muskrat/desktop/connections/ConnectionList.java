package io.muskrat.desktop.connections;

import atlantafx.base.controls.CustomTextField;
import atlantafx.base.theme.Styles;
import io.muskrat.core.connections.Connection;
import io.muskrat.core.platform.Problem;
import io.muskrat.desktop.ui.look.Icons;
import io.muskrat.desktop.ui.nav.Link;
import io.muskrat.desktop.ui.nav.Navigator;
import io.muskrat.desktop.ui.state.ProblemBox;
import io.muskrat.desktop.ui.text.Texts;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** Connections made before, in their folders, with a search; not shown while there are none. */
final class ConnectionList extends VBox {

    private final ConnectionsModel model;
    private final ConnectionDialogs dialogs;
    private final Navigator navigator;
    private final Texts texts;
    private final VBox rows = new VBox(8);
    private final CustomTextField search = new CustomTextField();
    private final ListChangeListener<Connection> refill = change -> fill();
    private Subscription subscription = Subscription.EMPTY;

    ConnectionList(ConnectionsModel model, ConnectionDialogs dialogs, Navigator navigator) {
        super(10);
        this.model = model;
        this.dialogs = dialogs;
        this.navigator = navigator;
        texts = dialogs.texts();
        Label title = new Label(texts.get("connections.saved"));
        title.getStyleClass().add(Styles.TITLE_4);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        search.setId("connections-search");
        search.setLeft(Icons.SEARCH.node());
        search.setPromptText(texts.get("connections.search"));
        search.setAccessibleText(texts.get("connections.search"));
        search.setPrefWidth(260);
        HBox head = new HBox(12, title, gap, search);
        head.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(head, rows);
    }

    void attach() {
        search.textProperty().bindBidirectional(model.searchProperty());
        model.saved().addListener(refill);
        subscription = Subscription.combine(model.searchProperty().subscribe(text -> fill()),
                model.problemProperty().subscribe(problem -> fill()));
    }

    void detach() {
        search.textProperty().unbindBidirectional(model.searchProperty());
        model.saved().removeListener(refill);
        subscription.unsubscribe();
    }

    private void fill() {
        setVisible(!model.saved().isEmpty());
        setManaged(isVisible());
        rows.getChildren().clear();
        Problem problem = model.problemProperty().get();
        if (problem != null) {
            rows.getChildren().add(new ProblemBox(texts, problem));
        }
        List<Connection> found = model.found();
        if (found.isEmpty()) {
            Label none = new Label(texts.get("connections.none-found"));
            none.getStyleClass().add(Styles.TEXT_MUTED);
            rows.getChildren().add(none);
        }
        String folder = "";
        for (Connection connection : found) {
            if (!connection.marks().folder().equals(folder)) {
                folder = connection.marks().folder();
                rows.getChildren().add(heading(folder));
            }
            rows.getChildren().add(new ConnectionRow(texts, connection, this::act, dialogs::export));
        }
    }

    private static Label heading(String folder) {
        Label heading = new Label(folder.replace("/", "  ›  "), Icons.FOLDER.node());
        heading.getStyleClass().add("folder-heading");
        return heading;
    }

    private void act(Connection connection, ConnectionRow.Action action) {
        switch (action) {
            case CONNECT -> model.connect(connection);
            case EDIT -> navigator.open(new Link.EditConnectionLink(connection.id(), ""));
            case DUPLICATE -> model.duplicate(connection, texts.get("connections.copy-of", connection.name()));
            case DELETE -> dialogs.delete(connection, () -> model.delete(connection));
        }
    }
}
