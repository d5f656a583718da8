package io.muskrat.desktop.ui.chart;

import java.time.Instant;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The moment under the pointer, shared by the charts of one dashboard: hovering over one shows it in all. */
public final class ChartLink {

    private final ReadOnlyObjectWrapper<Instant> hovered = new ReadOnlyObjectWrapper<>(this, "hovered");

    /** The moment pointed at, or null. */
    public ReadOnlyObjectProperty<Instant> hoveredProperty() {
        return hovered.getReadOnlyProperty();
    }

    public Instant getHovered() {
        return hovered.get();
    }

    void point(Instant at) {
        hovered.set(at);
    }
}
