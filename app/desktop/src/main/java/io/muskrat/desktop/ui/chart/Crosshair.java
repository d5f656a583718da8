package io.muskrat.desktop.ui.chart;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;

/** The line at the moment pointed at, a ring around each value there, and their readout. Takes no mouse events. */
final class Crosshair extends Region {

    /** A series at a moment; the value is NaN where there is none. */
    record Reading(String name, Color colour, long time, double value, String text) {}

    private static final double RING = 3.5;
    private static final double AWAY = 12;

    private final Region line = new Region();
    private final Readout readout = new Readout();
    private final List<Circle> rings = new ArrayList<>();

    Crosshair() {
        setMouseTransparent(true);
        setVisible(false);
        line.getStyleClass().add("crosshair");
        line.setManaged(false);
        readout.setManaged(false);
        getChildren().addAll(line, readout);
    }

    void hide() {
        setVisible(false);
    }

    /** @param heading of the readout; empty for no readout */
    void show(Plot plot, long time, List<Reading> readings, String heading, Color ground) {
        setVisible(true);
        double x = snapPositionX(plot.x(time));
        line.resizeRelocate(x, plot.top(), 1, plot.height());
        rings(plot, readings, ground);
        readout.setVisible(!heading.isEmpty() && !readings.isEmpty());
        if (readout.isVisible()) {
            readout.show(heading, readings, getHeight());
            place(plot, x);
        }
    }

    private void place(Plot plot, double x) {
        double width = Math.min(snapSizeX(readout.prefWidth(-1)), getWidth());
        double height = Math.min(snapSizeY(readout.prefHeight(width)), getHeight());
        boolean toTheRight = x + AWAY + width <= getWidth() || x - AWAY - width < 0 && x < getWidth() / 2;
        double left = toTheRight ? x + AWAY : x - AWAY - width;
        double top = plot.top() + Math.max(0, (plot.height() - height) / 3);
        readout.resizeRelocate(
                snapPositionX(Math.clamp(left, 0, Math.max(0, getWidth() - width))),
                snapPositionY(Math.clamp(top, 0, Math.max(0, getHeight() - height))),
                width,
                height);
    }

    private void rings(Plot plot, List<Reading> readings, Color ground) {
        int used = 0;
        for (Reading reading : readings) {
            if (Double.isFinite(reading.value())) {
                Circle ring = ring(used++);
                ring.setCenterX(plot.x(reading.time()));
                ring.setCenterY(plot.y(reading.value()));
                ring.setFill(reading.colour());
                ring.setStroke(ground);
                ring.setVisible(plot.holds(reading.time()));
            }
        }
        rings.subList(used, rings.size()).forEach(ring -> ring.setVisible(false));
    }

    private Circle ring(int i) {
        if (i == rings.size()) {
            Circle ring = new Circle(RING);
            ring.setManaged(false);
            rings.add(ring);
            getChildren().add(getChildren().size() - 1, ring);
        }
        return rings.get(i);
    }
}
