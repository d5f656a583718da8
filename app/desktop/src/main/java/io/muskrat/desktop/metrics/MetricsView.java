package io.muskrat.desktop.metrics;

import io.muskrat.core.metrics.MetricName;
import io.muskrat.core.platform.Problem;
import io.muskrat.desktop.session.ClusterState;
import io.muskrat.desktop.session.ClusterStatePane;
import io.muskrat.desktop.ui.chart.ChartLink;
import io.muskrat.desktop.ui.form.Choice;
import io.muskrat.desktop.ui.look.Icons;
import io.muskrat.desktop.ui.nav.Navigator;
import io.muskrat.desktop.ui.nav.View;
import io.muskrat.desktop.ui.state.Page;
import io.muskrat.desktop.ui.state.ProblemBox;
import io.muskrat.desktop.ui.text.Texts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** A grid of charts that share a crosshair. */
final class MetricsView implements View {

    private static final List<Duration> SPANS =
            List.of(Duration.ofMinutes(15), Duration.ofHours(1), Duration.ofHours(3), Duration.ofHours(12));
    private static final int TWO_COLUMNS_FROM = 760;
    private static final int CARD_HEIGHT = 250;
    private static final int TALL_CARD_HEIGHT = 325;
    private static final int FEW = 4;
    private static final int CHOICE_WIDTH = 200;

    private final Texts texts;
    private final MetricsModel model;
    private final ChartLink link = new ChartLink();
    private final Map<MetricName, MetricCard> cards = new EnumMap<>(MetricName.class);
    private final GridPane grid = new GridPane(14, 14);
    private final VBox problems = new VBox();
    private final Choice<String> topic;
    private final ClusterStatePane state;
    private final Page page;
    private Subscription subscription = Subscription.EMPTY;

    MetricsView(Texts texts, MetricsModel model, Navigator navigator) {
        this.texts = texts;
        this.model = model;
        ScrollPane scroll = new ScrollPane(new VBox(14, problems, grid));
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("plain");
        state = new ClusterStatePane(texts, scroll, navigator, model::closeCluster);
        topic = new Choice<>(name -> name.isEmpty() ? texts.get("metrics.whole-cluster") : name);
        topic.setId("metrics-topic");
        topic.setAccessibleText(texts.get("metrics.topic"));
        Choice<Duration> span = new Choice<>(back -> texts.get("metrics.span." + back.toMinutes()));
        span.setId("metrics-span");
        span.setAccessibleText(texts.get("metrics.span"));
        span.getItems().setAll(SPANS);
        span.valueProperty().bindBidirectional(model.spanProperty());
        topic.setPrefWidth(CHOICE_WIDTH);
        page = new Page(texts.get("metrics.title"), "", state).actions(topic, span);
        grid.widthProperty().subscribe((before, now) -> place());
    }

    private void fillTopics() {
        List<String> all = new ArrayList<>();
        all.add("");
        all.addAll(model.topics());
        if (!all.contains(model.topicProperty().get())) {
            all.add(model.topicProperty().get());
        }
        if (!all.equals(topic.getItems())) {
            topic.getItems().setAll(all);
        }
        topic.setValue(model.topicProperty().get());
    }

    private void show(Reading reading) {
        if (reading == null) {
            return;
        }
        if (reading.series().isEmpty()) {
            state.empty(Icons.METRICS, texts.get("metrics.none"), texts.get("metrics.none.about"), null);
            return;
        }
        if (!cards.keySet().equals(reading.series().keySet())) {
            cards.clear();
            reading.series().keySet().forEach(metric -> cards.put(metric, new MetricCard(texts, metric, link)));
            place();
        }
        cards.values().forEach(card -> card.show(reading));
        state.content();
    }

    /** One column while the window is narrow, two from a width on at which both are readable. */
    private void place() {
        int columns = grid.getWidth() < TWO_COLUMNS_FROM ? 1 : 2;
        grid.getChildren().clear();
        grid.getColumnConstraints().clear();
        for (int i = 0; i < columns; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / columns);
            column.setHgrow(Priority.ALWAYS);
            grid.getColumnConstraints().add(column);
        }
        int at = 0;
        for (MetricCard card : cards.values()) {
            card.setPrefHeight(cards.size() > FEW ? CARD_HEIGHT : TALL_CARD_HEIGHT);
            grid.add(card, at % columns, at / columns);
            at++;
        }
    }

    private void show(Problem problem) {
        problems.getChildren().clear();
        if (problem != null) {
            state.content();
            problems.getChildren().add(new ProblemBox(texts, problem));
        }
    }

    private void show(ClusterState cluster) {
        state.show(cluster);
        if (cluster instanceof ClusterState.Open open) {
            page.subtitle(texts.get("metrics.about", open.session().name(), open.metrics().name()));
            state.loading(texts.get("common.loading"));
        } else {
            page.subtitle("");
        }
        model.start();
    }

    @Override
    public Parent root() {
        return page;
    }

    @Override
    public void attach() {
        fillTopics();
        subscription = Subscription.combine(
                model.clusterProperty().subscribe(this::show),
                model.readingProperty().subscribe((before, now) -> show(now)),
                model.problemProperty().subscribe((before, now) -> show(now)),
                model.topics().subscribe(this::fillTopics),
                topic.valueProperty().subscribe((before, now) -> choose(now)),
                model.spanProperty().subscribe((before, now) -> model.start()));
    }

    private void choose(String name) {
        if (name != null && !name.equals(model.topicProperty().get())) {
            model.topicProperty().set(name);
            model.start();
        }
    }

    @Override
    public void detach() {
        subscription.unsubscribe();
        model.stop();
    }
}
