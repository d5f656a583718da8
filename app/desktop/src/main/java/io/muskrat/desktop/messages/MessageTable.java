package io.muskrat.desktop.messages;

import atlantafx.base.theme.Tweaks;
import io.muskrat.core.messages.Message;
import io.muskrat.desktop.messages.record.BytesText;
import io.muskrat.desktop.ui.look.Looks;
import io.muskrat.desktop.ui.table.Columns;
import io.muskrat.desktop.ui.text.Texts;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/** The newest records, the last at the bottom. The bytes become text only where a cell shows them. */
final class MessageTable extends TableView<Message> {

    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE).appendLiteral(' ').appendPattern("HH:mm:ss.SSS").toFormatter()
            .withZone(ZoneId.systemDefault());
    private static final PseudoClass ABSENT = PseudoClass.getPseudoClass("absent");

    private final Texts texts;
    private boolean marking;

    MessageTable(Texts texts, ConsumerModel model) {
        this.texts = texts;
        setId("consumer-table");
        setFixedCellSize(30);
        setMinHeight(150);
        setPrefHeight(240);
        getStyleClass().addAll(Tweaks.EDGE_TO_EDGE, "message-table");
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_LAST_COLUMN);
        add(Columns.number(texts.get("messages.partition"), 88, Message::partition, String::valueOf), 84);
        add(Columns.number(texts.get("messages.offset"), 88, Message::offset, String::valueOf), 88);
        add(Columns.text(texts.get("messages.timestamp"), 180, message -> time(message.timestamp())), 180);
        add(bytes("messages.key", 100, Message::key), 60);
        add(bytes("messages.value", 260, Message::value), 120);
        setItems(model.rows());
        getSelectionModel().selectedItemProperty().subscribe(message -> {
            if (message != null && !marking) {
                model.selectedProperty().set(message);
            }
        });
    }

    private void add(TableColumn<Message, ?> column, double least) {
        column.setMinWidth(least);
        column.setSortable(false);
        column.setReorderable(false);
        getColumns().add(column);
    }

    private String time(Instant timestamp) {
        return timestamp == null ? texts.get("messages.no-timestamp") : TIME.format(timestamp);
    }

    private TableColumn<Message, byte[]> bytes(String key, double width, Function<Message, byte[]> part) {
        TableColumn<Message, byte[]> column = new TableColumn<>(texts.get(key));
        column.setPrefWidth(width);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(part.apply(row.getValue())));
        column.setCellFactory(ignored -> new TableCell<>() {
            {
                getStyleClass().addAll(Looks.MONO, "bytes-cell");
            }

            @Override
            protected void updateItem(byte[] item, boolean empty) {
                super.updateItem(item, empty);
                pseudoClassStateChanged(ABSENT, !empty && (item == null || item.length == 0));
                setText(empty ? null : shown(item));
            }
        });
        return column;
    }

    private String shown(byte[] bytes) {
        return bytes == null ? texts.get("messages.null")
                : bytes.length == 0 ? texts.get("messages.empty") : BytesText.preview(bytes);
    }

    /** Follows the selection of the model, which outlives the line it was made on. */
    void mark(Message message) {
        if (message == null) {
            marking = true;
            getSelectionModel().clearSelection();
            marking = false;
            scrollToNewest();
        }
    }

    void scrollToNewest() {
        if (!getItems().isEmpty()) {
            scrollTo(getItems().size() - 1);
        }
    }
}
