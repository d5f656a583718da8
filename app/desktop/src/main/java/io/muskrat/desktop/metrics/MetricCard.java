package io.muskrat.desktop.metrics;

import atlantafx.base.theme.Styles;
import io.muskrat.core.metrics.MetricName;
import io.muskrat.core.metrics.Series;
import io.muskrat.desktop.ui.chart.ChartLink;
import io.muskrat.desktop.ui.chart.ChartSeries;
import io.muskrat.desktop.ui.chart.ChartUnit;
import io.muskrat.desktop.ui.chart.TimeChart;
import io.muskrat.desktop.ui.look.Looks;
import io.muskrat.desktop.ui.text.Bytes;
import io.muskrat.desktop.ui.text.Texts;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** One metric: its name, what it adds up to, and its chart with a line a broker. */
final class MetricCard extends VBox {

    private static final int SECONDS_A_POINT = 60;

    private final Texts texts;
    private final MetricName metric;
    private final TimeChart chart = new TimeChart();
    private final Label total = new Label();

    MetricCard(Texts texts, MetricName metric, ChartLink link) {
        super(6);
        this.texts = texts;
        this.metric = metric;
        getStyleClass().add(Looks.CARD);
        Label title = new Label(texts.get("metrics." + metric.name()));
        title.getStyleClass().add(Styles.TEXT_BOLD);
        total.setId("metric-total-" + metric.name());
        total.getStyleClass().add(Styles.TEXT_MUTED);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(8, title, gap, total);
        head.setAlignment(Pos.CENTER_LEFT);
        chart.setId("metric-" + metric.name());
        chart.nameProperty().set(title.getText());
        chart.unitProperty().set(unit());
        chart.localeProperty().set(texts.locale());
        chart.emptyTextProperty().set(texts.get("metrics.no-points"));
        chart.linkProperty().set(link);
        chart.setMinHeight(150);
        VBox.setVgrow(chart, Priority.ALWAYS);
        getChildren().addAll(head, chart);
    }

    private ChartUnit unit() {
        return switch (metric.unit()) {
            case BYTES_PER_SECOND -> ChartUnit.BYTES_PER_SECOND;
            case PER_SECOND -> ChartUnit.PER_SECOND;
            case COUNT -> ChartUnit.COUNT;
            case PERCENT -> ChartUnit.PERCENT;
            case BYTES -> ChartUnit.BYTES;
            case MILLISECONDS -> ChartUnit.MILLIS;
        };
    }

    void show(Reading reading) {
        List<Series> found = reading.series().getOrDefault(metric, List.of());
        List<ChartSeries> lines = new ArrayList<>();
        for (Series series : found) {
            String name = series.name().matches("\\d+") ? texts.get("metrics.broker", series.name()) : series.name();
            lines.add(new ChartSeries(name, series.times(), series.values(), lines.size() % ChartSeries.COLOURS));
        }
        chart.range(reading.from(), reading.to());
        chart.setSeries(lines);
        total.setText(total(found));
    }

    /** What a rate adds up to over the range shown: records, or bytes. Nothing for what is no rate. */
    private String total(List<Series> found) {
        double sum = found.stream().flatMapToDouble(series -> DoubleStream.of(series.values()))
                .filter(Double::isFinite).sum() * SECONDS_A_POINT;
        long whole = Math.round(sum);
        return switch (metric.unit()) {
            case PER_SECOND -> texts.get("metrics.total", NumberFormat.getIntegerInstance(texts.locale()).format(whole));
            case BYTES_PER_SECOND -> texts.get("metrics.total", Bytes.shown(whole, texts.locale()));
            default -> "";
        };
    }
}
