package io.muskrat.desktop.createcluster.drafts;

import io.muskrat.core.createcluster.drafts.DraftStore;
import io.muskrat.core.createcluster.drafts.SavedDraft;
import io.muskrat.core.platform.Problem;
import io.muskrat.desktop.ui.async.Tasks;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Writes drafts one after the other as fast as the disk takes them; of one draft only what is newest. */
final class DraftWriter {

    private final Tasks tasks;
    private final DraftStore store;
    private final Map<String, Runnable> waiting = new LinkedHashMap<>();
    private final ReadOnlyObjectWrapper<Problem> problem = new ReadOnlyObjectWrapper<>();
    private boolean writing;

    DraftWriter(Tasks tasks, DraftStore store) {
        this.tasks = tasks;
        this.store = store;
    }

    /** Why the last one could not be written; null when it could. */
    ReadOnlyObjectProperty<Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    void save(SavedDraft draft) {
        put(draft.id(), () -> store.save(draft));
    }

    void delete(String id) {
        put(id, () -> store.delete(id));
    }

    private void put(String id, Runnable write) {
        waiting.put(id, write);
        next();
    }

    private void next() {
        if (writing || waiting.isEmpty()) {
            return;
        }
        Runnable write = waiting.remove(waiting.keySet().iterator().next());
        writing = true;
        tasks.run(write)
                .onSuccess(done -> problem.set(null))
                .onFailure(problem::set)
                .onEnd(() -> {
                    writing = false;
                    next();
                })
                .start();
    }
}
