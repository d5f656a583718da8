package io.muskrat.desktop.ui.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.css.CssMetaData;
import javafx.css.SimpleStyleableObjectProperty;
import javafx.css.Styleable;
import javafx.css.StyleableObjectProperty;
import javafx.css.StyleableProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/**
 * The colours and the font that a style sheet gives a chart: {@code -muskrat-series-1} to {@code -8},
 * {@code -muskrat-grid}, {@code -muskrat-axis}, {@code -muskrat-label}, {@code -muskrat-label-strong},
 * {@code -muskrat-plot} and the inherited {@code -fx-font}.
 */
final class ChartStyle {

    private static final StyleablePropertyFactory<TimeChart> FACTORY =
            new StyleablePropertyFactory<>(Region.getClassCssMetaData());
    private static final CssMetaData<TimeChart, Font> FONT =
            FACTORY.createFontCssMetaData("-fx-font", chart -> chart.style().font, Font.getDefault(), true);
    private static final List<CssMetaData<TimeChart, Color>> SERIES = series();
    private static final CssMetaData<TimeChart, Color> GRID = colour("-muskrat-grid", Color.gray(0.9), s -> s.grid);
    private static final CssMetaData<TimeChart, Color> AXIS = colour("-muskrat-axis", Color.gray(0.7), s -> s.axis);
    private static final CssMetaData<TimeChart, Color> LABEL = colour("-muskrat-label", Color.gray(0.4), s -> s.label);
    private static final CssMetaData<TimeChart, Color> STRONG =
            colour("-muskrat-label-strong", Color.gray(0.15), s -> s.strong);
    private static final CssMetaData<TimeChart, Color> PLOT = colour("-muskrat-plot", Color.WHITE, s -> s.plot);

    private final StyleableObjectProperty<Font> font;
    private final List<StyleableObjectProperty<Color>> series = new ArrayList<>();
    private final StyleableObjectProperty<Color> grid;
    private final StyleableObjectProperty<Color> axis;
    private final StyleableObjectProperty<Color> label;
    private final StyleableObjectProperty<Color> strong;
    private final StyleableObjectProperty<Color> plot;
    private final Text ruler = new Text();

    ChartStyle(TimeChart chart, Runnable onChange) {
        font = property(chart, FONT, onChange);
        SERIES.forEach(meta -> series.add(property(chart, meta, onChange)));
        grid = property(chart, GRID, onChange);
        axis = property(chart, AXIS, onChange);
        label = property(chart, LABEL, onChange);
        strong = property(chart, STRONG, onChange);
        plot = property(chart, PLOT, onChange);
    }

    static List<CssMetaData<? extends Styleable, ?>> cssMetaData() {
        return FACTORY.getCssMetaData();
    }

    Font font() {
        return font.get();
    }

    Color series(int colour) {
        return series.get(colour).get();
    }

    Color grid() {
        return grid.get();
    }

    Color axis() {
        return axis.get();
    }

    Color label() {
        return label.get();
    }

    Color strong() {
        return strong.get();
    }

    /** The colour behind the lines; rings around points are drawn in it. */
    Color plot() {
        return plot.get();
    }

    Plot.Type type() {
        ruler.setFont(font());
        ruler.setText("0");
        return new Plot.Type(ruler.getLayoutBounds().getHeight(), this::width);
    }

    private double width(String text) {
        ruler.setText(text);
        return ruler.getLayoutBounds().getWidth();
    }

    private static <T> StyleableObjectProperty<T> property(
            TimeChart chart, CssMetaData<TimeChart, T> meta, Runnable onChange) {
        SimpleStyleableObjectProperty<T> property =
                new SimpleStyleableObjectProperty<>(meta, chart, meta.getProperty(), meta.getInitialValue(chart));
        property.subscribe(onChange);
        return property;
    }

    private static CssMetaData<TimeChart, Color> colour(
            String name, Color initial, Function<ChartStyle, StyleableProperty<Color>> of) {
        return FACTORY.createColorCssMetaData(name, chart -> of.apply(chart.style()), initial, false);
    }

    private static List<CssMetaData<TimeChart, Color>> series() {
        List<CssMetaData<TimeChart, Color>> colours = new ArrayList<>();
        for (int i = 0; i < ChartSeries.COLOURS; i++) {
            int index = i;
            colours.add(colour("-muskrat-series-" + (i + 1), Color.hsb(210 + 45.0 * i, 0.8, 0.7), s -> s.series.get(index)));
        }
        return List.copyOf(colours);
    }
}
