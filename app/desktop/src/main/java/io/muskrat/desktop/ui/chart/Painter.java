package io.muskrat.desktop.ui.chart;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.TextAlignment;

/** Draws grid, labels and lines of a chart. */
final class Painter {

    /** One line to draw. */
    record Stroke(Decimator.Line line, Color colour, int repeat) {}

    private static final double LINE = 1.5;
    private static final double FINE_LINE = 1.25;
    private static final int MANY = 4;
    private static final double DOT = 2.5;
    private static final double DOTS_EVERY = 20;
    private static final double AREA_OPACITY = 0.15;
    private static final double FAINT = 0.6;
    private static final double MOST_SHIFT = 10;

    private final GraphicsContext gc;
    private final ChartStyle style;
    private final Plot plot;
    private final DoubleUnaryOperator snap;
    private final double hair;

    /** @param snap rounds to a whole pixel of the screen */
    Painter(GraphicsContext gc, ChartStyle style, Plot plot, DoubleUnaryOperator snap) {
        this.gc = gc;
        this.style = style;
        this.plot = plot;
        this.snap = snap;
        this.hair = snap.applyAsDouble(1);
    }

    void values() {
        gc.setFont(style.font());
        gc.setTextBaseline(VPos.CENTER);
        gc.setTextAlign(TextAlignment.RIGHT);
        for (ValueAxis.Tick tick : plot.value().ticks()) {
            double y = snap.applyAsDouble(plot.y(tick.value()));
            gc.setFill(tick.value() == 0 ? style.axis() : style.grid());
            gc.fillRect(plot.left(), y, plot.width(), hair);
            gc.setFill(style.label());
            gc.fillText(tick.label(), plot.left() - Plot.LABEL_GAP, y);
        }
    }

    /** @param lines whether there are lines to read off, else the labels stand alone */
    void times(double width, Plot.Type type, boolean lines) {
        gc.setFont(style.font());
        gc.setTextBaseline(VPos.TOP);
        gc.setTextAlign(TextAlignment.LEFT);
        if (!lines) {
            gc.setFill(style.axis());
            gc.fillRect(plot.left(), snap.applyAsDouble(plot.bottom()), plot.width(), hair);
        }
        for (TimeAxis.Tick tick : plot.time().ticks()) {
            double x = snap.applyAsDouble(plot.x(tick.time()));
            gc.setFill(tick.day() ? style.axis() : style.grid());
            gc.setGlobalAlpha(tick.day() ? 1 : FAINT);
            gc.fillRect(x, plot.top(), hair, lines ? plot.height() : 0);
            gc.setGlobalAlpha(1);
            double wide = type.width().applyAsDouble(tick.label());
            double centred = Math.rint(x - wide / 2);
            double left = Math.clamp(centred, 0, Math.max(0, Math.floor(width - wide)));
            if (Math.abs(left - centred) <= MOST_SHIFT) {
                gc.setFill(tick.day() ? style.strong() : style.label());
                gc.fillText(tick.label(), left, plot.bottom() + Plot.LABEL_GAP - 2);
            }
        }
    }

    void areas(List<Stroke> strokes) {
        for (Stroke stroke : strokes) {
            gc.setFill(stroke.colour().deriveColor(0, 1, 1, AREA_OPACITY / Math.pow(strokes.size(), 0.7)));
            pieces(stroke.line(), (xs, ys, n) -> {
                if (n > 1) {
                    double base = plot.y(Math.max(0, plot.value().low()));
                    xs[n] = xs[n - 1];
                    ys[n] = base;
                    xs[n + 1] = xs[0];
                    ys[n + 1] = base;
                    gc.fillPolygon(xs, ys, n + 2);
                }
            });
        }
    }

    void lines(List<Stroke> strokes) {
        gc.setLineWidth(strokes.size() > MANY ? FINE_LINE : LINE);
        gc.setLineJoin(StrokeLineJoin.ROUND);
        gc.setLineCap(StrokeLineCap.BUTT);
        for (Stroke stroke : strokes) {
            gc.setStroke(stroke.colour());
            gc.setFill(stroke.colour());
            gc.setLineDashes(dashes(stroke.repeat()));
            boolean sparse = stroke.line().size() * DOTS_EVERY <= plot.width();
            pieces(stroke.line(), (xs, ys, n) -> {
                if (n > 1) {
                    gc.strokePolyline(xs, ys, n);
                }
                for (int i = 0; i < n && (sparse || n == 1); i++) {
                    gc.fillOval(xs[i] - DOT, ys[i] - DOT, 2 * DOT, 2 * DOT);
                }
            });
        }
        gc.setLineDashes((double[]) null);
    }

    /** A palette has eight colours: the ninth line is told from the first by its dashes. */
    private static double[] dashes(int repeat) {
        return switch (repeat) {
            case 0 -> null;
            case 1 -> new double[] {7, 3};
            default -> new double[] {2, 3};
        };
    }

    private interface Piece {
        /** The arrays have room for two more points than n. */
        void draw(double[] xs, double[] ys, int n);
    }

    private void pieces(Decimator.Line line, Piece piece) {
        double[] xs = new double[line.size() + 2];
        double[] ys = new double[line.size() + 2];
        int n = 0;
        for (int i = 0; i < line.size(); i++) {
            if (Double.isNaN(line.values()[i])) {
                piece.draw(xs, ys, n);
                n = 0;
            } else {
                xs[n] = plot.x(line.times()[i]);
                ys[n] = plot.y(line.values()[i]);
                n++;
            }
        }
        piece.draw(xs, ys, n);
    }
}
