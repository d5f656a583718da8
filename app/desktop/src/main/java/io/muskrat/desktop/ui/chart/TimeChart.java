package io.muskrat.desktop.ui.chart;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import javafx.collections.SetChangeListener;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.geometry.HPos;
import javafx.geometry.Insets;
import javafx.geometry.VPos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/**
 * Lines over time, for monitoring: thousands of points cost what the screen's columns cost. Gaps (NaN, or a hole longer
 * than 2.5 usual steps) stay gaps. It draws at most once a pulse, and only while it can be seen.
 *
 * <p>All texts come from outside; colours and font from the style sheet css/chart.css (see {@link ChartStyle}).
 */
public final class TimeChart extends Region {

    private static final double LEGEND_SHARE = 0.28;
    private static final double LEGEND_ROW = 20;
    private static final long POINTING_PIXELS = 12;

    private final ObjectProperty<List<ChartSeries>> series = new SimpleObjectProperty<>(this, "series", List.of());
    private final ObjectProperty<ChartUnit> unit = new SimpleObjectProperty<>(this, "unit", ChartUnit.COUNT);
    private final ObjectProperty<ChartLink> link = new SimpleObjectProperty<>(this, "link", new ChartLink());
    private final ObjectProperty<Locale> locale =
            new SimpleObjectProperty<>(this, "locale", Locale.getDefault(Locale.Category.FORMAT));
    private final ObjectProperty<ZoneId> zone = new SimpleObjectProperty<>(this, "zone", ZoneId.systemDefault());
    private final BooleanProperty area = new SimpleBooleanProperty(this, "area");
    private final BooleanProperty legendShown = new SimpleBooleanProperty(this, "legendShown", true);
    private final StringProperty emptyText = new SimpleStringProperty(this, "emptyText", "");
    private final StringProperty name = new SimpleStringProperty(this, "name", "");
    private final ObservableSet<String> hidden = FXCollections.observableSet();
    private final ObservableValue<Instant> pointed =
            link.flatMap(ChartLink::hoveredProperty).when(sceneProperty().isNotNull());

    private final ChartStyle style = new ChartStyle(this, this::redraw);
    private final Visibility visibility = new Visibility(this, this::requestLayout);
    private final Canvas canvas = new Canvas();
    private final Crosshair crosshair = new Crosshair();
    private final Legend legend = new Legend(this::toggle);
    private final Label empty = new Label();
    private List<Samples> samples = List.of();
    private Instant from;
    private Instant to;
    private UnitFormat format;
    private Plot plot;
    private boolean stale = true;
    private boolean pointerHere;

