package io.muskrat.desktop.clusters;

import atlantafx.base.theme.Styles;
import io.muskrat.core.clusters.Broker;
import io.muskrat.core.clusters.Cluster;
import io.muskrat.core.clusters.Operation;
import io.muskrat.desktop.ui.look.Looks;
import io.muskrat.desktop.ui.text.Texts;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Facts of a cluster in two columns of key and value, then brokers and operations. */
final class ClusterFacts extends VBox {

    private final Texts texts;
    private final DateTimeFormatter time;
    private final GridPane general = grid();
    private final GridPane addresses = grid();
    private final GridPane brokers = grid();
    private final GridPane operations = grid();

    ClusterFacts(Texts texts, DateTimeFormatter time) {
        super(14);
        this.texts = texts;
        this.time = time;
        getChildren().addAll(general, addresses, title("clusters.brokers"), brokers, title("clusters.operations"), operations);
    }

    private static GridPane grid() {
        GridPane grid = new GridPane(16, 6);
        ColumnConstraints key = new ColumnConstraints();
        key.setMinWidth(130);
        ColumnConstraints value = new ColumnConstraints();
        value.setHgrow(Priority.ALWAYS);
        value.setMinWidth(0);
        grid.getColumnConstraints().addAll(key, value);
        return grid;
    }

    private Label title(String key) {
        Label title = new Label(texts.get(key));
        title.getStyleClass().add(Styles.TEXT_BOLD);
        return title;
    }

    void show(Cluster cluster) {
        general.getChildren().clear();
        fact(general, texts.get("clusters.version"), cluster.kafkaVersion());
        fact(general, texts.get("clusters.size"), cluster.instanceType());
        if (cluster.volumeGib() > 0) {
            fact(general, texts.get("clusters.storage"), texts.get("clusters.storage.value", cluster.volumeGib()));
        }
        fact(general, texts.get("clusters.monitoring"), cluster.monitoring());
        copyable(general, texts.get("clusters.arn"), cluster.arn());
    }

    void show(ClusterDetails details) {
        addresses.getChildren().clear();
        brokers.getChildren().clear();
        operations.getChildren().clear();
        if (details == null) {
            fact(brokers, texts.get("common.loading"), "");
            return;
        }
        details.bootstrap().forEach((kind, servers) ->
                copyable(addresses, texts.get("clusters.bootstrap", kind), servers));
        for (Broker broker : details.brokers()) {
            copyable(brokers, texts.get("clusters.broker", broker.id()),
                    broker.endpoint() + "   " + broker.privateAddress() + "   " + broker.subnet());
        }
        for (Operation operation : details.operations()) {
            fact(operations, operation.type(), operation.state() + "   " + span(operation));
        }
    }

    private String span(Operation operation) {
        if (operation.started() == null) {
            return "";
        }
        String begin = time.format(operation.started());
        return operation.ended() == null ? begin : texts.get("clusters.operation.took", begin,
                Duration.between(operation.started(), operation.ended()).toSeconds());
    }

    private static void fact(GridPane grid, String key, String value) {
        add(grid, key, new Label(value));
    }

    /** A value that one wants elsewhere, with a button that copies it. */
    private void copyable(GridPane grid, String key, String value) {
        Label words = new Label(value);
        words.setWrapText(true);
        int row = add(grid, key, words);
        grid.add(new CopyButton(texts, value), 2, row);
    }

    private static int add(GridPane grid, String key, Node value) {
        Label name = new Label(key);
        name.getStyleClass().add(Looks.KEY);
        int row = grid.getRowCount();
        value.getStyleClass().add(Looks.VALUE);
        grid.addRow(row, name, value);
        return row;
    }
}
