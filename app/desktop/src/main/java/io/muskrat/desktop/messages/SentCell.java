package io.muskrat.desktop.messages;

import atlantafx.base.theme.Styles;
import io.muskrat.desktop.messages.record.BytesText;
import io.muskrat.desktop.ui.look.Icons;
import io.muskrat.desktop.ui.look.Looks;
import io.muskrat.desktop.ui.text.Texts;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** A line of the list of sent records: what, and where it is now. */
final class SentCell extends ListCell<Sent> {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss.SSS").withZone(ZoneId.systemDefault());

    private final Texts texts;
    private final ProducerModel model;
    private final Label value = new Label();
    private final Label place = new Label();
    private final Button again;
    private final HBox line;
    private Subscription subscription = Subscription.EMPTY;

    SentCell(Texts texts, ProducerModel model) {
        this.texts = texts;
        this.model = model;
        value.getStyleClass().add(Looks.MONO);
        place.getStyleClass().addAll(Styles.TEXT_SMALL, "sent-place");
        place.setWrapText(true);
        again = new Button(texts.get("messages.send-again"));
        again.getStyleClass().add(Styles.SMALL);
        again.setMinWidth(USE_PREF_SIZE);
        again.setOnAction(event -> model.again(getItem()));
        again.managedProperty().bind(again.visibleProperty());
        VBox words = new VBox(1, value, place);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        line = new HBox(8, words, again);
        line.setAlignment(Pos.CENTER_LEFT);
        setPrefWidth(0);
        getStyleClass().add("sent-cell");
    }

    @Override
    protected void updateItem(Sent sent, boolean empty) {
        super.updateItem(sent, empty);
        subscription.unsubscribe();
        subscription = Subscription.EMPTY;
        setGraphic(empty || sent == null ? null : line);
        if (!empty && sent != null) {
            value.setText(shown(sent.draft()));
            subscription = sent.outcomeProperty().subscribe(outcome -> show(sent.draft().topic(), outcome));
        }
    }

    private String shown(MessageCalls.Draft draft) {
        String text = draft.value().length == 0 ? texts.get("messages.empty-value") : BytesText.preview(draft.value());
        return draft.key() == null || draft.key().length == 0 ? text
                : texts.get("messages.key-and-value", BytesText.preview(draft.key()), text);
    }

    private void show(String topic, Sent.Outcome outcome) {
        again.setVisible(outcome instanceof Sent.Failed);
        place.getStyleClass().removeAll(Styles.SUCCESS, Styles.DANGER);
        switch (outcome) {
            case Sent.Waiting waiting -> place(texts.get("messages.sending", topic), null, "");
            case Sent.Stored(var written) -> place(texts.get("messages.stored", topic, written.partition(),
                    written.offset(), TIME.format(written.timestamp())), Icons.CHECK.node(), Styles.SUCCESS);
            case Sent.Failed(var problem) -> place(texts.what(problem) + " " + texts.why(problem),
                    Icons.ERROR.node(), Styles.DANGER);
        }
    }

    private void place(String text, Node icon, String style) {
        place.setText(text);
        place.setGraphic(icon);
        if (!style.isEmpty()) {
            place.getStyleClass().add(style);
        }
    }
}
