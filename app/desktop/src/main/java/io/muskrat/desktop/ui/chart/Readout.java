package io.muskrat.desktop.ui.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.shape.Rectangle;

/** The small card beside the crosshair: the moment, and chip, name and value of each series. */
final class Readout extends GridPane {

    private static final double CHIP = 9;
    private static final double WIDEST_NAME = 260;

    private record Row(Rectangle chip, Label name, Label value) {

        void show(boolean shown) {
            for (var node : List.of(chip, name, value)) {
                node.setVisible(shown);
                node.setManaged(shown);
            }
        }
    }

    private final Label heading = new Label();
    private final Label rest = new Label();
    private final List<Row> rows = new ArrayList<>();

    Readout() {
        getStyleClass().add("readout");
        heading.getStyleClass().add("heading");
        rest.getStyleClass().add("rest");
        ColumnConstraints chip = new ColumnConstraints();
        ColumnConstraints name = new ColumnConstraints();
        ColumnConstraints value = new ColumnConstraints();
        name.setHgrow(Priority.ALWAYS);
        value.setHalignment(HPos.RIGHT);
        value.setMinWidth(USE_PREF_SIZE);
        getColumnConstraints().addAll(chip, name, value);
        add(heading, 0, 0, 3, 1);
    }

    /** All readings where they fit into a height, else the highest ones and how many more there are. */
    void show(String moment, List<Crosshair.Reading> readings, double height) {
        heading.setText(moment);
        while (rows.size() < readings.size()) {
            addRow();
        }
        applyCss();
        double room = height - snappedTopInset() - snappedBottomInset();
        double rowHeight = heading.prefHeight(-1) + getVgap();
        int fitting = (int) Math.max(1, Math.floor((room + getVgap()) / rowHeight) - 1);
        boolean all = readings.size() <= fitting;
        List<Crosshair.Reading> shown = all ? readings : highest(readings, Math.max(1, fitting - 1));
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).show(i < shown.size());
            if (i < shown.size()) {
                fill(rows.get(i), shown.get(i));
            }
        }
        getChildren().remove(rest);
        if (!all) {
            rest.setText("+" + (readings.size() - shown.size()));
            add(rest, 1, rows.size() + 1, 2, 1);
        }
    }

    private static List<Crosshair.Reading> highest(List<Crosshair.Reading> readings, int count) {
        Comparator<Crosshair.Reading> byValue = Comparator.comparingDouble(
                r -> Double.isNaN(r.value()) ? Double.NEGATIVE_INFINITY : r.value());
        return readings.stream().sorted(byValue.reversed()).limit(count).toList();
    }

    private static void fill(Row row, Crosshair.Reading reading) {
        row.chip().setFill(reading.colour());
        row.name().setText(reading.name());
        row.value().setText(reading.text());
    }

    private void addRow() {
        Row row = new Row(new Rectangle(CHIP, CHIP), new Label(), new Label());
        row.chip().setArcWidth(4);
        row.chip().setArcHeight(4);
        row.name().setMaxWidth(WIDEST_NAME);
        row.value().getStyleClass().add("value");
        rows.add(row);
        addRow(rows.size(), row.chip(), row.name(), row.value());
    }
}
