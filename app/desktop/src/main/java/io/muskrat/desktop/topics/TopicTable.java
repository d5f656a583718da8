package io.muskrat.desktop.topics;

import atlantafx.base.theme.Tweaks;
import io.muskrat.core.topics.Topic;
import io.muskrat.desktop.ui.look.Looks;
import io.muskrat.desktop.ui.table.Columns;
import io.muskrat.desktop.ui.text.Texts;
import java.text.NumberFormat;
import java.util.function.Function;
import javafx.collections.ListChangeListener;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.util.Subscription;

/** The list of topics. */
final class TopicTable extends TableView<TopicRow> {

    private final Texts texts;
    private final NumberFormat numbers;

    TopicTable(Texts texts, TopicsModel model) {
        this.texts = texts;
        numbers = NumberFormat.getIntegerInstance(texts.locale());
        setId("topics-table");
        setFixedCellSize(36);
        setMinHeight(150);
        getStyleClass().addAll(Looks.CARD, "flush", Tweaks.EDGE_TO_EDGE);
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_SUBSEQUENT_COLUMNS);
        columns();
        Label none = new Label(texts.get("topics.none-found"));
        none.setWrapText(true);
        setPlaceholder(none);
        SortedList<TopicRow> sorted = new SortedList<>(model.rows().shown());
        sorted.comparatorProperty().bind(comparatorProperty());
        setItems(sorted);
        getSortOrder().add(getColumns().getFirst());
        getSelectionModel().selectedItemProperty().subscribe(row -> {
            if (row != null) {
                model.select(row);
            }
        });
    }

    private void columns() {
        TableColumn<TopicRow, String> name = Columns.text(texts.get("topics.name"), 200, TopicRow::name);
        name.setMinWidth(130);
        getColumns().add(name);
        getColumns().add(number("topics.partitions", 86, Topic::partitions, this::shown));
        getColumns().add(number("topics.replicas", 82, Topic::replicationFactor, this::shown));
        getColumns().add(number("topics.under-replicated", 98, Topic::underReplicated, this::shown));
        getColumns().add(number("topics.records", 100, Topic::records,
                count -> count.longValue() < 0 ? texts.get("topics.unknown") : shown(count)));
    }

    private String shown(Number count) {
        return numbers.format(count.longValue());
    }

    private TableColumn<TopicRow, Number> number(String key, double width, Function<Topic, Number> value,
            Function<Number, String> shown) {
        TableColumn<TopicRow, Number> column =
                Columns.number(texts.get(key), width, row -> value.apply(row.topic()), shown);
        column.setMinWidth(width - 4);
        column.setCellValueFactory(row -> row.getValue().topicProperty().map(value));
        return column;
    }

    /** Calls back when lines come or go, after the table has taken that in: its own listeners came first. */
    Subscription onLines(Runnable callback) {
        ListChangeListener<TopicRow> listener = change -> callback.run();
        getItems().addListener(listener);
        return () -> getItems().removeListener(listener);
    }

    /** Marks the line of the selected topic, the first line if there is none. */
    void mark(TopicRow row) {
        if (row != null && getItems().contains(row)) {
            getSelectionModel().select(row);
        } else if (row == null && !getItems().isEmpty()) {
            getSelectionModel().selectFirst();
        }
    }
}
