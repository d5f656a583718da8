package io.muskrat.desktop.clusters;

import atlantafx.base.theme.Styles;
import io.muskrat.core.createcluster.creation.Step;
import io.muskrat.desktop.session.creations.CreationWords;
import io.muskrat.desktop.ui.look.Icons;
import io.muskrat.desktop.ui.state.Badge;
import io.muskrat.desktop.ui.state.ProblemBox;
import io.muskrat.desktop.ui.text.Texts;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What follows once a cluster is active, each with how it went. */
final class CreationSteps extends VBox {

    private final Texts texts;
    private final CreationWords words;

    CreationSteps(Texts texts, CreationWords words, List<Step> steps) {
        super(6);
        this.texts = texts;
        this.words = words;
        Label title = new Label(texts.get("creations.follows"));
        title.getStyleClass().add(Styles.TEXT_BOLD);
        getChildren().add(title);
        steps.forEach(this::add);
    }

    private void add(Step step) {
        Label what = wrapped(words.chore(step.chore()));
        Badge state = new Badge(texts.get("creations.step." + step.status().name().toLowerCase(Locale.ROOT)), tone(step));
        HBox.setHgrow(what, Priority.ALWAYS);
        HBox row = new HBox(8, icon(step), what, state);
        row.setAlignment(Pos.CENTER_LEFT);
        getChildren().add(row);
        if (!step.made().isEmpty()) {
            Label made = wrapped(step.made());
            made.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED);
            HBox arn = new HBox(4, made, new CopyButton(texts, step.made()));
            arn.setAlignment(Pos.CENTER_LEFT);
            getChildren().add(under(arn));
        }
        if (step.problem() != null) {
            getChildren().add(under(new ProblemBox(texts, step.problem())));
        }
    }

    // where the step's words begin
    private static Node under(Node node) {
        VBox.setMargin(node, new Insets(0, 0, 4, 26));
        return node;
    }

    private static Node icon(Step step) {
        return switch (step.status()) {
            case WAITING -> Icons.SKIPPED.node();
            case DONE -> Icons.GOOD.node();
            case FAILED -> Icons.ERROR.node();
        };
    }

    private static Badge.Tone tone(Step step) {
        return switch (step.status()) {
            case WAITING -> Badge.Tone.PLAIN;
            case DONE -> Badge.Tone.GOOD;
            case FAILED -> Badge.Tone.BAD;
        };
    }

    private static Label wrapped(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.setMaxWidth(Double.MAX_VALUE);
        return label;
    }
}
