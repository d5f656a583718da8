package io.muskrat.desktop.messages.record;

import atlantafx.base.theme.Styles;
import io.muskrat.core.messages.Header;
import io.muskrat.core.messages.Message;
import io.muskrat.desktop.ui.dialog.Notices;
import io.muskrat.desktop.ui.look.Icons;
import io.muskrat.desktop.ui.look.Looks;
import io.muskrat.desktop.ui.text.Texts;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** One record in full: where it is, its key, its headers, its value. */
public final class RecordPane extends VBox {

    private final Texts texts;
    private final RecordModel model;
    private final Notices notices;
    private final Label place = new Label();
    private final Label key = fact();
    private final Label headers = fact();
    private final Label about = new Label();
    private final TextArea value = new TextArea();

    public RecordPane(Texts texts, RecordModel model, Notices notices, Runnable close) {
        this.texts = texts;
        this.model = model;
        this.notices = notices;
        getStyleClass().add("record");
        setId("record");
        place.getStyleClass().add(Styles.TEXT_BOLD);
        place.setMinWidth(0);
        HBox.setHgrow(place, Priority.ALWAYS);
        place.setMaxWidth(Double.MAX_VALUE);
        ToggleButton hex = new ToggleButton(texts.get("messages.hex"));
        hex.setId("record-hex");
        hex.selectedProperty().bindBidirectional(model.hexProperty());
        Button copy = new Button(texts.get("messages.copy-value"), Icons.COPY.node());
        copy.setId("record-copy");
        copy.setOnAction(event -> copy());
        Button closer = new Button(null, Icons.CLOSE.node());
        closer.setId("record-close");
        closer.setAccessibleText(texts.get("common.close"));
        closer.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
        closer.setOnAction(event -> close.run());
        for (Region button : new Region[] {hex, copy, closer}) {
            button.setMinWidth(USE_PREF_SIZE);
        }
        HBox head = new HBox(8, place, hex, copy, closer);
        head.setAlignment(Pos.CENTER_LEFT);
        value.setId("record-value");
        value.setEditable(false);
        value.setWrapText(true);
        value.getStyleClass().add(Looks.MONO);
        value.setPrefRowCount(9);
        value.setMinHeight(90);
        VBox.setVgrow(value, Priority.ALWAYS);
        about.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED);
        getChildren().addAll(head, line("messages.key", key), line("messages.headers", headers), value, about);
    }

    private static Label fact() {
        Label label = new Label();
        label.getStyleClass().addAll(Looks.VALUE, Looks.MONO);
        label.setWrapText(true);
        label.setMinWidth(0);
        return label;
    }

    private HBox line(String title, Label fact) {
        Label name = new Label(texts.get(title));
        name.getStyleClass().add(Looks.KEY);
        name.setMinWidth(72);
        return new HBox(8, name, fact);
    }

    public Subscription attach() {
        visibleProperty().bind(model.messageProperty().map(message -> true).orElse(false));
        managedProperty().bind(visibleProperty());
        return Subscription.combine(
                model.messageProperty().subscribe(this::show),
                model.shownProperty().subscribe(this::show));
    }

    private void show(Message message) {
        if (message != null) {
            place.setText(texts.get("messages.record", message.partition(), message.offset()));
            key.setText(shown(message.key()));
            headers.setText(message.headers().isEmpty() ? texts.get("messages.no-headers")
                    : message.headers().stream().map(this::shown).collect(Collectors.joining("\n")));
        }
    }

    private void show(RecordModel.Shown shown) {
        if (shown == null) {
            value.clear();
            about.setText(texts.get("common.loading"));
            return;
        }
        value.setText(shown.text());
        String form = texts.get("messages.form." + shown.form().name().toLowerCase(Locale.ROOT));
        String size = NumberFormat.getIntegerInstance(texts.locale()).format(shown.bytes());
        about.setText(shown.bytes() == 0 ? form
                : texts.get(shown.cut() ? "messages.form.cut" : "messages.form.whole", form, size));
    }

    private String shown(Header header) {
        return header.name() + " = " + shown(header.value());
    }

    private String shown(byte[] bytes) {
        return bytes == null ? texts.get("messages.null")
                : bytes.length == 0 ? texts.get("messages.empty") : BytesText.preview(bytes);
    }

    private void copy() {
        byte[] bytes = model.messageProperty().getValue().value();
        ClipboardContent content = new ClipboardContent();
        content.putString(bytes == null ? "" : model.hexProperty().get() ? value.getText()
                : BytesText.text(bytes).orElseGet(value::getText));
        Clipboard.getSystemClipboard().setContent(content);
        notices.done(texts.get("common.copied"));
    }
}
