package io.muskrat.desktop.connections.editor;

import atlantafx.base.theme.Styles;
import io.muskrat.core.clusters.Cluster;
import io.muskrat.core.platform.Problem;
import io.muskrat.desktop.ui.form.Choice;
import io.muskrat.desktop.ui.form.Field;
import io.muskrat.desktop.ui.look.Icons;
import io.muskrat.desktop.ui.look.Looks;
import io.muskrat.desktop.ui.state.ProblemBox;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Which of the account's clusters; its brokers, ports and ways of signing in are filled in. */
final class ClusterSection extends Section {

    private final Inputs in;
    private final ClusterChoice model;
    private final Choice<Cluster> choice;
    private final Button load;
    private final VBox outcome = new VBox(8);

    ClusterSection(Inputs in, EditorFields fields, ClusterChoice model) {
        super(in.texts().get("connections.cluster"));
        this.in = in;
        this.model = model;
        choice = new Choice<>(cluster -> cluster.name() + "   " + cluster.state());
        choice.setId("connection-cluster");
        choice.setPromptText(fields.clusterName.get());
        choice.setItems(model.clusters());
        choice.valueProperty().subscribe((before, chosen) -> {
            if (chosen != null) {
                model.choose(chosen);
            }
        });
        HBox.setHgrow(choice, Priority.ALWAYS);
        load = new Button(in.texts().get("connections.cluster.load"), Icons.REFRESH.node());
        load.setId("connection-load-clusters");
        load.setMinWidth(USE_PREF_SIZE);
        load.setOnAction(event -> model.load());
        Field cluster = in.add("cluster", "cluster.name", new HBox(6, choice, load), in.hint("cluster.name"));
        TextField servers = new TextField();
        servers.setId("connection-msk-servers");
        servers.setEditable(false);
        servers.getStyleClass().add(Looks.MONO);
        servers.textProperty().bind(fields.servers);
        CheckBox open = in.check("public", "cluster.public", fields.publicAccess);
        fields.publicAccess.subscribe((before, now) -> model.fill());
        fields.method.subscribe((before, now) -> model.fill());
        getChildren().addAll(cluster, outcome,
                Inputs.showWhen(open, model.publicOfferedProperty()),
                Inputs.showWhen(new Field(in.texts().get("connections.cluster.brokers"), servers),
                        fields.servers.isNotEmpty()));
        model.loadingProperty().subscribe(loading -> {
            load.setDisable(loading);
            say(loading ? "connections.cluster.loading" : model.empty() ? "connections.cluster.none" : "");
        });
        model.problemProperty().subscribe(this::show);
    }

    private void say(String key) {
        outcome.getChildren().clear();
        if (!key.isEmpty()) {
            Label words = new Label(in.texts().get(key));
            words.getStyleClass().add(Styles.TEXT_MUTED);
            outcome.getChildren().add(words);
        }
        if (model.clusters().size() == 1 && choice.getValue() == null) {
            choice.setValue(model.clusters().getFirst());
        } else if (!model.clusters().isEmpty() && choice.getValue() == null && !model.loadingProperty().get()) {
            choice.show();
        }
    }

    private void show(Problem problem) {
        if (problem != null) {
            outcome.getChildren().setAll(new ProblemBox(in.texts(), problem));
        }
    }
}
