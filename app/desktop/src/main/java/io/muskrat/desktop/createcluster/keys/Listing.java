package io.muskrat.desktop.createcluster.keys;

import io.muskrat.core.platform.Problem;
import io.muskrat.desktop.ui.async.Tasks;
import java.util.List;
import java.util.concurrent.Callable;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** A list of the account that is read when it is first needed. */
public final class Listing<T> {

    /** What is known of it. */
    public sealed interface State<T> {

        record Unknown<T>() implements State<T> {}

        record Loading<T>() implements State<T> {}

        record Loaded<T>(List<T> items) implements State<T> {}

        record Failed<T>(Problem problem) implements State<T> {}
    }

    private final Tasks tasks;
    private final Callable<List<T>> read;
    private final ReadOnlyObjectWrapper<State<T>> state = new ReadOnlyObjectWrapper<>(new State.Unknown<>());

    /** @param read blocks */
    public Listing(Tasks tasks, Callable<List<T>> read) {
        this.tasks = tasks;
        this.read = read;
    }

    public ReadOnlyObjectProperty<State<T>> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Has it read anew the next time, when it could not be read. */
    public void forgive() {
        if (state.get() instanceof State.Failed<T>) {
            state.set(new State.Unknown<>());
        }
    }

    /** What is known; none before it was read. */
    public List<T> items() {
        return state.get() instanceof State.Loaded<T>(List<T> items) ? items : List.of();
    }

    /** Reads it when that was never tried. */
    public void load() {
        if (state.get() instanceof State.Unknown<T>) {
            state.set(new State.Loading<>());
            tasks.call(read)
                    .onSuccess(items -> state.set(new State.Loaded<>(List.copyOf(items))))
                    .onFailure(problem -> state.set(new State.Failed<>(problem)))
                    .start();
        }
    }
}
