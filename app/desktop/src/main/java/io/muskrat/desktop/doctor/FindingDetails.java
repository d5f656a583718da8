package io.muskrat.desktop.doctor;

import atlantafx.base.theme.Styles;
import io.muskrat.core.doctor.finding.Diagnosis;
import io.muskrat.core.doctor.finding.Finding;
import io.muskrat.core.doctor.finding.Fix;
import io.muskrat.desktop.ui.look.Icons;
import io.muskrat.desktop.ui.look.Looks;
import io.muskrat.desktop.ui.text.Texts;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What was tried, what came back, why that is so and what helps. */
final class FindingDetails extends VBox {

    private static final int MOST_LINES = 16;

    private final Texts texts;
    private final Copying copying;

    FindingDetails(Finding finding, Words words, Copying copying) {
        super(10);
        this.texts = words.texts();
        this.copying = copying;
        getStyleClass().add(Looks.FINDING_DETAILS);
        Diagnosis diagnosis = finding.diagnosis();
        if (diagnosis != null) {
            getChildren().addAll(fact("doctor.why", words.why(diagnosis)), fact("doctor.help", words.help(diagnosis)));
            diagnosis.fixes().forEach(fix -> getChildren().add(fix(fix)));
        }
        if (!finding.tried().isEmpty()) {
            getChildren().add(quoted("doctor.tried", finding.tried()));
        }
        if (!finding.raw().isEmpty()) {
            getChildren().add(quoted("doctor.raw", finding.raw()));
        }
    }

    private Node fact(String key, String text) {
        Label value = new Label(text);
        value.setWrapText(true);
        value.setMinHeight(Region.USE_PREF_SIZE);
        return new VBox(2, title(texts.get(key)), value);
    }

    private Label title(String text) {
        Label title = new Label(text);
        title.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED);
        return title;
    }

    private Node quoted(String key, String text) {
        return new VBox(2, title(texts.get(key)), code(text));
    }

    private static TextArea code(String text) {
        TextArea code = new TextArea(text);
        code.setEditable(false);
        code.setWrapText(true);
        code.getStyleClass().addAll(Looks.MONO, Looks.FINDING_CODE);
        code.setMinHeight(Region.USE_PREF_SIZE);
        // long lines wrap: about a hundred characters stand on one
        long rows = text.lines().mapToLong(line -> 1 + line.length() / 100).sum();
        code.setPrefRowCount(Math.clamp(rows, 1, MOST_LINES));
        return code;
    }

    private Node fix(Fix fix) {
        if (fix.kind() == Fix.Kind.TUNNEL) {
            Button dig = new Button(texts.get("doctor.dig"), Icons.TUNNELS.node());
            dig.setId("doctor-dig");
            dig.getStyleClass().add(Styles.ACCENT);
            dig.setOnAction(event -> copying.setUpTunnel());
            return dig;
        }
        Label title = title(texts.get("doctor.kind." + fix.kind()));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button copy = new Button(texts.get("doctor.copy"), Icons.COPY.node());
        copy.setId("doctor-copy-fix");
        copy.getStyleClass().addAll(Styles.SMALL, Styles.FLAT);
        copy.setOnAction(event -> copying.copy(fix.text()));
        HBox head = new HBox(8, title, gap, copy);
        head.setAlignment(Pos.CENTER_LEFT);
        return new VBox(2, head, code(fix.text()));
    }
}
