package io.muskrat.desktop.tunnels;

import atlantafx.base.theme.Tweaks;
import io.muskrat.core.tunnels.TunnelStatus.Route;
import io.muskrat.desktop.ui.table.Columns;
import io.muskrat.desktop.ui.text.Texts;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/** The names that a tunnel carries and where they lead on this computer. */
final class RouteTable extends TableView<Route> {

    private static final double ROW = 32;
    private static final int MOST_ROWS = 4;

    RouteTable(Texts texts) {
        setId("tunnel-routes");
        setFixedCellSize(ROW);
        getStyleClass().addAll(Tweaks.EDGE_TO_EDGE, "plain");
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_SUBSEQUENT_COLUMNS);
        add(Columns.text(texts.get("tunnels.host"), 300, Route::host), 180);
        add(Columns.text(texts.get("tunnels.address"), 110, Route::address), 100);
        add(Columns.text(texts.get("tunnels.ports"), 230,
                route -> route.ports().stream().map(String::valueOf).collect(Collectors.joining(", "))), 70);
    }

    private void add(TableColumn<Route, String> column, double least) {
        column.setMinWidth(least);
        getColumns().add(column);
    }

    void fill(List<Route> routes) {
        if (!routes.equals(getItems())) {
            getItems().setAll(routes);
            // a header, and a line less than a row for the borders
            setMinHeight(ROW * (Math.clamp(routes.size(), 1, MOST_ROWS) + 1.5));
            setPrefHeight(getMinHeight());
        }
    }
}
