package io.muskrat.desktop.topics;

import atlantafx.base.theme.Styles;
import io.muskrat.core.platform.Problem;
import io.muskrat.desktop.ui.dialog.Dialogs;
import io.muskrat.desktop.ui.dialog.Notices;
import io.muskrat.desktop.ui.look.Icons;
import io.muskrat.desktop.ui.nav.Navigator;
import io.muskrat.desktop.ui.nav.View;
import io.muskrat.desktop.ui.state.Page;
import io.muskrat.desktop.ui.state.ProblemBox;
import io.muskrat.desktop.ui.state.StatePane;
import io.muskrat.desktop.ui.state.TwoPanes;
import io.muskrat.desktop.ui.text.Texts;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** The topics of the open cluster and, beside them, the selected one. */
final class TopicsView implements View {

    private static final double BESIDE = 860;

    private final Texts texts;
    private final TopicsModel model;
    private final CreateTopicDialog creation;
    private final TopicTable table;
    private final TopicPanel panel;
    private final VBox stale = new VBox();
    private final Label count = new Label();
    private final StatePane state;
    private final Page page;
    private Subscription subscription = Subscription.EMPTY;

    TopicsView(Texts texts, TopicsModel model, CreateTopicModel draft, String cluster, Dialogs dialogs,
            Notices notices, Navigator navigator) {
        this.texts = texts;
        this.model = model;
        creation = new CreateTopicDialog(texts, draft, dialogs, notices, model::refresh);
        table = new TopicTable(texts, model);
        panel = new TopicPanel(texts, model, dialogs, notices, navigator);
        VBox list = new VBox(10, tools(), stale, table);
        VBox.setVgrow(table, Priority.ALWAYS);
        stale.managedProperty().bind(stale.visibleProperty());
        state = new StatePane(texts, new TwoPanes(list, panel, 0.5, BESIDE));
        Button refresh = new Button(null, Icons.REFRESH.node());
        refresh.setId("topics-refresh");
        refresh.getStyleClass().add(Styles.BUTTON_ICON);
        refresh.setAccessibleText(texts.get("common.refresh"));
        refresh.setOnAction(event -> model.refresh());
        page = new Page(texts.get("shell.topics"), texts.get("topics.about", cluster), state)
                .actions(refresh, createButton("topics-create"));
    }

    private Button createButton(String id) {
        Button button = new Button(texts.get("topics.create"), Icons.ADD.node());
        button.setId(id);
        button.getStyleClass().add(Styles.ACCENT);
        button.setOnAction(event -> creation.show());
        return button;
    }

    private HBox tools() {
        TextField search = new TextField();
        search.setId("topics-search");
        search.setPromptText(texts.get("topics.search"));
        search.setAccessibleText(texts.get("topics.search"));
        search.textProperty().bindBidirectional(model.searchProperty());
        search.setPrefWidth(220);
        HBox.setHgrow(search, Priority.SOMETIMES);
        CheckBox internals = new CheckBox(texts.get("topics.internals"));
        internals.setId("topics-internals");
        internals.setMinWidth(CheckBox.USE_PREF_SIZE);
        internals.selectedProperty().bindBidirectional(model.internalsProperty());
        count.getStyleClass().add(Styles.TEXT_MUTED);
        count.setMinWidth(Label.USE_PREF_SIZE);
        HBox tools = new HBox(14, search, internals, count);
        tools.setAlignment(Pos.CENTER_LEFT);
        return tools;
    }

    @Override
    public Parent root() {
        return page;
    }

    @Override
    public void attach() {
        subscription = Subscription.combine(
                panel.attach(),
                model.loadedProperty().subscribe(this::show),
                model.problemProperty().subscribe(this::show),
                table.onLines(this::show),
                model.selectedProperty().subscribe(table::mark));
        model.start();
    }

    @Override
    public void detach() {
        model.stop();
        subscription.unsubscribe();
    }

    private void show() {
        Problem problem = model.problemProperty().get();
        if (!model.loadedProperty().get()) {
            if (problem != null) {
                state.problem(problem, model::refresh);
            } else {
                state.loading(texts.get("common.loading"));
            }
            return;
        }
        stale.setVisible(problem != null);
        if (problem == null) {
            stale.getChildren().clear();
        } else {
            stale.getChildren().setAll(new ProblemBox(texts, problem));
        }
        if (model.nothingOfOnesOwn()) {
            state.empty(Icons.TOPICS, texts.get("topics.empty"), texts.get("topics.empty.about"),
                    createButton("topics-create-first"));
            return;
        }
        count.setText(texts.get("topics.count", table.getItems().size()));
        table.mark(model.selectedProperty().get());
        state.content();
    }
}
