package io.muskrat.desktop.topics;

import atlantafx.base.theme.Styles;
import io.muskrat.core.platform.Problem;
import io.muskrat.core.platform.Violation;
import io.muskrat.desktop.ui.dialog.Dialogs;
import io.muskrat.desktop.ui.dialog.Notices;
import io.muskrat.desktop.ui.form.Field;
import io.muskrat.desktop.ui.form.Fields;
import io.muskrat.desktop.ui.look.Looks;
import io.muskrat.desktop.ui.state.ProblemBox;
import io.muskrat.desktop.ui.text.Texts;
import java.util.List;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** Asks what a new topic shall be, and creates it. */
final class CreateTopicDialog {

    private final Texts texts;
    private final CreateTopicModel model;
    private final Dialogs dialogs;
    private final Notices notices;
    private final Runnable changed;
    private final Fields fields;
    private final TextField name = new TextField();
    private final VBox problems = new VBox(8);
    private final VBox progress;
    private final Button create;
    private final VBox form;

    /** @param changed called when there may be a new topic */
    CreateTopicDialog(Texts texts, CreateTopicModel model, Dialogs dialogs, Notices notices, Runnable changed) {
        this.texts = texts;
        this.model = model;
        this.dialogs = dialogs;
        this.notices = notices;
        this.changed = changed;
        fields = new Fields(texts);
        create = new Button(texts.get("topics.create.action"));
        create.setId("topic-create-action");
        create.getStyleClass().add(Styles.ACCENT);
        create.setDefaultButton(true);
        create.setOnAction(event -> create());
        ProgressBar bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        progress = new VBox(6, new Label(texts.get("topics.creating")), bar);
        form = form();
    }

    private VBox form() {
        Field named = field("name", "topic-name", name, model.nameProperty(), "");
        Field partitions = field("partitions", "topic-partitions", new TextField(), model.partitionsProperty(),
                "topics.create.partitions.hint");
        Field replication = field("replicationFactor", "topic-replication", new TextField(),
                model.replicationProperty(), "topics.create.replicationFactor.hint");
        TextArea lines = new TextArea();
        lines.setPrefRowCount(3);
        lines.setPromptText(texts.get("topics.create.configs.prompt"));
        lines.getStyleClass().add(Looks.MONO);
        Field configs = field("configs", "topic-configs", lines, model.configsProperty(), "topics.create.configs.hint");
        HBox.setHgrow(partitions, Priority.ALWAYS);
        HBox.setHgrow(replication, Priority.ALWAYS);
        partitions.setPrefWidth(200);
        replication.setPrefWidth(200);
        VBox box = new VBox(named, new HBox(16, partitions, replication), configs, progress, problems);
        box.getStyleClass().add("form");
        progress.visibleProperty().bind(model.creatingProperty());
        progress.managedProperty().bind(model.creatingProperty());
        problems.managedProperty().bind(problems.visibleProperty());
        return box;
    }

    private Field field(String field, String id, TextInputControl input, StringProperty text, String hint) {
        input.setId(id);
        input.textProperty().bindBidirectional(text);
        input.disableProperty().bind(model.creatingProperty());
        return fields.add(field, new Field(texts.get("topics.create." + field), input,
                hint.isEmpty() ? "" : texts.get(hint)));
    }

    void show() {
        create.disableProperty().bind(model.creatingProperty());
        Subscription shown = Subscription.combine(
                model.violationsProperty().subscribe(this::refuse),
                model.problemProperty().subscribe(this::fail));
        model.open();
        dialogs.show(texts.get("topics.create.title"), form, create);
        dialogs.onClosed(() -> {
            shown.unsubscribe();
            if (model.creatingProperty().get()) {
                model.cancel();
                changed.run();
            }
        });
        name.requestFocus();
    }

    private void create() {
        model.create(topic -> {
            dialogs.close();
            notices.done(texts.get("topics.created", topic));
            changed.run();
        });
        fields.focusFirstRefused();
    }

    private void refuse(List<Violation> violations) {
        fields.show(violations);
    }

    private void fail(Problem problem) {
        problems.setVisible(problem != null);
        if (problem == null) {
            problems.getChildren().clear();
        } else {
            problems.getChildren().setAll(new ProblemBox(texts, problem));
        }
    }
}
