package io.muskrat.desktop.tunnels;

import atlantafx.base.theme.Tweaks;
import io.muskrat.core.tunnels.TunnelStatus;
import io.muskrat.desktop.ui.look.Looks;
import io.muskrat.desktop.ui.table.Columns;
import io.muskrat.desktop.ui.text.Bytes;
import io.muskrat.desktop.ui.text.Texts;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.util.Subscription;

/** A line a tunnel, live. */
final class TunnelTable extends TableView<TunnelRow> {

    private static final double ROW = 36;
    private static final int MOST_ROWS = 6;
    private static final double ALL_COLUMNS = 860;
    private static final double MICROS = 1_000.0;

    private final Texts texts;
    private final DateTimeFormatter time;
    private final TunnelsModel model;

    TunnelTable(Texts texts, TunnelsModel model) {
        this.texts = texts;
        this.model = model;
        time = DateTimeFormatter.ofLocalizedTime(FormatStyle.MEDIUM).withLocale(texts.locale())
                .withZone(ZoneId.systemDefault());
        setId("tunnels-table");
        setFixedCellSize(ROW);
        minHeightProperty().bind(Bindings.createDoubleBinding(
                () -> ROW * (Math.clamp(model.rows().size(), 1, MOST_ROWS) + 1.5), model.rows()));
        prefHeightProperty().bind(minHeightProperty());
        maxHeightProperty().bind(minHeightProperty());
        getStyleClass().addAll(Looks.CARD, "flush", Tweaks.EDGE_TO_EDGE);
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_SUBSEQUENT_COLUMNS);
        columns();
        setItems(model.rows());
        getSelectionModel().selectedItemProperty().subscribe(row -> {
            if (row != null) {
                model.selectedProperty().set(row);
            }
        });
    }

    private void columns() {
        column("tunnels.name", 130, TunnelStatus::name);
        TableColumn<TunnelRow, TunnelStatus> state = new TableColumn<>(texts.get("tunnels.state"));
        state.setCellValueFactory(row -> row.getValue().statusProperty());
        state.setCellFactory(column -> new StateCell(texts));
        width(state, 130);
        column("tunnels.bastion", 120, TunnelStatus::bastion);
        number("tunnels.latency", 88, status -> status.latency().map(this::millis).orElse(texts.get("tunnels.unknown")));
        number("tunnels.channels", 92, status -> String.valueOf(status.channels()));
        whereThereIsRoom(number("tunnels.sent", 90, status -> Bytes.shown(status.bytesUp(), texts.locale())));
        whereThereIsRoom(number("tunnels.received", 90, status -> Bytes.shown(status.bytesDown(), texts.locale())));
        whereThereIsRoom(number("tunnels.since", 110, status -> time.format(status.since())));
    }

    private String millis(Duration latency) {
        return String.format(texts.locale(), "%.1f ms", latency.toNanos() / MICROS / MICROS);
    }

    private TableColumn<TunnelRow, String> column(String key, double width, Function<TunnelStatus, String> value) {
        TableColumn<TunnelRow, String> column = Columns.text(texts.get(key), width, row -> value.apply(row.status()));
        column.setCellValueFactory(row -> row.getValue().statusProperty().map(value));
        width(column, width);
        return column;
    }

    private TableColumn<TunnelRow, String> number(String key, double width, Function<TunnelStatus, String> value) {
        TableColumn<TunnelRow, String> column = column(key, width, value);
        column.getStyleClass().add("numeric");
        column.setSortable(false);
        return column;
    }

    private void width(TableColumn<TunnelRow, ?> column, double width) {
        column.setPrefWidth(width);
        column.setMinWidth(width - 4);
        getColumns().add(column);
    }

    private void whereThereIsRoom(TableColumn<TunnelRow, ?> column) {
        column.visibleProperty().bind(widthProperty().greaterThan(ALL_COLUMNS));
    }

    Subscription attach() {
        return model.selectedProperty().subscribe(row -> getSelectionModel().select(row));
    }
}
