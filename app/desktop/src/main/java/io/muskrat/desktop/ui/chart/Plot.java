package io.muskrat.desktop.ui.chart;

import java.util.function.ToDoubleFunction;

/** Where the lines are drawn: a rectangle in the chart's pixels, and the axes that map onto it. */
record Plot(double left, double top, double width, double height, TimeAxis time, ValueAxis value) {

    static final double LABEL_GAP = 8;

    private static final double RIGHT = 10;
    private static final double TICK_EVERY = 34;
    private static final int MOST_TICKS = 6;

    /** What the labels are measured with, in pixels. */
    record Type(double lineHeight, ToDoubleFunction<String> width) {}

    static int ticksFor(double height) {
        return (int) Math.clamp(height / TICK_EVERY, 1, MOST_TICKS);
    }

    static double heightIn(double height, Type type) {
        return Math.max(1, Math.floor(height - topRoom(type) - bottomRoom(type)));
    }

    static double leftRoom(ValueAxis value, Type type) {
        double widest = value.ticks().stream()
                .mapToDouble(t -> type.width().applyAsDouble(t.label()))
                .max()
                .orElse(0);
        return Math.ceil(widest) + LABEL_GAP;
    }

    static double widthIn(double width, double leftRoom) {
        return Math.max(1, Math.floor(width - leftRoom - RIGHT));
    }

    static double topRoom(Type type) {
        return Math.ceil(type.lineHeight() / 2);
    }

    private static double bottomRoom(Type type) {
        return Math.ceil(type.lineHeight()) + LABEL_GAP - 2;
    }

    double right() {
        return left + width;
    }

    double bottom() {
        return top + height;
    }

    double x(double epochMillis) {
        return left + width * (epochMillis - time.from()) / (time.to() - time.from());
    }

    double y(double number) {
        return bottom() - height * (number - value.low()) / (value.high() - value.low());
    }

    /** The epoch millisecond at an x. */
    long timeAt(double x) {
        return time.from() + Math.round((x - left) / width * (time.to() - time.from()));
    }

    double millisPerPixel() {
        return (time.to() - time.from()) / width;
    }

    boolean holds(double x, double y) {
        return x >= left && x <= right() && y >= top && y <= bottom();
    }

    boolean holds(long epochMillis) {
        return epochMillis >= time.from() && epochMillis <= time.to();
    }
}
