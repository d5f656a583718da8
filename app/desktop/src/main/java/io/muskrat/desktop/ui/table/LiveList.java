package io.muskrat.desktop.ui.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import javafx.collections.ObservableListBase;

/**
 * The last so many of a stream, as a list for a table. One change is told for each {@link #push}: adding to and removing
 * from an ordinary observable list costs the JavaFX thread seconds when much arrives.
 */
public final class LiveList<T> extends ObservableListBase<T> {

    private final List<T> ring;
    private int head;
    private int size;

    public LiveList(int most) {
        ring = new ArrayList<>(Collections.nCopies(most, null));
    }

    /** Adds at the end; what is too many at the start goes. Of more than fit only the last are taken. */
    public void push(List<T> arrived) {
        List<T> fresh = arrived.subList(Math.max(0, arrived.size() - ring.size()), arrived.size());
        if (fresh.isEmpty()) {
            return;
        }
        beginChange();
        drop(Math.max(0, size + fresh.size() - ring.size()));
        int from = size;
        for (T one : fresh) {
            ring.set((head + size) % ring.size(), one);
            size++;
        }
        nextAdd(from, size);
        endChange();
    }

    /** Whether so many more fit without one being dropped. */
    public boolean fits(int more) {
        return size + more <= ring.size();
    }

    @Override
    public void clear() {
        beginChange();
        drop(size);
        endChange();
    }

    private void drop(int count) {
        if (count == 0) {
            return;
        }
        List<T> gone = new ArrayList<>(subList(0, count));
        for (int i = 0; i < count; i++) {
            ring.set((head + i) % ring.size(), null);
        }
        head = (head + count) % ring.size();
        size -= count;
        nextRemove(0, gone);
    }

    @Override
    public T get(int index) {
        return ring.get((head + Objects.checkIndex(index, size)) % ring.size());
    }

    @Override
    public int size() {
        return size;
    }
}
