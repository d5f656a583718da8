package io.muskrat.desktop.clusters;

import atlantafx.base.theme.Styles;
import io.muskrat.core.clusters.Cluster;
import io.muskrat.core.platform.Problem;
import io.muskrat.desktop.session.ClusterState;
import io.muskrat.desktop.ui.dialog.Dialogs;
import io.muskrat.desktop.ui.look.Icons;
import io.muskrat.desktop.ui.look.Looks;
import io.muskrat.desktop.ui.nav.Link;
import io.muskrat.desktop.ui.nav.Navigator;
import io.muskrat.desktop.ui.state.ProblemBox;
import io.muskrat.desktop.ui.text.Texts;
import java.time.format.DateTimeFormatter;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** The selected cluster: what can be done with it, then its facts, brokers and operations. */
final class ClusterPanel extends VBox {

    private final Texts texts;
    private final ClustersModel model;
    private final Dialogs dialogs;
    private final Navigator navigator;
    private final Label name = new Label();
    private final Button open;
    private final Button close;
    private final Button like;
    private final Button delete;
    private final CreationPanel creation;
    private final VBox news = new VBox(8);
    private final ClusterFacts facts;

    ClusterPanel(Texts texts, ClustersModel model, Dialogs dialogs, Navigator navigator, DateTimeFormatter time) {
        super(12);
        this.texts = texts;
        this.model = model;
        this.dialogs = dialogs;
        this.navigator = navigator;
        getStyleClass().add(Looks.CARD);
        name.getStyleClass().add(Styles.TITLE_3);
        open = new Button(texts.get("clusters.open"), Icons.LINK.node());
        open.setId("cluster-open");
        open.getStyleClass().add(Styles.ACCENT);
        open.setOnAction(event -> enter(model.selectedProperty().get()));
        close = new Button(texts.get("clusters.close"));
        close.setId("cluster-close");
        close.setOnAction(event -> model.closeOpen());
        like = new Button(texts.get("clusters.like"), Icons.COPY.node());
        like.setId("cluster-like");
        like.setOnAction(event -> navigator.open(new Link.CreateLikeLink(model.selectedProperty().get().arn())));
        delete = new Button(texts.get("common.delete"), Icons.DELETE.node());
        delete.setId("cluster-delete");
        delete.getStyleClass().addAll(Styles.BUTTON_OUTLINED, Styles.DANGER);
        delete.setOnAction(event -> askDelete(model.selectedProperty().get()));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(8, name, gap, open, close, like, delete);
        head.setAlignment(Pos.CENTER_LEFT);
        creation = new CreationPanel(texts, model, navigator);
        facts = new ClusterFacts(texts, time);
        ScrollPane scroll = new ScrollPane(new VBox(14, creation, facts));
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("plain");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(head, news, scroll);
    }

    private void askDelete(Cluster cluster) {
        dialogs.confirmByTyping(texts.get("clusters.delete.title", cluster.name()),
                texts.get("clusters.delete.about", cluster.brokers()), cluster.name(), texts.get("clusters.delete"),
                () -> model.delete(cluster, this::failed));
    }

    private void show(Cluster cluster) {
        setVisible(cluster != null);
        if (cluster != null) {
            name.setText(cluster.name());
            facts.show(cluster);
            buttons(cluster, model.openProperty().get());
            creation.show(cluster);
        }
    }

    private void creation() {
        Cluster cluster = model.selectedProperty().get();
        if (cluster != null) {
            creation.show(cluster);
            role(cluster);
        }
    }

    /** A cluster that was just made is connected to; all others are opened in the account's connection. */
    private void role(Cluster cluster) {
        boolean busy = model.connectingProperty().get();
        open.setText(texts.get(busy ? "creations.connecting" : model.justMade(cluster).isPresent()
                ? "creations.connect" : "clusters.open"));
        open.setDisable(busy || !cluster.state().equals("ACTIVE")
                || model.openProperty().get() instanceof ClusterState.Opening);
    }

    private void enter(Cluster cluster) {
        model.justMade(cluster).ifPresentOrElse(made -> model.connect(made, this::failed, navigator::open), () -> model.open(cluster));
    }

    private void failed(Problem problem) {
        news.getChildren().setAll(new ProblemBox(texts, problem));
        show(news, true);
    }

    private void buttons(Cluster cluster, ClusterState state) {
        boolean isOpen = model.isOpen(cluster);
        boolean opening = state instanceof ClusterState.Opening;
        role(cluster);
        show(open, !isOpen);
        show(close, isOpen || opening);
        close.setText(texts.get(opening ? "common.cancel" : "clusters.close"));
        delete.setDisable(cluster.state().equals("DELETING"));
        news(cluster, state);
    }

    private void news(Cluster cluster, ClusterState state) {
        news.getChildren().clear();
        if (cluster.state().equals("DELETING")) {
            progress(texts.get("clusters.deleting"));
        }
        if (state instanceof ClusterState.Opening opening) {
            progress(texts.get(opening.viaTunnel() ? "shell.digging-tunnel" : "shell.opening-cluster", opening.name()));
        } else if (state instanceof ClusterState.Failed failed && failed.name().equals(cluster.name())) {
            Button again = new Button(texts.get("common.try-again"), Icons.REFRESH.node());
            again.setOnAction(event -> failed.retry().run());
            news.getChildren().addAll(new ProblemBox(texts, failed.problem()), again);
        }
        show(news, !news.getChildren().isEmpty());
    }

    private void progress(String text) {
        ProgressBar bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        news.getChildren().addAll(sentence(text), bar);
    }

    private static Label sentence(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().add(Styles.TEXT_MUTED);
        return label;
    }

    private static void show(Region node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    Subscription attach() {
        return Subscription.combine(
                model.selectedProperty().subscribe(this::show),
                model.detailsProperty().subscribe(facts::show),
                model.openProperty().subscribe(this::opened),
                model.readAtProperty().subscribe(at -> creation()),
                model.creationsProperty().subscribe(all -> creation()),
                model.connectingProperty().subscribe(busy -> creation()));
    }

    private void opened(ClusterState before, ClusterState now) {
        Cluster cluster = model.selectedProperty().get();
        if (cluster != null) {
            buttons(cluster, now);
        }
        if (before instanceof ClusterState.Opening && now instanceof ClusterState.Open) {
            navigator.open(new Link.TopicsLink());
        }
    }
}
