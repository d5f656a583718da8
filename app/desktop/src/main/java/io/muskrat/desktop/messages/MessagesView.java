package io.muskrat.desktop.messages;

import atlantafx.base.theme.Styles;
import io.muskrat.core.topics.Topic;
import io.muskrat.desktop.messages.record.RecordModel;
import io.muskrat.desktop.messages.record.RecordPane;
import io.muskrat.desktop.ui.dialog.Notices;
import io.muskrat.desktop.ui.form.Choice;
import io.muskrat.desktop.ui.look.Icons;
import io.muskrat.desktop.ui.nav.Link;
import io.muskrat.desktop.ui.nav.Navigator;
import io.muskrat.desktop.ui.nav.View;
import io.muskrat.desktop.ui.state.Page;
import io.muskrat.desktop.ui.state.StatePane;
import io.muskrat.desktop.ui.state.TwoPanes;
import io.muskrat.desktop.ui.text.Texts;
import java.util.function.Supplier;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.util.Subscription;

/** Writes to and reads from a topic, side by side. */
final class MessagesView implements View {

    private static final double BESIDE = 900;

    private final Texts texts;
    private final MessagesModel model;
    private final Navigator navigator;
    private final Supplier<String> wanted;
    private final Choice<String> topics = new Choice<>(name -> name);
    private final ProducerPane producer;
    private final ConsumerPane consumer;
    private final StatePane state;
    private final Page page;
    private boolean filling;
    private Subscription subscription = Subscription.EMPTY;

    /** @param wanted the topic to show, asked when the screen appears; empty for the last one */
    MessagesView(Texts texts, MessagesModel model, RecordModel record, Supplier<String> wanted, Notices notices,
            Navigator navigator) {
        this.texts = texts;
        this.model = model;
        this.navigator = navigator;
        this.wanted = wanted;
        producer = new ProducerPane(texts, model.producer());
        consumer = new ConsumerPane(texts, model.consumer(), new RecordPane(texts, record, notices,
                () -> model.consumer().selectedProperty().set(null)));
        ScrollPane scroll = new ScrollPane(new TwoPanes(producer, consumer, 0.36, BESIDE));
        scroll.getStyleClass().add("plain");
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        state = new StatePane(texts, scroll);
        topics.setId("messages-topic");
        topics.setAccessibleText(texts.get("messages.topic"));
        topics.setPrefWidth(260);
        topics.setPromptText(texts.get("messages.topic.prompt"));
        topics.valueProperty().subscribe(name -> {
            if (!filling) {
                model.choose(name);
            }
        });
        Label label = new Label(texts.get("messages.topic"));
        label.setLabelFor(topics);
        label.setMinWidth(Label.USE_PREF_SIZE);
        page = new Page(texts.get("shell.messages"), texts.get("messages.about"), state).actions(label, topics);
    }

    @Override
    public Parent root() {
        return page;
    }

    @Override
    public void attach() {
        subscription = Subscription.combine(
                producer.attach(),
                consumer.attach(),
                model.names().subscribe(this::fill),
                model.topicProperty().subscribe(this::mark),
                model.loadedProperty().subscribe(this::show),
                model.problemProperty().subscribe(this::show));
        fill();
        model.start(wanted.get());
    }

    @Override
    public void detach() {
        subscription.unsubscribe();
        model.stop();
    }

    /** A list that changes under a combo box may leave it with another value than before. */
    private void fill() {
        filling = true;
        topics.getItems().setAll(model.names());
        Topic topic = model.topicProperty().get();
        topics.setValue(topic == null ? null : topic.name());
        filling = false;
    }

    private void mark(Topic topic) {
        topics.setValue(topic == null ? null : topic.name());
        show();
    }

    private void show() {
        if (model.topicProperty().get() != null) {
            state.content();
        } else if (model.problemProperty().get() != null) {
            state.problem(model.problemProperty().get(), model::load);
        } else if (!model.loadedProperty().get()) {
            state.loading(texts.get("common.loading"));
        } else {
            Button go = new Button(texts.get("messages.go-to-topics"), Icons.TOPICS.node());
            go.getStyleClass().add(Styles.ACCENT);
            go.setOnAction(event -> navigator.open(new Link.TopicsLink()));
            state.empty(Icons.TOPICS, texts.get("messages.no-topics"), texts.get("messages.no-topics.about"), go);
        }
    }
}
