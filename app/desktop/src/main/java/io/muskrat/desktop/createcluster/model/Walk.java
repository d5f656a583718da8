package io.muskrat.desktop.createcluster.model;

import io.muskrat.core.platform.Violation;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Where one stands among the pages, and how far one is with each. */
public final class Walk {

    private final DraftModel draft;
    private final Set<Stop> seen = EnumSet.of(Stop.GENERAL);
    private final ReadOnlyObjectWrapper<Stop> current = new ReadOnlyObjectWrapper<>(Stop.GENERAL);
    private final ReadOnlyObjectWrapper<Map<Stop, StopState>> states = new ReadOnlyObjectWrapper<>(Map.of());

    public Walk(DraftModel draft) {
        this.draft = draft;
        draft.shownProperty().addListener((observed, was, is) -> count());
        draft.draftProperty().addListener((observed, was, is) -> count());
        count();
    }

    public ReadOnlyObjectProperty<Stop> currentProperty() {
        return current.getReadOnlyProperty();
    }

    public Stop current() {
        return current.get();
    }

    public ReadOnlyObjectProperty<Map<Stop, StopState>> statesProperty() {
        return states.getReadOnlyProperty();
    }

    /** Goes on when nothing on this page is refused; else shows what is and stays. */
    public boolean next() {
        draft.leave(current().fields());
        if (!broken(current()).isEmpty()) {
            return false;
        }
        Stop to = current().next();
        while (!needed(to)) {
            to = to.next();
        }
        go(to);
        return true;
    }

    public void back() {
        Stop to = current().back();
        while (!needed(to)) {
            to = to.back();
        }
        go(to);
    }

    /** Whether the kind of cluster that is chosen asks for a page. */
    public boolean needed(Stop stop) {
        return stop.needed(draft.draft().kind());
    }

    /** Goes to any page that is needed; the one that was left shows what is wrong with it, the review what is wrong with all. */
    public void go(Stop stop) {
        if (!needed(stop)) {
            return;
        }
        draft.leave(current().fields());
        if (stop.last()) {
            for (Stop each : Stop.values()) {
                draft.leave(each.fields());
            }
        }
        seen.add(stop);
        current.set(stop);
        count();
    }

    private List<Violation> broken(Stop stop) {
        return draft.broken().stream().filter(violation -> Stop.of(violation.field()) == stop).toList();
    }

    private void count() {
        Map<Stop, StopState> counted = new EnumMap<>(Stop.class);
        for (Stop stop : Stop.values()) {
            counted.put(stop, state(stop));
        }
        states.set(Map.copyOf(counted));
    }

    private StopState state(Stop stop) {
        if (!needed(stop)) {
            return StopState.NOT_NEEDED;
        }
        if (!stop.last() && draft.shownProperty().get().stream().anyMatch(shown -> Stop.of(shown.field()) == stop)) {
            return StopState.REFUSED;
        }
        if (stop == current()) {
            return StopState.CURRENT;
        }
        return seen.contains(stop) && !stop.last() ? StopState.DONE : StopState.NOT_SEEN;
    }
}
