package io.muskrat.desktop.topics;

import atlantafx.base.theme.Tweaks;
import io.muskrat.core.topics.PartitionInfo;
import io.muskrat.desktop.ui.table.Columns;
import io.muskrat.desktop.ui.text.Texts;
import java.text.NumberFormat;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/** Where the partitions of a topic live, and what they hold. */
final class PartitionTable extends TableView<PartitionInfo> {

    private final Texts texts;
    private final NumberFormat numbers;

    PartitionTable(Texts texts) {
        this.texts = texts;
        numbers = NumberFormat.getIntegerInstance(texts.locale());
        setId("topic-partitions-table");
        setFixedCellSize(32);
        getStyleClass().addAll(Tweaks.EDGE_TO_EDGE, "plain");
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_SUBSEQUENT_COLUMNS);
        add(Columns.number(texts.get("topics.partition"), 80, PartitionInfo::partition, this::shown));
        add(Columns.number(texts.get("topics.leader"), 68, PartitionInfo::leader, this::known));
        add(Columns.text(texts.get("topics.replica-brokers"), 76, partition -> brokers(partition.replicas())));
        add(Columns.text(texts.get("topics.in-sync"), 70, partition -> brokers(partition.inSync())));
        add(Columns.number(texts.get("topics.first"), 88, PartitionInfo::first, this::known));
        add(Columns.number(texts.get("topics.end"), 88, PartitionInfo::end, this::known));
    }

    private void add(TableColumn<PartitionInfo, ?> column) {
        column.setMinWidth(column.getPrefWidth() - 4);
        getColumns().add(column);
    }

    void fill(List<PartitionInfo> partitions) {
        if (!partitions.equals(getItems())) {
            getItems().setAll(partitions);
        }
    }

    private String shown(Number number) {
        return numbers.format(number.longValue());
    }

    private String known(Number number) {
        return number.longValue() < 0 ? texts.get("topics.unknown") : shown(number);
    }

    private static String brokers(List<Integer> ids) {
        return ids.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
