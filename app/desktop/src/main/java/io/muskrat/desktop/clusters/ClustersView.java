package io.muskrat.desktop.clusters;

import atlantafx.base.theme.Styles;
import atlantafx.base.theme.Tweaks;
import io.muskrat.core.clusters.Cluster;
import io.muskrat.core.connections.Connection;
import io.muskrat.core.platform.Problem;
import io.muskrat.desktop.session.ConnectionName;
import io.muskrat.desktop.session.ConnectionState;
import io.muskrat.desktop.ui.dialog.Dialogs;
import io.muskrat.desktop.ui.look.Icons;
import io.muskrat.desktop.ui.look.Looks;
import io.muskrat.desktop.ui.nav.Link;
import io.muskrat.desktop.ui.nav.Navigator;
import io.muskrat.desktop.ui.nav.View;
import io.muskrat.desktop.ui.state.Page;
import io.muskrat.desktop.ui.state.StatePane;
import io.muskrat.desktop.ui.table.Columns;
import io.muskrat.desktop.ui.text.Texts;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** The list of clusters and, under it, the selected one. */
final class ClustersView implements View {

    private final Texts texts;
    private final ClustersModel model;
    private final Navigator navigator;
    private final TableView<Cluster> table = new TableView<>();
    private final StatePane state;
    private final ClusterPanel panel;
    private final Page page;
    private final Button create;
    private final DateTimeFormatter time;
    private boolean filling;
    private Subscription subscription = Subscription.EMPTY;

    ClustersView(Texts texts, ClustersModel model, Dialogs dialogs, Navigator navigator) {
        this.texts = texts;
        this.model = model;
        this.navigator = navigator;
        time = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(texts.locale()).withZone(ZoneId.systemDefault());
        create = createButton("clusters-create");
        columns();
        panel = new ClusterPanel(texts, model, dialogs, navigator, time);
        VBox.setVgrow(panel, Priority.ALWAYS);
        VBox both = new VBox(14, table, panel);
        state = new StatePane(texts, both);
        Button refresh = new Button(null, Icons.REFRESH.node());
        refresh.getStyleClass().add(Styles.BUTTON_ICON);
        refresh.setAccessibleText(texts.get("common.refresh"));
        refresh.setOnAction(event -> model.refresh());
        page = new Page(texts.get("clusters.title"), "", state).actions(refresh, create);
    }

    private Button createButton(String id) {
        Button button = new Button(texts.get("clusters.create"), Icons.ADD.node());
        button.setId(id);
        button.getStyleClass().add(Styles.ACCENT);
        button.setOnAction(event -> navigator.open(new Link.CreateClusterLink()));
        return button;
    }

    private void columns() {
        table.setId("clusters-table");
        table.getColumns().add(Columns.text(texts.get("clusters.name"), 220, Cluster::name));
        table.getColumns().add(Columns.node(texts.get("clusters.state"), 150,
                cluster -> new ClusterBadge(texts, cluster.state())));
        table.getColumns().add(Columns.text(texts.get("clusters.version"), 110, Cluster::kafkaVersion));
        table.getColumns().add(Columns.number(texts.get("clusters.brokers"), 80, Cluster::brokers, String::valueOf));
        table.getColumns().add(Columns.text(texts.get("clusters.size"), 150, Cluster::instanceType));
        table.getColumns().add(Columns.text(texts.get("clusters.created"), 180, cluster -> shown(cluster.created())));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getStyleClass().addAll(Looks.CARD, "flush", Tweaks.EDGE_TO_EDGE);
        table.setFixedCellSize(42);
        table.getSelectionModel().selectedItemProperty().subscribe(cluster -> {
            if (!filling) {
                model.select(cluster);
            }
        });
    }

    private String shown(Instant created) {
        return created == null ? "" : time.format(created);
    }

    private void fill(List<Cluster> clusters) {
        if (clusters == null) {
            state.loading(texts.get("common.loading"));
            return;
        }
        if (clusters.isEmpty()) {
            table.getItems().clear();
            state.empty(Icons.CLUSTERS, texts.get("clusters.empty"), texts.get("clusters.empty.about"),
                    createButton("clusters-create-first"));
            return;
        }
        filling = true;
        if (!clusters.equals(table.getItems())) {
            table.getItems().setAll(clusters);
        }
        table.setPrefHeight(46 + 42.0 * Math.clamp(clusters.size(), 2, 6));
        table.setMinHeight(130);
        filling = false;
        Cluster chosen = model.selectedProperty().get();
        if (chosen == null) {
            table.getSelectionModel().selectFirst();
        } else {
            table.getSelectionModel().select(chosen);
        }
        state.content();
    }

    private void showProblem(Problem problem) {
        if (problem != null) {
            state.problem(problem, model::refresh);
        } else if (model.clustersProperty().get() != null) {
            fill(model.clustersProperty().get());
        }
    }

    private void show(ConnectionState connection) {
        boolean account = connection instanceof ConnectionState.Connected connected && connected.aws() != null;
        create.setDisable(!account);
        page.subtitle(about(connection));
        if (account) {
            model.start();
            fill(model.clustersProperty().get());
        } else if (connection instanceof ConnectionState.Connecting) {
            state.loading(texts.get("shell.connecting"));
        } else {
            Button choose = new Button(texts.get("clusters.choose"));
            choose.setOnAction(event -> navigator.open(new Link.WelcomeLink()));
            boolean kafka = connection instanceof ConnectionState.Connected;
            state.empty(Icons.CLUSTERS, texts.get(kafka ? "clusters.no-account" : "shell.not-connected"),
                    texts.get(kafka ? "clusters.no-account.about" : "shell.choose-connection"), choose);
        }
    }

    private String about(ConnectionState state) {
        return state instanceof ConnectionState.Connected connected && connected.aws() != null
                ? texts.get(connected.connection() instanceof Connection.Sandbox ? "clusters.about.sandbox" : "clusters.about.account",
                        ConnectionName.of(connected.connection(), texts), connected.aws().access().region())
                : "";
    }

    @Override
    public Parent root() {
        return page;
    }

    @Override
    public void attach() {
        subscription = Subscription.combine(
                model.connectionProperty().subscribe(this::show),
                model.clustersProperty().subscribe((before, now) -> fill(now)),
                model.problemProperty().subscribe((before, now) -> showProblem(now)),
                panel.attach());
    }

    @Override
    public void detach() {
        subscription.unsubscribe();
        model.stop();
    }
}
