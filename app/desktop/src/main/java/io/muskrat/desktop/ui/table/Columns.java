package io.muskrat.desktop.ui.table;

import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;

/** Columns of a table of records. */
public final class Columns {

    private Columns() { }

    /** A column of texts. */
    public static <R> TableColumn<R, String> text(String title, double width, Function<R, String> value) {
        TableColumn<R, String> column = new TableColumn<>(title);
        column.setPrefWidth(width);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
        return column;
    }

    /** A column of numbers: at the right, and sorted as numbers. */
    public static <R> TableColumn<R, Number> number(String title, double width, Function<R, Number> value,
            Function<Number, String> shown) {
        TableColumn<R, Number> column = new TableColumn<>(title);
        column.setPrefWidth(width);
        column.getStyleClass().add("numeric");
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
        column.setCellFactory(ignored -> new TableCell<>() {
            {
                getStyleClass().add("numeric");
            }

            @Override
            protected void updateItem(Number item, boolean empty) {
                super.updateItem(item, empty);
                setText(empty || item == null ? null : shown.apply(item));
            }
        });
        return column;
    }

    /** A column of small nodes, made anew for each value. */
    public static <R> TableColumn<R, R> node(String title, double width, Function<R, Node> shown) {
        TableColumn<R, R> column = new TableColumn<>(title);
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(ignored -> new TableCell<>() {
            @Override
            protected void updateItem(R item, boolean empty) {
                super.updateItem(item, empty);
                setGraphic(empty || item == null ? null : shown.apply(item));
            }
        });
        return column;
    }
}
