package io.muskrat.desktop.doctor;

import atlantafx.base.theme.Styles;
import io.muskrat.core.doctor.finding.Finding;
import io.muskrat.core.doctor.finding.Verdict;
import io.muskrat.desktop.doctor.DoctorModel.Standing;
import io.muskrat.desktop.ui.look.Icons;
import io.muskrat.desktop.ui.look.Looks;
import io.muskrat.desktop.ui.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The result in one line: what is being examined, or what was found first. */
final class Summary extends HBox {

    private static final double WHEEL = 18;

    private final Words words;
    private final Label title = new Label();
    private final Label about = new Label();
    private final ProgressIndicator wheel = new ProgressIndicator();
    private final VBox text = new VBox(title, about);

    Summary(Words words) {
        super(12);
        this.words = words;
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add(Looks.SUMMARY);
        title.getStyleClass().add(Styles.TITLE_4);
        title.setId("doctor-summary");
        title.setWrapText(true);
        title.setMinHeight(USE_PREF_SIZE);
        about.getStyleClass().add(Styles.TEXT_MUTED);
        wheel.setMinSize(WHEEL, WHEEL);
        wheel.setMaxSize(WHEEL, WHEEL);
        text.setMinWidth(0);
        setMinWidth(0);
    }

    void show(Standing standing, String subject, List<Finding> findings) {
        Texts texts = words.texts();
        about.setText(subject);
        if (standing instanceof Standing.Examining now) {
            title.setText(texts.get("doctor.running", words.layer(now.layer())));
            about.setText(now.subject().isEmpty() ? subject : now.subject());
            dress(Verdict.SKIPPED, wheel);
            return;
        }
        Optional<Finding> bad = findings.stream().filter(f -> f.verdict() == Verdict.BAD).findFirst();
        boolean warned = findings.stream().anyMatch(f -> f.verdict() == Verdict.WARNING);
        if (bad.isPresent()) {
            title.setText(texts.get("doctor.summary.bad", words.layer(bad.get().layer()), bad.get().subject()).strip());
            dress(Verdict.BAD, Icons.CLEAR.node());
        } else if (standing instanceof Standing.Cancelled) {
            title.setText(texts.get("doctor.summary.cancelled"));
            dress(Verdict.SKIPPED, Icons.SKIPPED.node());
        } else {
            title.setText(texts.get(warned ? "doctor.summary.warning" : "doctor.summary.good"));
            dress(warned ? Verdict.WARNING : Verdict.GOOD, (warned ? Icons.WARNING : Icons.GOOD).node());
        }
    }

    private void dress(Verdict verdict, Node sign) {
        getChildren().setAll(sign, text);
        getStyleClass().removeIf(style -> style.startsWith("verdict-"));
        getStyleClass().add("verdict-" + verdict.name().toLowerCase(Locale.ROOT));
    }
}