    public TimeChart() {
        getStyleClass().add("time-chart");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        empty.getStyleClass().add("empty");
        empty.setMouseTransparent(true);
        empty.textProperty().bind(emptyText);
        legend.visibleProperty().bind(legendShown);
        getChildren().addAll(canvas, empty, legend, crosshair);
        series.subscribe(() -> {
            samples = series.get().stream().map(Samples::new).toList();
            redraw();
        });
        unit.subscribe(this::redraw);
        locale.subscribe(this::redraw);
        zone.subscribe(this::redraw);
        area.subscribe(this::redraw);
        legendShown.subscribe(this::redraw);
        widthProperty().subscribe(this::redraw);
        heightProperty().subscribe(this::redraw);
        hidden.addListener((SetChangeListener<String>) _ -> redraw());
        pointed.subscribe(_ -> requestLayout());
        canvas.addEventHandler(MouseEvent.MOUSE_MOVED, this::point);
        canvas.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::point);
        canvas.addEventHandler(MouseEvent.MOUSE_EXITED, _ -> leave());
    }

    /** The lines, in the order of the legend. */
    public ObjectProperty<List<ChartSeries>> seriesProperty() {
        return series;
    }

    public void setSeries(List<ChartSeries> lines) {
        series.set(List.copyOf(lines));
    }

    public ObjectProperty<ChartUnit> unitProperty() {
        return unit;
    }

    /** Shared with other charts, it shows in all of them the moment pointed at in one. */
    public ObjectProperty<ChartLink> linkProperty() {
        return link;
    }

    /** How numbers and dates are written; at first the default of the process. */
    public ObjectProperty<Locale> localeProperty() {
        return locale;
    }

    /** Whose clock the time axis shows; at first the system's. */
    public ObjectProperty<ZoneId> zoneProperty() {
        return zone;
    }

    /** Whether the area below the lines is filled. */
    public BooleanProperty areaProperty() {
        return area;
    }

    /** Without a legend the values at a linked chart's moment are told by a readout. */
    public BooleanProperty legendShownProperty() {
        return legendShown;
    }

    /** Shown instead of lines when there is no value between the ends of the time axis. */
    public StringProperty emptyTextProperty() {
        return emptyText;
    }

    /** What the chart is of, for those who hear it read out; it is not drawn. */
    public StringProperty nameProperty() {
        return name;
    }

    /** The moment pointed at in this chart or in a linked one, or null. */
    public ReadOnlyObjectProperty<Instant> hoveredProperty() {
        return link.get().hoveredProperty();
    }

    /** The names of series whose lines are not drawn; they stay hidden when new data comes. */
    public ObservableSet<String> hiddenSeries() {
        return hidden;
    }

    /** The ends of the time axis; both null for those of the data, as at first. */
    public void range(Instant from, Instant to) {
        this.from = from;
        this.to = to;
        redraw();
    }

    private void redraw() {
        stale = true;
        requestLayout();
    }

    private void toggle(String series, boolean shown) {
        if (shown) {
            hidden.remove(series);
        } else {
            hidden.add(series);
        }
    }

    private void point(MouseEvent event) {
        if (plot == null || !plot.holds(event.getX(), event.getY())) {
            leave();
            return;
        }
        pointerHere = true;
        long time = plot.timeAt(event.getX());
        long nearest = time;
        long distance = Long.MAX_VALUE;
        for (Samples each : shown()) {
            int i = each.nearest(time, reach());
            if (i >= 0 && plot.holds(each.time(i)) && Math.abs(each.time(i) - time) < distance) {
                nearest = each.time(i);
                distance = Math.abs(nearest - time);
            }
        }
        link.get().point(Instant.ofEpochMilli(nearest));
    }

    private void leave() {
        if (pointerHere) {
            pointerHere = false;
            link.get().point(null);
        }
    }

    private long reach() {
        return (long) (POINTING_PIXELS * plot.millisPerPixel());
    }

    private List<Samples> shown() {
        return samples.stream().filter(s -> !hidden.contains(s.series().name())).toList();
    }

    @Override
    protected void layoutChildren() {
        if (getWidth() <= 0 || getHeight() <= 0) {
            return;
        }
        if (!visibility.seen()) {
            visibility.await();
            return;
        }
        if (stale) {
            format = new UnitFormat(unit.get(), locale.get());
        }
        List<Crosshair.Reading> readings = readings();
        legend.show(readings.stream()
                .map(r -> new Legend.Entry(r.name(), r.colour(), r.text(), !hidden.contains(r.name())))
                .toList());
        Insets insets = getInsets();
        double width = snapSizeX(getWidth() - insets.getLeft() - insets.getRight());
        double height = snapSizeY(getHeight() - insets.getTop() - insets.getBottom());
        int rows = (int) Math.max(1, Math.floor(height * LEGEND_SHARE / LEGEND_ROW));
        double below = legendShown.get() ? snapSizeY(legend.fit(width, rows)) : 0;
        double drawn = Math.max(1, height - below);
        stale |= canvas.getWidth() != width || canvas.getHeight() != drawn;
        legend.resizeRelocate(insets.getLeft(), insets.getTop() + drawn, width, below);
        crosshair.resizeRelocate(insets.getLeft(), insets.getTop(), width, drawn);
        if (stale) {
            stale = false;
            canvas.relocate(insets.getLeft(), insets.getTop());
            canvas.setWidth(Math.max(1, width));
            canvas.setHeight(drawn);
            paint(width, drawn);
        }
        double left = insets.getLeft() + plot.left();
        double top = insets.getTop() + plot.top();
        layoutInArea(empty, left, top, plot.width(), plot.height(), 0, HPos.CENTER, VPos.CENTER);
        showCrosshair(readings);
    }

    private void paint(double width, double height) {
        long start = from != null ? from.toEpochMilli() : edge(true);
        long end = Math.max(start + 1, to != null ? to.toEpochMilli() : edge(false));
        List<Painter.Stroke> strokes = new ArrayList<>();
        double low = 0;
        double high = 0;
        int[] seen = new int[ChartSeries.COLOURS];
        boolean nothing = true;
        for (Samples each : samples) {
            int colour = each.series().colour();
            int repeat = seen[colour]++;
            if (hidden.contains(each.series().name())) {
                nothing &= each.last() < 0;
                continue;
            }
            Decimator.Line line = Decimator.decimate(each, start, end, (int) Math.max(1, width));
            for (double value : line.values()) {
                low = value < low ? value : low;
                high = value > high ? value : high;
            }
            nothing &= line.size() == 0;
            strokes.add(new Painter.Stroke(line, style.series(colour), repeat));
        }
        Plot.Type type = style.type();
        double plotHeight = Plot.heightIn(height, type);
        ValueAxis value = ValueAxis.fit(format, low, high, Plot.ticksFor(plotHeight));
        double left = nothing ? 0 : Plot.leftRoom(value, type);
        double plotWidth = Plot.widthIn(width, left);
        TimeAxis time = TimeAxis.fit(start, end, plotWidth, zone.get(), locale.get(), type.width());
        plot = new Plot(left, Plot.topRoom(type), plotWidth, plotHeight, time, value);
        empty.setVisible(nothing);
        GraphicsContext gc = canvas.getGraphicsContext2D();
        gc.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        Painter painter = new Painter(gc, style, plot, v -> snapPositionY(v));
        if (!nothing || from != null) {
            painter.times(width, type, !nothing);
        }
        if (!nothing) {
            painter.values();
            if (area.get()) {
                painter.areas(strokes);
            }
            painter.lines(strokes);
        }
    }

    private long edge(boolean first) {
        var times = samples.stream().map(s -> s.series().times()).filter(t -> t.length > 0).toList();
        return first
                ? times.stream().mapToLong(t -> t[0]).min().orElse(0)
                : times.stream().mapToLong(t -> t[t.length - 1]).max().orElse(1);
    }

    /** Every series, hidden ones too, at the moment pointed at, or its last value. */
    private List<Crosshair.Reading> readings() {
        List<Crosshair.Reading> readings = new ArrayList<>();
        Instant at = plot == null ? null : pointed.getValue();
        for (Samples each : samples) {
            int i = at == null ? each.last() : each.nearest(at.toEpochMilli(), reach());
            double value = i < 0 ? Double.NaN : each.value(i);
            long time = i < 0 ? 0 : each.time(i);
            readings.add(new Crosshair.Reading(
                    each.series().name(), style.series(each.series().colour()), time, value, format.value(value)));
        }
        return readings;
    }

    private void showCrosshair(List<Crosshair.Reading> readings) {
        Instant at = pointed.getValue();
        if (at == null || !plot.holds(at.toEpochMilli())) {
            crosshair.hide();
            return;
        }
        List<Crosshair.Reading> shown =
                readings.stream().filter(r -> !hidden.contains(r.name())).toList();
        boolean readout = pointerHere || !legendShown.get();
        String heading = readout ? TimeAxis.full(at.atZone(zone.get()), locale.get()) : "";
        crosshair.show(plot, at.toEpochMilli(), shown, heading, style.plot());
    }

    ChartStyle style() {
        return style;
    }

    /** What is drawn now; null before the first time. */
    Plot plot() {
        return plot;
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return ChartStyle.cssMetaData();
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        if (attribute != AccessibleAttribute.TEXT) {
            return super.queryAccessibleAttribute(attribute, parameters);
        }
        UnitFormat units = new UnitFormat(unit.get(), locale.get());
        String values = shown().stream()
                .map(s -> s.series().name() + " " + units.value(s.lastValue()))
                .collect(Collectors.joining(", "));
        String lead = name.get().isEmpty() ? "" : name.get() + ": ";
        return lead + (values.isEmpty() ? emptyText.get() : values);
    }

    @Override
    protected double computeMinWidth(double height) {
        return 160;
    }

    @Override
    protected double computeMinHeight(double width) {
        return 120;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 480;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 220;
    }
}
