package io.muskrat.desktop.connections;

import atlantafx.base.theme.Styles;
import io.muskrat.desktop.ui.look.Looks;
import io.muskrat.desktop.ui.text.Texts;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What one can do once connected, in the order in which one does it. */
final class WayAhead extends VBox {

    private static final List<String> STATIONS = List.of("create", "reach", "work", "watch");

    WayAhead(Texts texts) {
        super(16);
        getStyleClass().add("way");
        Label title = new Label(texts.get("connections.way"));
        title.getStyleClass().add(Styles.TITLE_4);
        GridPane grid = new GridPane(24, 8);
        for (String station : STATIONS) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / STATIONS.size());
            grid.getColumnConstraints().add(column);
            int at = grid.getColumnConstraints().size();
            Label number = new Label(String.valueOf(at));
            number.getStyleClass().add(Looks.NUMBER);
            Label head = new Label(texts.get("connections.way." + station));
            head.getStyleClass().add(Styles.TEXT_BOLD);
            head.setWrapText(true);
            Label about = new Label(texts.get("connections.way." + station + ".about"));
            about.setWrapText(true);
            about.getStyleClass().add(Styles.TEXT_MUTED);
            about.setMinHeight(Region.USE_PREF_SIZE);
            grid.add(new VBox(8, number, head, about), at - 1, 0);
        }
        getChildren().addAll(title, grid);
    }
}
