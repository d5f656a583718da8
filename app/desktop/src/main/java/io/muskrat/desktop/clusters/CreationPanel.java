package io.muskrat.desktop.clusters;

import atlantafx.base.theme.Styles;
import io.muskrat.core.clusters.Cluster;
import io.muskrat.core.createcluster.creation.Creation;
import io.muskrat.core.createcluster.creation.Creation.Phase;
import io.muskrat.core.createcluster.creation.Step;
import io.muskrat.core.platform.Problem;
import io.muskrat.core.platform.ProblemCode;
import io.muskrat.desktop.session.creations.CreationWords;
import io.muskrat.desktop.ui.look.Icons;
import io.muskrat.desktop.ui.nav.Link;
import io.muskrat.desktop.ui.nav.Navigator;
import io.muskrat.desktop.ui.state.ProblemBox;
import io.muskrat.desktop.ui.text.Texts;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** How far a cluster is that is being made, what follows, and what came of it. */
final class CreationPanel extends VBox {

    private final Texts texts;
    private final ClustersModel model;
    private final Navigator navigator;
    private final CreationWords words;
    private final Label line = wrapped("", Styles.TEXT_BOLD);
    private Content content;

    /** All that the nodes are made for but the time; only a change of it makes them anew. */
    private record Content(String arn, String state, Optional<Phase> phase, List<Step> steps,
                           boolean unreachable) { }

    CreationPanel(Texts texts, ClustersModel model, Navigator navigator) {
        super(10);
        this.texts = texts;
        this.model = model;
        this.navigator = navigator;
        words = new CreationWords(texts);
        setId("cluster-creation");
        line.setId("cluster-creation-line");
    }

    void show(Cluster cluster) {
        Optional<Creation> creation = model.creation(cluster);
        line.setText(creation.map(known -> words.line(known, model.soFar(cluster)))
                .orElseGet(() -> texts.get("creations.line.creating", words.span(model.soFar(cluster)))));
        Content now = new Content(cluster.arn(), cluster.state(), creation.map(Creation::phase),
                creation.map(Creation::steps).orElse(List.of()), model.unreachable());
        if (!now.equals(content)) {
            content = now;
            creation.ifPresentOrElse(known -> build(known), () -> buildUnknown(cluster));
        }
        boolean any = !getChildren().isEmpty();
        setVisible(any);
        setManaged(any);
    }

    /** One that was not asked for here. */
    private void buildUnknown(Cluster cluster) {
        getChildren().clear();
        if (cluster.state().equals("CREATING")) {
            getChildren().addAll(line, bar(), usual());
        } else if (cluster.state().equals("FAILED")) {
            getChildren().add(new ProblemBox(texts,
                    Problem.of(ProblemCode.CLUSTER_NOT_CREATED, cluster.name(), cluster.stateMessage())));
        }
    }

    private void build(Creation creation) {
        getChildren().clear();
        Phase phase = creation.phase();
        creation.problem().ifPresentOrElse(problem -> getChildren().add(new ProblemBox(texts, problem)),
                () -> getChildren().add(line));
        if (!creation.over()) {
            getChildren().add(bar());
        }
        if (phase == Phase.CREATING) {
            getChildren().add(usual());
        }
        if (model.unreachable() && !creation.over()) {
            getChildren().add(wrapped(texts.get("creations.unreachable"), Styles.TEXT_MUTED));
        }
        if (!creation.steps().isEmpty() && phase != Phase.FAILED) {
            getChildren().add(new CreationSteps(texts, words, creation.steps()));
        }
        if (creation.over()) {
            getChildren().add(buttons(creation));
        }
    }

    private Node buttons(Creation creation) {
        HBox row = new HBox(8);
        if (creation.phase() == Phase.FAILED) {
            row.getChildren().add(button("cluster-retry", texts.get("creations.retry"), Icons.EDIT, true,
                    () -> navigator.open(new Link.RetryClusterLink(creation.arn()))));
        }
        if (creation.phase() == Phase.INCOMPLETE) {
            row.getChildren().add(button("cluster-again", texts.get("common.try-again"), Icons.REFRESH, false,
                    () -> model.again(creation)));
        }
        row.getChildren().add(button("cluster-put-away", texts.get("creations.put-away"), Icons.CLOSE, false,
                () -> model.putAway(creation)));
        return row;
    }

    private static Button button(String id, String text, Icons icon, boolean accent, Runnable action) {
        Button button = new Button(text, icon.node());
        button.setId(id);
        if (accent) {
            button.getStyleClass().add(Styles.ACCENT);
        }
        button.setOnAction(event -> action.run());
        return button;
    }

    private Node usual() {
        return wrapped(texts.get(model.sandbox() ? "creations.usual.sandbox" : "creations.usual"), Styles.TEXT_MUTED);
    }

    private static Node bar() {
        ProgressBar bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        return bar;
    }

    private static Label wrapped(String text, String style) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }
}
