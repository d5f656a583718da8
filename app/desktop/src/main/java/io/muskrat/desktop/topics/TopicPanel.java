package io.muskrat.desktop.topics;

import atlantafx.base.theme.Styles;
import io.muskrat.core.topics.PartitionInfo;
import io.muskrat.core.topics.Topic;
import io.muskrat.desktop.ui.dialog.Dialogs;
import io.muskrat.desktop.ui.dialog.Notices;
import io.muskrat.desktop.ui.look.Icons;
import io.muskrat.desktop.ui.look.Looks;
import io.muskrat.desktop.ui.nav.Link;
import io.muskrat.desktop.ui.nav.Navigator;
import io.muskrat.desktop.ui.state.Badge;
import io.muskrat.desktop.ui.state.StatePane;
import io.muskrat.desktop.ui.text.Texts;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** The selected topic: its partitions, and what can be done with it. */
final class TopicPanel extends VBox {

    private final Texts texts;
    private final TopicsModel model;
    private final Dialogs dialogs;
    private final Notices notices;
    private final Navigator navigator;
    private final Label name = new Label();
    private final Badge health = new Badge("", Badge.Tone.GOOD);
    private final PartitionTable table;
    private final StatePane partitions;
    private final StatePane state;

    TopicPanel(Texts texts, TopicsModel model, Dialogs dialogs, Notices notices, Navigator navigator) {
        this.texts = texts;
        this.model = model;
        this.dialogs = dialogs;
        this.notices = notices;
        this.navigator = navigator;
        table = new PartitionTable(texts);
        partitions = new StatePane(texts, table);
        VBox.setVgrow(partitions, Priority.ALWAYS);
        name.getStyleClass().add(Styles.TITLE_4);
        name.setMinWidth(0);
        name.setId("topic-title");
        HBox head = new HBox(10, name, health);
        head.setAlignment(Pos.CENTER_LEFT);
        VBox content = new VBox(12, head, actions(), partitions);
        state = new StatePane(texts, content);
        VBox.setVgrow(state, Priority.ALWAYS);
        getChildren().add(state);
        getStyleClass().add(Looks.CARD);
        setMinHeight(210);
    }

    private FlowPane actions() {
        Button messages = action("topic-messages", "topics.messages", Icons.MESSAGES);
        messages.setOnAction(event -> navigator.open(new Link.MessagesLink(topic().name())));
        Button metrics = action("topic-metrics", "topics.metrics", Icons.METRICS);
        metrics.setOnAction(event -> navigator.open(new Link.MetricsLink(topic().name())));
        Button delete = action("topic-delete", "common.delete", Icons.DELETE);
        delete.getStyleClass().addAll(Styles.DANGER, Styles.BUTTON_OUTLINED);
        delete.setOnAction(event -> delete(topic()));
        return new FlowPane(8, 8, messages, metrics, delete);
    }

    private Button action(String id, String key, Icons icon) {
        Button button = new Button(texts.get(key), icon.node());
        button.setId(id);
        return button;
    }

    private Topic topic() {
        return model.selectedProperty().get().topic();
    }

    private void delete(Topic topic) {
        dialogs.confirmByTyping(texts.get("topics.delete.title", topic.name()), consequences(topic), topic.name(),
                texts.get("topics.delete.action"), () -> model.delete(topic.name(),
                        () -> notices.done(texts.get("topics.deleted", topic.name())), notices::problem));
    }

    private String consequences(Topic topic) {
        String lost = topic.records() < 0 ? texts.get("topics.delete.all")
                : texts.get("topics.delete.about", topic.records(), topic.partitions());
        return topic.internal() ? lost + " " + texts.get("topics.delete.internal") : lost;
    }

    Subscription attach() {
        return Subscription.combine(
                model.selectedProperty().flatMap(TopicRow::topicProperty).subscribe(this::show),
                model.partitionsProperty().subscribe(this::fill));
    }

    private void show(Topic topic) {
        if (topic == null) {
            state.empty(Icons.TOPICS, texts.get("topics.choose"), texts.get("topics.choose.about"), null);
            return;
        }
        name.setText(topic.name());
        boolean healthy = topic.underReplicated() == 0;
        health.setText(healthy ? texts.get("topics.healthy")
                : texts.get("topics.unhealthy", topic.underReplicated(), topic.partitions()));
        health.tone(healthy ? Badge.Tone.GOOD : Badge.Tone.BAD);
        state.content();
    }

    private void fill(List<PartitionInfo> now) {
        if (now == null) {
            partitions.loading(texts.get("common.loading"));
        } else {
            table.fill(now);
            partitions.content();
        }
    }
}
