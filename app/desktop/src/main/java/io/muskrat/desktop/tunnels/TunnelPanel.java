package io.muskrat.desktop.tunnels;

import atlantafx.base.theme.Styles;
import io.muskrat.core.tunnels.TunnelCommands;
import io.muskrat.core.tunnels.TunnelStatus;
import io.muskrat.desktop.ui.chart.ChartSeries;
import io.muskrat.desktop.ui.chart.ChartUnit;
import io.muskrat.desktop.ui.chart.TimeChart;
import io.muskrat.desktop.ui.dialog.Notices;
import io.muskrat.desktop.ui.look.Icons;
import io.muskrat.desktop.ui.look.Looks;
import io.muskrat.desktop.ui.state.ProblemBox;
import io.muskrat.desktop.ui.text.Texts;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** The selected tunnel: what it carries second by second, what is wrong with it, and its names. */
final class TunnelPanel extends VBox {

    private static final long SHOWN_SECONDS = 300;

    private final Texts texts;
    private final TunnelsModel model;
    private final Notices notices;
    private final Label name = new Label();
    private final Label bastion = new Label();
    private final Label error = new Label();
    private final VBox trouble = new VBox(6);
    private final TimeChart chart = new TimeChart();
    private final RouteTable routes;
    private Optional<?> told = Optional.empty();

    TunnelPanel(Texts texts, TunnelsModel model, Notices notices) {
        super(12);
        this.texts = texts;
        this.model = model;
        this.notices = notices;
        routes = new RouteTable(texts);
        getStyleClass().add(Looks.CARD);
        name.getStyleClass().add(Styles.TITLE_4);
        name.setMinWidth(0);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        bastion.getStyleClass().add(Styles.TEXT_MUTED);
        HBox head = new HBox(10, name, bastion, gap, copies());
        head.setAlignment(Pos.CENTER_LEFT);
        error.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED);
        error.setWrapText(true);
        error.setMinHeight(USE_PREF_SIZE);
        trouble.managedProperty().bind(trouble.visibleProperty());
        Label title = new Label(texts.get("tunnels.traffic"));
        title.getStyleClass().add(Styles.TEXT_BOLD);
        chart.setId("tunnel-chart");
        chart.nameProperty().set(title.getText());
        chart.unitProperty().set(ChartUnit.BYTES_PER_SECOND);
        chart.localeProperty().set(texts.locale());
        chart.emptyTextProperty().set(texts.get("tunnels.traffic.none"));
        chart.setMinHeight(130);
        chart.setPrefHeight(190);
        VBox.setVgrow(chart, Priority.ALWAYS);
        getChildren().addAll(head, trouble, title, chart, routes);
    }

    private MenuButton copies() {
        MenuButton menu = new MenuButton(texts.get("tunnels.copy"), Icons.COPY.node());
        menu.setId("tunnel-copy");
        menu.setMinWidth(USE_PREF_SIZE);
        menu.getItems().addAll(
                copy("tunnels.copy.hosts", TunnelCommands::hosts),
                copy("tunnels.copy.ssh", status -> TunnelCommands.ssh(status.spec())),
                copy("tunnels.copy.ssh-hosts", status -> TunnelCommands.sshHosts(status.spec())));
        return menu;
    }

    private MenuItem copy(String key, Function<TunnelStatus, String> text) {
        MenuItem item = new MenuItem(texts.get(key));
        item.setOnAction(event -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(text.apply(model.selectedProperty().get().status()));
            Clipboard.getSystemClipboard().setContent(content);
            notices.done(texts.get("common.copied"));
        });
        return item;
    }

    Subscription attach() {
        return model.selectedProperty().flatMap(TunnelRow::statusProperty).subscribe(this::show)
                .and(model.selectedProperty().flatMap(TunnelRow::ratesProperty).subscribe(this::draw));
    }

    private void show(TunnelStatus status) {
        if (status == null) {
            return;
        }
        name.setText(status.name());
        bastion.setText(status.bastion());
        routes.fill(status.routes());
        Optional<?> now = status.problem().isPresent() ? status.problem() : Optional.of(status.lastError());
        if (!now.equals(told)) {
            told = now;
            trouble.getChildren().clear();
            status.problem().ifPresent(problem -> trouble.getChildren().add(new ProblemBox(texts, problem)));
            if (status.problem().isEmpty() && !status.lastError().isEmpty()) {
                error.setText(texts.get("tunnels.last-error", status.lastError()));
                trouble.getChildren().add(error);
            }
            trouble.setVisible(!trouble.getChildren().isEmpty());
        }
    }

    private void draw(Rates.Shown rates) {
        if (rates == null) {
            return;
        }
        Instant now = Instant.now();
        chart.range(now.minusSeconds(SHOWN_SECONDS), now);
        chart.setSeries(List.of(
                new ChartSeries(texts.get("tunnels.received"), rates.times(), rates.down(), 0),
                new ChartSeries(texts.get("tunnels.sent"), rates.times(), rates.up(), 1)));
    }
}
