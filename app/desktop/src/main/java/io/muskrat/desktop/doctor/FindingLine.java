package io.muskrat.desktop.doctor;

import atlantafx.base.theme.Styles;
import io.muskrat.core.doctor.finding.Diagnosis;
import io.muskrat.core.doctor.finding.Finding;
import io.muskrat.core.doctor.finding.Verdict;
import io.muskrat.desktop.ui.look.Icons;
import io.muskrat.desktop.ui.look.Looks;
import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** One step: its verdict, what it was about, how long it took; unfolded, all that is known of it. */
final class FindingLine extends VBox {

    private static final double LAYER_WIDTH = 148;

    private final Finding finding;
    private final Words words;
    private final Copying copying;
    private final ToggleButton head = new ToggleButton();
    private Node details;

    FindingLine(Finding finding, Words words, Copying copying) {
        this.finding = finding;
        this.words = words;
        this.copying = copying;
        getStyleClass().addAll(Looks.FINDING, "verdict-" + finding.verdict().name().toLowerCase(Locale.ROOT));
        setId("finding-" + finding.layer().key());
        head.getStyleClass().add(Looks.FINDING_HEAD);
        head.setMaxWidth(Double.MAX_VALUE);
        head.setMinWidth(0);
        head.setGraphic(summary());
        head.setAccessibleText(words.texts().get("doctor.verdict." + finding.verdict()) + ", "
                + words.layer(finding.layer()) + " " + finding.subject());
        getChildren().add(head);
        open(head.selectedProperty());
        head.setSelected(finding.verdict() == Verdict.BAD);
    }

    static boolean isUnfolded(Node line) {
        return line instanceof FindingLine it && it.head.isSelected();
    }

    void fold() {
        head.setSelected(false);
    }

    private void open(ObservableValue<Boolean> opened) {
        opened.subscribe(now -> {
            if (now && details == null) {
                details = new FindingDetails(finding, words, copying);
                getChildren().add(details);
            }
            if (details != null) {
                details.setVisible(now);
                details.setManaged(now);
            }
        });
    }

    private HBox summary() {
        Label verdict = new Label(words.texts().get("doctor.verdict." + finding.verdict()), icon().node());
        verdict.getStyleClass().add(Looks.FINDING_VERDICT);
        Label layer = new Label(words.layer(finding.layer()));
        layer.getStyleClass().add(Styles.TEXT_BOLD);
        layer.setMinWidth(LAYER_WIDTH);
        Label about = new Label(about());
        about.getStyleClass().addAll(Styles.TEXT_MUTED, Styles.TEXT_SMALL);
        about.setMinWidth(0);
        about.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(about, Priority.ALWAYS);
        Label took = new Label(finding.verdict() == Verdict.SKIPPED ? "" : words.took(finding));
        took.getStyleClass().addAll(Styles.TEXT_MUTED, Styles.TEXT_SMALL);
        took.setMinWidth(USE_PREF_SIZE);
        HBox line = new HBox(12, verdict, layer, about, took);
        line.setAlignment(Pos.CENTER_LEFT);
        line.prefWidthProperty().bind(head.widthProperty().subtract(28));
        return line;
    }

    private String about() {
        Diagnosis diagnosis = finding.diagnosis();
        String said = diagnosis != null ? words.why(diagnosis) : finding.raw().lines().findFirst().orElse("");
        String subject = finding.subject();
        return subject.isEmpty() ? said : said.isEmpty() || said.startsWith(subject) ? subject : subject + "   " + said;
    }

    private Icons icon() {
        return switch (finding.verdict()) {
            case GOOD -> Icons.GOOD;
            case WARNING -> Icons.WARNING;
            case BAD -> Icons.CLEAR;
            case SKIPPED -> Icons.SKIPPED;
        };
    }
}
