package io.muskrat.desktop.messages;

import atlantafx.base.theme.Styles;
import io.muskrat.core.messages.Message;
import io.muskrat.core.messages.Start;
import io.muskrat.core.platform.Problem;
import io.muskrat.core.topics.Topic;
import io.muskrat.desktop.messages.record.RecordPane;
import io.muskrat.desktop.ui.form.Choice;
import io.muskrat.desktop.ui.form.Field;
import io.muskrat.desktop.ui.look.Icons;
import io.muskrat.desktop.ui.look.Looks;
import io.muskrat.desktop.ui.state.ProblemBox;
import io.muskrat.desktop.ui.text.Texts;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** Reads records of the topic. */
final class ConsumerPane extends VBox {

    private final Texts texts;
    private final ConsumerModel model;
    private final MessageTable table;
    private final RecordPane record;
    private final VBox problems = new VBox();
    private final Label placeholder = new Label();
    private final BooleanBinding running;

    ConsumerPane(Texts texts, ConsumerModel model, RecordPane record) {
        this.texts = texts;
        this.model = model;
        this.record = record;
        running = Bindings.createBooleanBinding(() -> model.stateProperty().get().running(), model.stateProperty());
        table = new MessageTable(texts, model);
        placeholder.getStyleClass().add(Styles.TEXT_MUTED);
        placeholder.setWrapText(true);
        table.setPlaceholder(placeholder);
        VBox.setVgrow(table, Priority.ALWAYS);
        getStyleClass().addAll(Looks.CARD, "consumer");
        Label title = new Label(texts.get("messages.consumer"));
        title.getStyleClass().add(Styles.TITLE_4);
        problems.managedProperty().bind(problems.visibleProperty());
        getChildren().addAll(title, settings(), new ReadingLine(texts, model), problems, table, record);
        model.rows().addListener((ListChangeListener<Message>) change -> {
            if (model.selectedProperty().get() == null) {
                table.scrollToNewest();
            }
        });
    }

    private VBox settings() {
        TextField group = new TextField();
        group.setId("consumer-group");
        group.setPromptText(texts.get("messages.group.prompt"));
        group.textProperty().bindBidirectional(model.groupProperty());
        Choice<Start> from = new Choice<>(start -> texts.get("messages.from." + start.name()));
        from.setId("consumer-from");
        from.getItems().setAll(Start.values());
        from.valueProperty().bindBidirectional(model.fromProperty());
        CheckBox follow = new CheckBox(texts.get("messages.follow"));
        follow.setId("consumer-follow");
        follow.selectedProperty().bindBidirectional(model.followProperty());
        for (Region input : new Region[] {group, from, follow}) {
            input.disableProperty().bind(running);
        }
        Field grouped = new Field(texts.get("messages.group"), group);
        Field started = new Field(texts.get("messages.from"), from);
        grouped.setPrefWidth(200);
        started.setPrefWidth(200);
        grouped.setMinWidth(0);
        started.setMinWidth(0);
        HBox.setHgrow(grouped, Priority.ALWAYS);
        HBox.setHgrow(started, Priority.ALWAYS);
        HBox fields = new HBox(12, grouped, started, buttons());
        fields.setAlignment(Pos.BOTTOM_LEFT);
        Label about = new Label();
        about.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED);
        about.setWrapText(true);
        about.setMinHeight(USE_PREF_SIZE);
        about.textProperty().bind(Bindings.createStringBinding(this::about, model.groupProperty(),
                model.fromProperty()));
        return new VBox(8, fields, about, follow);
    }

    private HBox buttons() {
        Button start = new Button(texts.get("messages.start"), Icons.PLAY.node());
        start.setId("consumer-start");
        start.getStyleClass().add(Styles.ACCENT);
        start.disableProperty().bind(running.or(Bindings.createBooleanBinding(
                () -> model.topicProperty().getValue() == null, model.topicProperty())));
        start.setOnAction(event -> model.start());
        Button stop = new Button(texts.get("messages.stop"), Icons.STOP.node());
        stop.setId("consumer-stop");
        stop.disableProperty().bind(running.not());
        stop.setOnAction(event -> model.stop());
        start.setMinWidth(USE_PREF_SIZE);
        stop.setMinWidth(USE_PREF_SIZE);
        HBox buttons = new HBox(8, start, stop);
        buttons.setAlignment(Pos.BOTTOM_LEFT);
        return buttons;
    }

    private String about() {
        String group = model.groupProperty().get().strip();
        return group.isEmpty() ? texts.get("messages.group.none")
                : texts.get("messages.group.joins." + model.fromProperty().get().name(), group);
    }

    Subscription attach() {
        return Subscription.combine(
                record.attach(),
                model.selectedProperty().subscribe(table::mark),
                model.stateProperty().subscribe(this::show),
                model.topicProperty().subscribe(this::show),
                model.problemProperty().subscribe(this::fail));
    }

    private void show() {
        Reading state = model.stateProperty().get();
        Topic topic = model.topicProperty().getValue();
        placeholder.setText(topic == null ? texts.get("messages.no-topic") : switch (state) {
            case READING, WAITING -> texts.get("messages.table.waiting");
            case ENDED -> texts.get(model.groupProperty().get().isBlank()
                    ? "messages.table.none" : "messages.table.none-for-group");
            default -> texts.get("messages.table.start");
        });
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
