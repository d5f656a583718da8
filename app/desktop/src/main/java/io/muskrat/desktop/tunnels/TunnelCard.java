package io.muskrat.desktop.tunnels;

import atlantafx.base.theme.Styles;
import io.muskrat.core.tunnels.TunnelState;
import io.muskrat.core.tunnels.TunnelStatus;
import io.muskrat.desktop.ui.look.Looks;
import io.muskrat.desktop.ui.state.Badge;
import io.muskrat.desktop.ui.text.Bytes;
import io.muskrat.desktop.ui.text.Texts;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** One tunnel: its state, what goes through, and where each broker's name leads. */
final class TunnelCard extends VBox {

    private final Texts texts;
    private final DateTimeFormatter time;
    private final Label name = new Label();
    private final Label way = new Label();
    private final Badge state = new Badge("", Badge.Tone.PLAIN);
    private final Label traffic = new Label();
    private final Label error = new Label();
    private final GridPane routes = new GridPane(40, 6);
    private TunnelStatus shown;

    TunnelCard(Texts texts) {
        super(12);
        this.texts = texts;
        time = DateTimeFormatter.ofLocalizedTime(FormatStyle.MEDIUM).withLocale(texts.locale())
                .withZone(ZoneId.systemDefault());
        getStyleClass().add(Looks.CARD);
        name.getStyleClass().add(Styles.TITLE_4);
        way.getStyleClass().add(Styles.TEXT_MUTED);
        traffic.setId("tunnel-traffic");
        error.getStyleClass().add(Styles.DANGER);
        error.setWrapText(true);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(10, name, state, gap, way);
        head.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(head, traffic, error, routes);
    }

    void show(TunnelStatus status) {
        if (shown == null || !shown.routes().equals(status.routes())) {
            fill(status);
        }
        shown = status;
        name.setText(status.name());
        way.setText(texts.get("tunnels.through", status.bastion()));
        state.setText(texts.get("tunnels.state." + status.state().name()));
        state.tone(switch (status.state()) {
            case TunnelState.UP -> Badge.Tone.GOOD;
            case TunnelState.DOWN -> Badge.Tone.BAD;
            default -> Badge.Tone.BUSY;
        });
        traffic.setText(texts.get("tunnels.traffic", status.channels(), Bytes.shown(status.bytesUp(), texts.locale()),
                Bytes.shown(status.bytesDown(), texts.locale()), time.format(status.since())));
        String problem = status.lastError() == null ? "" : status.lastError();
        error.setText(problem);
        error.setVisible(!problem.isEmpty());
        error.setManaged(error.isVisible());
    }

    private void fill(TunnelStatus status) {
        routes.getChildren().clear();
        routes.addRow(0, muted("tunnels.host"), muted("tunnels.address"), muted("tunnels.ports"));
        int row = 1;
        for (TunnelStatus.Route route : status.routes()) {
            Label ports = new Label(route.ports().stream().map(String::valueOf).collect(Collectors.joining(", ")));
            routes.addRow(row++, new Label(route.host()), new Label(route.address()), ports);
        }
    }

    private Label muted(String key) {
        Label label = new Label(texts.get(key));
        label.getStyleClass().add(Styles.TEXT_MUTED);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }
}
