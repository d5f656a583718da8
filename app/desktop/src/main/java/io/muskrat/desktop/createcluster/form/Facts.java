package io.muskrat.desktop.createcluster.form;

import io.muskrat.desktop.ui.look.Looks;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Names and their values in two columns. */
public final class Facts extends GridPane {

    public Facts(double keyWidth) {
        setHgap(14);
        setVgap(6);
        ColumnConstraints keys = new ColumnConstraints(keyWidth);
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        getColumnConstraints().addAll(keys, values);
    }

    public Facts row(String key, String value) {
        Label name = label(key, Looks.KEY);
        Label what = label(value, Looks.VALUE);
        GridPane.setValignment(name, VPos.TOP);
        GridPane.setValignment(what, VPos.TOP);
        addRow(getRowCount(), name, what);
        return this;
    }

    public void clear() {
        getChildren().clear();
    }

    private static Label label(String text, String look) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add(look);
        return label;
    }
}
