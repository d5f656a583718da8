package io.muskrat.desktop.tunnels;

import io.muskrat.core.tunnels.TunnelStatus;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** One tunnel on the screen: its status of now, and what it carried lately. */
final class TunnelRow {

    private final ReadOnlyObjectWrapper<TunnelStatus> status;
    private final ReadOnlyObjectWrapper<Rates.Shown> rates = new ReadOnlyObjectWrapper<>();
    private final Rates history = new Rates();

    TunnelRow(TunnelStatus first) {
        status = new ReadOnlyObjectWrapper<>(first);
        rates.set(history.shown());
    }

    ReadOnlyObjectProperty<TunnelStatus> statusProperty() {
        return status.getReadOnlyProperty();
    }

    /** Changes once a second. */
    ReadOnlyObjectProperty<Rates.Shown> ratesProperty() {
        return rates.getReadOnlyProperty();
    }

    TunnelStatus status() {
        return status.get();
    }

    /** Bytes a second, of the last second. */
    double up() {
        return history.lastUp();
    }

    double down() {
        return history.lastDown();
    }

    void show(TunnelStatus now) {
        status.set(now);
    }

    void sample(long time) {
        history.add(time, status().bytesUp(), status().bytesDown());
        rates.set(history.shown());
    }
}
