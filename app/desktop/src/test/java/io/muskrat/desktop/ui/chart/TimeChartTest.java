package io.muskrat.desktop.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.muskrat.desktop.ui.look.Theme;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javafx.event.EventType;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.Image;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TimeChartTest {

    private static final long MINUTE = 60_000;

    @BeforeAll
    static void startFx() {
        Fx.start();
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void drawsEachSeriesInItsColourOfTheTheme(Theme theme) {
        Fx.run(() -> {
            TimeChart chart = chart(Load.brokers(3, 600, MINUTE, 5e6));
            Image image = snapshot(theme, chart, 600, 300);

            for (int i = 0; i < 3; i++) {
                assertThat(pixels(image, chart, chart.style().series(i))).as("series %d", i).isGreaterThan(50);
            }
            assertThat(chart.style().series(0)).isNotEqualTo(chart.style().series(7));
        });
    }

    @Test
    void theDarkThemeHasOtherColours() {
        Fx.run(() -> {
            TimeChart chart = chart(Load.brokers(1, 60, MINUTE, 5));
            snapshot(Theme.LIGHT, chart, 400, 200);
            Color light = chart.style().series(4);
            snapshot(Theme.DARK, chart, 400, 200);
            assertThat(chart.style().series(4).getBrightness()).isGreaterThan(light.getBrightness());
        });
    }

    @Test
    void aHiddenSeriesIsNotDrawnAndTheAxisFollowsTheRest() {
        Fx.run(() -> {
            TimeChart chart = chart(List.of(flat("big", 900, 0), flat("small", 9, 1)));
            snapshot(Theme.LIGHT, chart, 600, 300);
            assertThat(chart.plot().value().high()).isGreaterThanOrEqualTo(900);

            item(chart, "big").fire();
            Image image = snapshot(Theme.LIGHT, chart, 600, 300);

            assertThat(chart.hiddenSeries()).containsExactly("big");
            assertThat(pixels(image, chart, chart.style().series(0))).isZero();
            assertThat(pixels(image, chart, chart.style().series(1))).isGreaterThan(50);
            assertThat(chart.plot().value().high()).isLessThan(20);

            item(chart, "big").fire();
            assertThat(chart.hiddenSeries()).isEmpty();
        });
    }

    @Test
    void seriesThatFindNoPlaceInTheLegendAreInItsMenu() {
        Fx.run(() -> {
            TimeChart chart = chart(Load.brokers(8, 60, MINUTE, 5));
            Stage stage = new Stage();
            stage.setScene(new Scene(new StackPane(chart), 260, 150));
            stage.show();
            chart.getScene().getRoot().layout();
            MenuButton more = (MenuButton) chart.lookup(".legend-more");
            assertThat(more.isVisible()).isTrue();

            more.show();

            assertThat(more.getText()).isEqualTo("+" + more.getItems().size());
            assertThat(more.getItems()).extracting(MenuItem::getText).contains("b-8");
            CheckMenuItem last = (CheckMenuItem) more.getItems().getLast();
            last.setSelected(false);
            last.fire();
            assertThat(chart.hiddenSeries()).containsExactly("b-8");
            more.hide();
            stage.hide();
        });
    }

    @Test
    void aGapStaysAGap() {
        Fx.run(() -> {
            TimeChart chart = chart(List.of(Load.withGap(flat("b-1", 5, 0), 20, 40)));
            Image image = snapshot(Theme.LIGHT, chart, 600, 300);

            assertThat(colourAt(image, chart, 10, 5)).isTrue();
            assertThat(colourAt(image, chart, 30, 5)).isFalse();
            assertThat(colourAt(image, chart, 50, 5)).isTrue();
        });
    }

    @Test
    void aSinglePointIsADot() {
        Fx.run(() -> {
            long at = Load.END.minusSeconds(1800).toEpochMilli();
            TimeChart chart = chart(List.of(new ChartSeries("b-1", new long[] {at}, new double[] {4}, 0)));
            chart.range(Load.END.minusSeconds(3600), Load.END);
            Image image = snapshot(Theme.LIGHT, chart, 600, 300);

            assertThat(pixels(image, chart, chart.style().series(0))).isBetween(9, 40);
        });
    }

    @Test
    void pointingAtOneChartShowsTheMomentInTheLinkedOne() {
        Fx.run(() -> {
            TimeChart first = chart(List.of(flat("b-1", 5, 0)));
            TimeChart second = chart(List.of(new ChartSeries("other", times(), ramp(), 2)));
            second.linkProperty().set(first.linkProperty().get());
            VBox box = new VBox(first, second);
            Scene scene = new Scene(box, 600, 500);
            Theme.LIGHT.dress(scene);
            scene.snapshot(null);

            move(first, first.plot().x(times()[17]) + 2, first.plot().top() + 20);
            scene.snapshot(null);

            assertThat(second.hoveredProperty().get().toEpochMilli()).isEqualTo(times()[17]);
            assertThat(second.lookup(".crosshair").getParent().isVisible()).isTrue();
            assertThat(texts(item(second, "other"))).contains("17");
            assertThat(texts(first.lookup(".readout"))).contains("b-1", "5");
            assertThat(second.lookup(".readout").isVisible()).isFalse();

            Node canvas = first.getChildrenUnmodifiable().getFirst();
            canvas.fireEvent(mouse(MouseEvent.MOUSE_EXITED, 0, 0));
            scene.snapshot(null);
            assertThat(second.hoveredProperty().get()).isNull();
            assertThat(second.lookup(".crosshair").getParent().isVisible()).isFalse();
            assertThat(texts(item(second, "other"))).contains("59");
        });
    }

    @Test
    void saysSoWhenThereIsNothing() {
        Fx.run(() -> {
            TimeChart chart = chart(List.of());
            chart.emptyTextProperty().set("nothing here");
            snapshot(Theme.LIGHT, chart, 400, 200);
            assertThat(chart.lookup(".empty").isVisible()).isTrue();

            chart.setSeries(List.of(flat("b-1", 5, 0)));
            snapshot(Theme.LIGHT, chart, 400, 200);
            assertThat(chart.lookup(".empty").isVisible()).isFalse();
        });
    }

    @Test
    void tellsNameAndLastValuesToThoseWhoDoNotSeeIt() {
        Fx.run(() -> {
            TimeChart chart = chart(List.of(flat("b-1", 5, 0), flat("b-2", 1536, 1)));
            chart.nameProperty().set("Bytes in");
            chart.unitProperty().set(ChartUnit.BYTES_PER_SECOND);
            assertThat(chart.queryAccessibleAttribute(AccessibleAttribute.TEXT))
                    .isEqualTo("Bytes in: b-1 5 B/s, b-2 1.50 KiB/s");
        });
    }

    @Test
    void drawsWhenScrolledIntoSightAndNotBefore() {
        TimeChart chart = Fx.call(() -> {
            TimeChart below = chart(List.of(flat("b-1", 5, 0)));
            Pane filler = new Pane();
            filler.setMinHeight(3000);
            ScrollPane pane = new ScrollPane(new VBox(filler, below));
            Stage stage = new Stage();
            stage.setScene(new Scene(pane, 500, 300));
            stage.show();
            return below;
        });
        Fx.run(() -> {
            chart.getScene().getRoot().layout();
            assertThat(chart.plot()).isNull();
            ((ScrollPane) chart.getScene().getRoot()).setVvalue(1);
        });
        Awaitility.await().until(() -> Fx.call(() -> chart.plot() != null));
        Fx.run(() -> chart.getScene().getWindow().hide());
    }

    @ParameterizedTest
    @CsvSource({"160,120", "160,800", "2000,120", "2000,800", "401,233"})
    void fitsAnySize(double width, double height) {
        Fx.run(() -> {
            TimeChart chart = chart(Load.brokers(8, 1440, MINUTE, 5e6));
            chart.unitProperty().set(ChartUnit.BYTES_PER_SECOND);
            snapshot(Theme.LIGHT, chart, width, height);
            Plot plot = chart.plot();

            assertThat(plot.width()).isGreaterThan(width * 0.55);
            assertThat(plot.height()).isGreaterThan(height * 0.45);
            assertThat(plot.right()).isLessThanOrEqualTo(width);
            for (Node child : chart.getChildrenUnmodifiable()) {
                assertThat(child.getBoundsInParent().getMaxY()).isLessThanOrEqualTo(height + 1);
            }
        });
    }

    private static TimeChart chart(List<ChartSeries> series) {
        TimeChart chart = new TimeChart();
        chart.localeProperty().set(Locale.US);
        chart.zoneProperty().set(ZoneOffset.UTC);
        chart.setSeries(series);
        return chart;
    }

    private static long[] times() {
        long[] times = new long[60];
        for (int i = 0; i < times.length; i++) {
            times[i] = Load.END.minus(Duration.ofMinutes(59 - i)).toEpochMilli();
        }
        return times;
    }

    private static double[] ramp() {
        double[] values = new double[60];
        for (int i = 0; i < values.length; i++) {
            values[i] = i;
        }
        return values;
    }

    private static ChartSeries flat(String name, double value, int colour) {
        double[] values = new double[60];
        Arrays.fill(values, value);
        return new ChartSeries(name, times(), values, colour);
    }

    private static Image snapshot(Theme theme, TimeChart chart, double width, double height) {
        if (chart.getParent() instanceof Pane parent) {
            parent.getChildren().clear();
        }
        Scene scene = new Scene(new StackPane(chart), width, height);
        theme.dress(scene);
        return scene.snapshot(null);
    }

    private static int pixels(Image image, TimeChart chart, Color colour) {
        int count = 0;
        Plot plot = chart.plot();
        for (int y = (int) plot.top(); y < plot.bottom(); y++) {
            for (int x = (int) plot.left(); x < plot.right(); x++) {
                count += near(image.getPixelReader().getColor(x, y), colour) ? 1 : 0;
            }
        }
        return count;
    }

    private static boolean colourAt(Image image, TimeChart chart, int index, double value) {
        int x = (int) chart.plot().x(times()[index]);
        int y = (int) chart.plot().y(value);
        for (int dy = -2; dy <= 2; dy++) {
            if (near(image.getPixelReader().getColor(x, y + dy), chart.style().series(0))) {
                return true;
            }
        }
        return false;
    }

    private static boolean near(Color a, Color b) {
        // by hue: where a line covers half a pixel only, the colour is paler
        return Math.abs(a.getHue() - b.getHue()) < 8 && a.getSaturation() > 0.2 && a.getBrightness() > 0.3;
    }

    private static ToggleButton item(TimeChart chart, String name) {
        return chart.lookupAll(".legend-item").stream()
                .filter(ToggleButton.class::isInstance)
                .map(ToggleButton.class::cast)
                .filter(item -> texts(item).contains(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> texts(Node node) {
        return node.lookupAll(".label").stream().map(label -> ((Label) label).getText()).toList();
    }

    private static void move(TimeChart chart, double x, double y) {
        chart.getChildrenUnmodifiable().getFirst().fireEvent(mouse(MouseEvent.MOUSE_MOVED, x, y));
    }

    private static MouseEvent mouse(EventType<MouseEvent> type, double x, double y) {
        return new MouseEvent(type, x, y, x, y, MouseButton.NONE, 0, false, false, false, false, false, false, false,
                false, false, true, null);
    }
}
