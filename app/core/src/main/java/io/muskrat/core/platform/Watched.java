package io.muskrat.core.platform;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * A value that tells its watchers when it changes (when the new one does not equal the old one).
 *
 * <p>Any thread may read, set and watch. A watcher is called at once with the value of now and then on the thread of
 * whoever sets, always in the order of the changes; it may miss a value that was replaced meanwhile, never the last
 * one. A watcher must be quick and must not wait for another thread: the setter's lock is held while it runs.
 */
public final class Watched<T> {
    private final List<Watcher<T>> watchers = new CopyOnWriteArrayList<>();
    private volatile T value;
    private long version;

    public Watched(T first) {
        value = first;
    }

    public T get() {
        return value;
    }

    public synchronized void set(T next) {
        if (Objects.equals(value, next)) {
            return;
        }
        value = next;
        version++;
        watchers.forEach(this::tell);
    }

    /** Replaces the value by what {@code change} makes of it, with no other change in between. */
    public synchronized void update(UnaryOperator<T> change) {
        set(change.apply(value));
    }

    public synchronized Subscription watch(Consumer<? super T> consumer) {
        Watcher<T> watcher = new Watcher<>(consumer);
        watchers.add(watcher);
        tell(watcher);
        return () -> {
            watcher.cancelled = true;
            watchers.remove(watcher);
        };
    }

    // a watcher that sets the value again has told the later one already: the version keeps the order
    private void tell(Watcher<T> watcher) {
        if (!watcher.cancelled && watcher.seen < version) {
            watcher.seen = version;
            watcher.consumer.accept(value);
        }
    }

    private static final class Watcher<T> {
        private final Consumer<? super T> consumer;
        private long seen = -1;
        private volatile boolean cancelled;

        Watcher(Consumer<? super T> consumer) {
            this.consumer = consumer;
        }
    }
}
