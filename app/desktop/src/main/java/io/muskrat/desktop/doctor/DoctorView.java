package io.muskrat.desktop.doctor;

import atlantafx.base.theme.Styles;
import io.muskrat.core.doctor.finding.Finding;
import io.muskrat.core.doctor.finding.Verdict;
import io.muskrat.desktop.doctor.DoctorModel.Standing;
import io.muskrat.desktop.ui.dialog.Notices;
import io.muskrat.desktop.ui.look.Icons;
import io.muskrat.desktop.ui.nav.Link;
import io.muskrat.desktop.ui.nav.Navigator;
import io.muskrat.desktop.ui.nav.View;
import io.muskrat.desktop.ui.state.Page;
import io.muskrat.desktop.ui.state.StatePane;
import io.muskrat.desktop.ui.text.Texts;
import java.util.function.Supplier;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** The steps of an examination, one line each, as they come. */
final class DoctorView implements View, Copying {

    private static final double ABOVE = 100;

    private final Texts texts;
    private final DoctorModel model;
    private final Notices notices;
    private final Navigator navigator;
    private final Supplier<Link> bastionPlace;
    private final Words words;
    private final Summary summary;
    private final VBox lines = new VBox();
    private final ScrollPane scroll = new ScrollPane();
    private final Button examine = new Button();
    private final Button cancel = new Button();
    private final Button report = new Button();
    private final StatePane state;
    private final Page page;
    private final ListChangeListener<Finding> onFindings = this::changed;
    private Subscription subscription = Subscription.EMPTY;

    /** @param bastionPlace where a bastion is given to the connection */
    DoctorView(Texts texts, DoctorModel model, Notices notices, Navigator navigator, Supplier<Link> bastionPlace) {
        this.texts = texts;
        this.model = model;
        this.notices = notices;
        this.navigator = navigator;
        this.bastionPlace = bastionPlace;
        words = new Words(texts);
        summary = new Summary(words);
        buttons();
        TextField topic = new TextField();
        topic.setId("doctor-topic");
        topic.setPrefColumnCount(14);
        topic.textProperty().bindBidirectional(model.topicProperty());
        topic.setOnAction(event -> model.examine());
        Label label = new Label(texts.get("doctor.topic"));
        label.setLabelFor(topic);
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.getStyleClass().add(Styles.TEXT_MUTED);
        HBox asked = new HBox(8, label, topic);
        asked.setAlignment(Pos.CENTER_RIGHT);
        HBox head = new HBox(16, summary, asked);
        HBox.setHgrow(summary, Priority.ALWAYS);
        head.setAlignment(Pos.CENTER_LEFT);
        scroll.setContent(lines);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("plain");
        lines.getStyleClass().add("findings");
        state = new StatePane(texts, scroll);
        VBox.setVgrow(state, Priority.ALWAYS);
        page = new Page(texts.get("doctor.title"), texts.get("doctor.about"), new VBox(12, head, state)).actions(report, cancel, examine);
    }

    private void buttons() {
        examine.setId("doctor-examine");
        examine.getStyleClass().add(Styles.ACCENT);
        examine.setGraphic(Icons.PLAY.node());
        examine.setOnAction(event -> model.examine());
        cancel.setId("doctor-cancel");
        cancel.setText(texts.get("common.cancel"));
        cancel.setOnAction(event -> model.cancel());
        report.setId("doctor-report");
        report.setText(texts.get("doctor.copy-report"));
        report.setGraphic(Icons.COPY.node());
        report.setOnAction(event -> copy(words.report(model.subjectProperty().get(), model.findings())));
    }

    private void show(Standing standing) {
        boolean running = standing instanceof Standing.Examining;
        cancel.setVisible(running);
        cancel.setManaged(running);
        examine.setDisable(running);
        boolean again = standing instanceof Standing.Done || standing instanceof Standing.Cancelled;
        examine.setText(texts.get(again ? "doctor.again" : "doctor.examine"));
        report.setDisable(running || model.findings().isEmpty());
        summary.setVisible(running || again);
        switch (standing) {
            case Standing.Ready ready -> state.empty(Icons.DOCTOR, texts.get("doctor.ready"),
                    texts.get("doctor.ready.about"), null);
            case Standing.NothingThere nothing -> {
                Button choose = new Button(texts.get("doctor.choose"));
                choose.setOnAction(event -> navigator.open(new Link.WelcomeLink()));
                state.empty(Icons.DOCTOR, texts.get("doctor.empty"), texts.get("doctor.empty.about"), choose);
            }
            case Standing.Failed failed -> state.problem(failed.problem(), model::examine);
            default -> {
                summary.show(standing, model.subjectProperty().get(), model.findings());
                state.content();
                if (standing instanceof Standing.Done) {
                    reveal();
                }
            }
        }
    }

    /** Brings the first failure into sight. */
    private void reveal() {
        page.applyCss();
        page.layout();
        double room = lines.getHeight() - scroll.getViewportBounds().getHeight();
        lines.getChildren().stream().filter(FindingLine::isUnfolded).findFirst().filter(line -> room > 0)
                .ifPresent(line -> scroll.setVvalue(Math.clamp((line.getBoundsInParent().getMinY() - ABOVE) / room, 0, 1)));
    }

    private void changed(ListChangeListener.Change<? extends Finding> change) {
        while (change.next()) {
            if (change.wasRemoved()) {
                lines.getChildren().clear();
            }
            change.getAddedSubList().forEach(this::add);
        }
    }

    private void add(Finding finding) {
        FindingLine line = new FindingLine(finding, words, this);
        if (finding.verdict() == Verdict.BAD && lines.getChildren().stream().anyMatch(FindingLine::isUnfolded)) {
            line.fold();
        }
        lines.getChildren().add(line);
    }

    @Override
    public void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
        notices.done(texts.get("common.copied"));
    }

    @Override
    public void setUpTunnel() {
        navigator.open(bastionPlace.get());
    }

    @Override
    public Parent root() {
        return page;
    }

    @Override
    public void attach() {
        lines.getChildren().clear();
        model.findings().forEach(this::add);
        model.findings().addListener(onFindings);
        subscription = model.standingProperty().subscribe(this::show);
    }

    @Override
    public void detach() {
        model.findings().removeListener(onFindings);
        subscription.unsubscribe();
    }
}
