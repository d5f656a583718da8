package io.muskrat.desktop.createcluster.pages;

import atlantafx.base.theme.Styles;
import io.muskrat.core.createcluster.draft.ClusterDraft;
import io.muskrat.core.platform.Violation;
import io.muskrat.desktop.createcluster.advice.ReviewAdvice;
import io.muskrat.desktop.createcluster.code.CodePanel;
import io.muskrat.desktop.createcluster.form.Facts;
import io.muskrat.desktop.createcluster.form.WhenSeen;
import io.muskrat.desktop.createcluster.model.CreateClusterModel.Outcome;
import io.muskrat.desktop.createcluster.model.CreateClusterModel;
import io.muskrat.desktop.createcluster.model.DraftModel;
import io.muskrat.desktop.createcluster.model.Stop;
import io.muskrat.desktop.createcluster.model.Walk;
import io.muskrat.desktop.createcluster.price.PriceSection;
import io.muskrat.desktop.ui.look.Icons;
import io.muskrat.desktop.ui.look.Looks;
import io.muskrat.desktop.ui.state.ProblemBox;
import io.muskrat.desktop.ui.text.Texts;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** Everything on one page, with what still stands in the way and where to change it. */
final class ReviewPage implements WizardPage {

    private static final double TWO_COLUMNS = 600;

    private final Texts texts;
    private final DraftModel draft;
    private final Walk walk;
    private final Summary summary;
    private final VBox node = new VBox(14);
    private final VBox outcome = new VBox();
    private final VBox problems = new VBox(6);
    private final ReviewAdvice advice;
    private final Headline headline;
    private final PriceSection price;
    private final GridPane sections = new GridPane(12, 12);
    private final CodePanel code;
    private final WhenSeen summing;
    private final Subscription subscriptions;

    ReviewPage(Texts texts, CreateClusterModel model, DraftModel draft, Walk walk) {
        this.texts = texts;
        this.draft = draft;
        this.walk = walk;
        summary = new Summary(texts, draft::catalog);
        problems.getStyleClass().add("review-problems");
        problems.setId("wizard-problems");
        advice = new ReviewAdvice(texts, draft::catalog, walk);
        headline = new Headline(texts, draft, model.account().region());
        price = new PriceSection(texts, draft, model.account().prices());
        code = new CodePanel(texts, model.tasks(), model.account(), draft);
        node.getChildren().addAll(outcome, problems, advice, headline, price, sections, code);
        sections.setMaxWidth(Double.MAX_VALUE);
        summing = new WhenSeen(node, () -> sum(draft.draft()));
        subscriptions = Subscription.combine(
                draft.draftProperty().subscribe(() -> summing.run()),
                draft.shownProperty().subscribe(this::list),
                model.outcomeProperty().subscribe(this::tell),
                node.widthProperty().map(width -> width.doubleValue() >= TWO_COLUMNS ? 2 : 1).subscribe(this::arrange));
        summing.run();
    }

    private void sum(ClusterDraft now) {
        headline.show(now);
        advice.show(now);
        sections.getChildren().setAll(Arrays.stream(Stop.values()).filter(stop -> !stop.last())
                .filter(stop -> stop.needed(now.kind()))
                .map(stop -> section(stop, summary.of(stop, now))).toList());
        arrange(sections.getColumnConstraints().size());
    }

    private void arrange(int columns) {
        int count = Math.max(columns, 1);
        headline.picture(count > 1);
        ColumnConstraints share = new ColumnConstraints();
        share.setPercentWidth(100.0 / count);
        share.setHgrow(Priority.ALWAYS);
        sections.getColumnConstraints().setAll(Collections.nCopies(count, share));
        for (int i = 0; i < sections.getChildren().size(); i++) {
            GridPane.setConstraints(sections.getChildren().get(i), i % count, i / count);
        }
    }

    private Node section(Stop stop, Facts facts) {
        Label title = new Label(texts.get(stop.key("step")));
        title.getStyleClass().add(Styles.TEXT_BOLD);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        Hyperlink edit = link(stop, texts.get("createcluster.edit"));
        edit.setId("wizard-edit-" + stop.name());
        edit.setAccessibleText(texts.get("createcluster.edit.step", texts.get(stop.key("step"))));
        HBox head = new HBox(title, edit);
        head.setAlignment(Pos.CENTER_LEFT);
        VBox section = new VBox(6, head, facts);
        section.getStyleClass().add("review-section");
        return section;
    }

    private void list(List<Violation> shown) {
        problems.getChildren().clear();
        problems.setVisible(!shown.isEmpty());
        problems.setManaged(!shown.isEmpty());
        Label head = new Label(texts.get("createcluster.problems", shown.size()), Icons.ERROR.node());
        head.getStyleClass().add(Styles.TEXT_BOLD);
        problems.getChildren().add(head);
        for (Violation violation : shown) {
            Stop stop = Stop.of(violation.field());
            Label sentence = new Label(texts.violation(violation));
            sentence.setWrapText(true);
            sentence.setMinHeight(Region.USE_PREF_SIZE);
            Node where = stop.last() ? new Region() : link(stop, texts.get(stop.key("step")));
            problems.getChildren().add(new VBox(where, sentence));
        }
    }

    private Hyperlink link(Stop stop, String text) {
        Hyperlink link = new Hyperlink(text);
        link.setMinWidth(Region.USE_PREF_SIZE);
        link.setOnAction(event -> walk.go(stop));
        return link;
    }

    private void tell(Outcome now) {
        outcome.getChildren().setAll(switch (now) {
            case Outcome.None none -> List.of();
            case Outcome.Failed(var problem) -> List.of(new ProblemBox(texts, problem));
            case Outcome.Stopped stopped -> List.of(stopped());
        });
        outcome.setManaged(!outcome.getChildren().isEmpty());
    }

    private Node stopped() {
        Label label = new Label(texts.get("createcluster.stopped"), Icons.WARNING.node());
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().addAll(Looks.SIMULATED, "review-stopped");
        return label;
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void focusFirst() {
        node.lookupAll(".hyperlink").stream().findFirst().ifPresent(Node::requestFocus);
    }

    @Override
    public void focusFirstRefused() {
        focusFirst();
    }

    @Override
    public void close() {
        code.close();
        summing.close();
        subscriptions.unsubscribe();
        price.close();
    }
}
