package io.muskrat.desktop.connections.editor;

import atlantafx.base.theme.Styles;
import io.muskrat.core.aws.RunningInstances.Instance;
import io.muskrat.core.platform.Problem;
import io.muskrat.desktop.ui.form.Choice;
import io.muskrat.desktop.ui.look.Icons;
import io.muskrat.desktop.ui.state.ProblemBox;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Chooses the bastion among the account's running instances. */
final class InstancePicker extends VBox {

    private final Inputs in;
    private final InstanceChoice model;
    private final Choice<Instance> choice;
    private final VBox outcome = new VBox(8);

    InstancePicker(Inputs in, InstanceChoice model) {
        super(8);
        this.in = in;
        this.model = model;
        choice = new Choice<>(InstancePicker::line);
        choice.setId("connection-instance");
        choice.setItems(model.instances());
        choice.valueProperty().subscribe((before, chosen) -> {
            if (chosen != null) {
                model.choose(chosen);
            }
        });
        HBox.setHgrow(choice, Priority.ALWAYS);
        Button load = new Button(in.texts().get("connections.instances.load"), Icons.REFRESH.node());
        load.setId("connection-load-instances");
        load.setMinWidth(USE_PREF_SIZE);
        load.setOnAction(event -> model.load());
        getChildren().addAll(
                in.add("instance", "instances", new HBox(6, choice, load), in.hint("instances")), outcome);
        model.loadingProperty().subscribe(loading -> {
            load.setDisable(loading);
            say(loading);
        });
        model.problemProperty().subscribe(this::show);
    }

    /** For example {@code bastion   ec2-3-35-1-2.compute.amazonaws.com   ap-northeast-2a   i-0123456789abcdef0}. */
    private static String line(Instance instance) {
        String name = instance.name().isEmpty() ? "" : instance.name() + "   ";
        return name + instance.address() + "   " + instance.zone() + "   " + instance.id();
    }

    private void say(boolean loading) {
        outcome.getChildren().clear();
        if (loading || model.empty()) {
            Label words = new Label(in.texts().get(loading ? "connections.instances.loading" : "connections.instances.none"));
            words.getStyleClass().add(Styles.TEXT_MUTED);
            words.setWrapText(true);
            outcome.getChildren().add(words);
        } else if (!model.instances().isEmpty() && choice.getValue() == null) {
            choice.show();
        }
    }

    private void show(Problem problem) {
        if (problem != null) {
            outcome.getChildren().setAll(new ProblemBox(in.texts(), problem));
        }
    }
}
