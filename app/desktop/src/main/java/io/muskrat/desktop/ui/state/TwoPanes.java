package io.muskrat.desktop.ui.state;

import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;

/** Two panes side by side, or, where there is no room for that, one under the other. */
public final class TwoPanes extends GridPane {

    private static final double GAP = 14;

    private final Region first;
    private final Region second;
    private final double share;
    private final double enough;
    private Boolean wide;

    /**
     * @param share of the width that the first gets, from 0 to 1
     * @param enough from this width on, in pixels, they stand side by side
     */
    public TwoPanes(Region first, Region second, double share, double enough) {
        this.first = first;
        this.second = second;
        this.share = share;
        this.enough = enough;
        setHgap(GAP);
        setVgap(GAP);
        setMinSize(0, 0);
        getChildren().addAll(first, second);
        arrange(true);
    }

    @Override
    public void resize(double width, double height) {
        arrange(width >= enough);
        super.resize(width, height);
    }

    private void arrange(boolean beside) {
        if (wide != null && wide == beside) {
            return;
        }
        wide = beside;
        if (beside) {
            getColumnConstraints().setAll(column(share), column(1 - share));
            getRowConstraints().setAll(row());
        } else {
            getColumnConstraints().setAll(column(1));
            getRowConstraints().setAll(row(), row());
        }
        setConstraints(first, 0, 0);
        setConstraints(second, beside ? 1 : 0, beside ? 0 : 1);
    }

    private static ColumnConstraints column(double share) {
        ColumnConstraints column = new ColumnConstraints();
        column.setPercentWidth(share * 100);
        column.setHgrow(Priority.ALWAYS);
        column.setMinWidth(0);
        return column;
    }

    private static RowConstraints row() {
        RowConstraints row = new RowConstraints();
        row.setVgrow(Priority.ALWAYS);
        return row;
    }
}
