package io.muskrat.desktop.ui.chart;

import io.muskrat.desktop.ui.look.Theme;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;

/** Makes pictures of charts to look at: {@code ChartGallery DIRECTORY}. */
final class ChartGallery {

    private ChartGallery() {}

    static void main(String[] args) {
        Path directory = Path.of(args[0]);
        Fx.start();
        Fx.run(Theme::loadFonts);
        for (Theme theme : Theme.values()) {
            String suffix = "-" + theme.name().toLowerCase(Locale.ROOT) + ".png";
            snapshot(theme, () -> page(true), 1000, 960, directory.resolve("charts" + suffix));
            snapshot(theme, () -> page(false), 1000, 960, directory.resolve("more" + suffix));
            snapshot(theme, ChartGallery::small, 700, 420, directory.resolve("small" + suffix));
        }
        Platform.exit();
    }

    private interface Charts {
        List<StackPane> make();
    }

    private static void snapshot(Theme theme, Charts charts, double width, double height, Path file) {
        Fx.run(() -> {
            FlowPane page = new FlowPane(16, 16);
            page.getStyleClass().add("page");
            page.setStyle("-fx-padding: 16px;");
            page.getChildren().setAll(charts.make());
            Scene scene = new Scene(page, width, height);
            theme.dress(scene);
            scene.snapshot(null);
            Png.write(scene.snapshot(null), file);
        });
    }

    private static List<StackPane> page(boolean first) {
        long minute = 60_000;
        ChartLink link = new ChartLink();
        link.point(Load.END.minus(Duration.ofHours(8)));
        List<StackPane> cards = new ArrayList<>();
        if (first) {
            cards.add(card(chart(Load.brokers(1, 1440, minute, 3.2e6), ChartUnit.BYTES_PER_SECOND, 24, true), 470, 240));
            TimeChart three = chart(gappy(Load.brokers(3, 1440, minute, 41_000)), ChartUnit.PER_SECOND, 24, false);
            three.linkProperty().set(link);
            cards.add(card(three, 470, 240));
            TimeChart eight = chart(Load.brokers(8, 1440, minute, 42), ChartUnit.PERCENT, 24, false);
            eight.linkProperty().set(link);
            eight.legendShownProperty().set(false);
            cards.add(card(eight, 958, 300));
            cards.add(card(chart(Load.brokers(1, 5, minute, 780), ChartUnit.COUNT, 0, true), 470, 240));
            cards.add(card(chart(List.of(), ChartUnit.COUNT, 1, false), 470, 240));
        } else {
            TimeChart many = chart(Load.brokers(20, 1440, minute, 9e8), ChartUnit.BYTES, 24, false);
            cards.add(card(many, 958, 320));
            TimeChart pointed = chart(Load.brokers(8, 120, minute, 240), ChartUnit.MILLIS, 2, true);
            pointed.legendShownProperty().set(false);
            pointed.linkProperty().get().point(Load.END.minus(Duration.ofMinutes(31)));
            cards.add(card(pointed, 470, 240));
            TimeChart korean = chart(Load.brokers(3, 2880, 15 * minute, 180_000), ChartUnit.PER_SECOND, 24 * 30, false);
            korean.localeProperty().set(Locale.KOREA);
            korean.hiddenSeries().add("b-2");
            cards.add(card(korean, 470, 240));
            cards.add(card(chart(Load.brokers(8, 5, minute, 12), ChartUnit.COUNT, 0, false), 470, 240));
            cards.add(card(chart(Load.brokers(3, 5, minute, 900), ChartUnit.BYTES_PER_SECOND, 1, false), 470, 240));
        }
        return cards;
    }

    private static List<StackPane> small() {
        List<StackPane> cards = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            cards.add(card(chart(Load.brokers(1 + 4 * i, 1440, 60_000, 3e6), ChartUnit.BYTES_PER_SECOND, 24, i == 0),
                    212, 170));
        }
        TimeChart readout = chart(Load.brokers(8, 1440, 60_000, 30), ChartUnit.PERCENT, 24, false);
        readout.legendShownProperty().set(false);
        readout.linkProperty().get().point(Load.END.minus(Duration.ofHours(3)));
        cards.add(card(readout, 212, 160));
        cards.add(card(chart(Load.brokers(3, 360, 10_000, 3), ChartUnit.COUNT, 1, false), 440, 152));
        return cards;
    }

    private static List<ChartSeries> gappy(List<ChartSeries> series) {
        List<ChartSeries> all = new ArrayList<>(series);
        all.set(1, Load.withGap(Load.withGap(series.get(1), 700, 860), 861, 900));
        return all;
    }

    private static TimeChart chart(List<ChartSeries> series, ChartUnit unit, int hours, boolean area) {
        TimeChart chart = new TimeChart();
        chart.localeProperty().set(Locale.US);
        chart.zoneProperty().set(ZoneId.of("Asia/Seoul"));
        chart.unitProperty().set(unit);
        chart.areaProperty().set(area);
        chart.emptyTextProperty().set("No values in this time");
        chart.setSeries(series);
        if (hours > 0) {
            Instant to = Load.END;
            chart.range(to.minus(Duration.ofHours(hours)), to);
        }
        return chart;
    }

    private static StackPane card(TimeChart chart, double width, double height) {
        StackPane card = new StackPane(chart);
        card.getStyleClass().add("panel");
        card.setPrefSize(width, height);
        return card;
    }
}
