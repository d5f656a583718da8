package io.muskrat.desktop.tunnels;

import io.muskrat.core.platform.Watched;
import io.muskrat.core.tunnels.TunnelState;
import io.muskrat.core.tunnels.TunnelStatus;
import io.muskrat.desktop.ui.async.Tasks;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Subscription;

/** The open tunnels, and what they carried while the window has been there. */
public final class TunnelsModel {

    private static final Duration SECOND = Duration.ofSeconds(1);

    private final Tasks tasks;
    private final Watched<List<TunnelStatus>> statuses;
    private final Map<String, TunnelRow> byName = new LinkedHashMap<>();
    private final ObservableList<TunnelRow> rows = FXCollections.observableArrayList();
    private final ObjectProperty<TunnelRow> selected = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<Optional<TunnelStatus>> trouble = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Subscription subscription = Subscription.EMPTY;

    public TunnelsModel(Tasks tasks, Watched<List<TunnelStatus>> statuses) {
        this.tasks = tasks;
        this.statuses = statuses;
    }

    // Properties

    /** In the order of opening. */
    ObservableList<TunnelRow> rows() {
        return rows;
    }

    /** Null while there is no tunnel. */
    ObjectProperty<TunnelRow> selectedProperty() {
        return selected;
    }

    /** The first tunnel that was up and is not. */
    ReadOnlyObjectProperty<Optional<TunnelStatus>> troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    // Commands

    /** Follows the tunnels until {@link #stop}. */
    void start() {
        subscription = tasks.follow(statuses, this::show)
                .and(tasks.poll(SECOND, System::currentTimeMillis, this::sample, problem -> { }));
    }

    void stop() {
        subscription.unsubscribe();
        subscription = Subscription.EMPTY;
    }

    private void show(List<TunnelStatus> now) {
        List<String> names = now.stream().map(TunnelStatus::name).toList();
        byName.keySet().retainAll(names);
        for (TunnelStatus status : now) {
            byName.computeIfAbsent(status.name(), name -> new TunnelRow(status)).show(status);
        }
        List<TunnelRow> shown = names.stream().distinct().map(byName::get).toList();
        if (!shown.equals(rows)) {
            rows.setAll(shown);
        }
        if (!shown.contains(selected.get())) {
            selected.set(shown.isEmpty() ? null : shown.getFirst());
        }
        trouble.set(now.stream().filter(TunnelsModel::lost).findFirst());
    }

    private static boolean lost(TunnelStatus status) {
        return status.state() == TunnelState.RECONNECTING || status.state() == TunnelState.DOWN;
    }

    private void sample(long time) {
        rows.forEach(row -> row.sample(time));
    }
}
