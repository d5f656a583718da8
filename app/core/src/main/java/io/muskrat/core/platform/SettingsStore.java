package io.muskrat.core.platform;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The settings, kept in a JSON file. A change is in force at once and written after a second of quiet, so that dragging
 * a window's edge is one write; closing writes what is left.
 */
public final class SettingsStore implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SettingsStore.class);

    private final JsonFile<Settings> file;
    private final Duration quiet;
    private final ScheduledExecutorService writer =
            Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("settings").factory());
    private Settings current;
    private Settings written;
    private ScheduledFuture<?> pending;

    public SettingsStore(Path file) {
        this(file, Duration.ofSeconds(1));
    }

    SettingsStore(Path path, Duration quiet) {
        this.file = new JsonFile<>(path, Settings.class);
        this.quiet = quiet;
        current = file.read().orElse(Settings.defaults());
        written = current;
    }

    public synchronized Settings get() {
        return current;
    }

    public synchronized void update(UnaryOperator<Settings> change) {
        Settings next = change.apply(current);
        if (next.equals(current)) {
            return;
        }
        current = next;
        if (pending != null) {
            pending.cancel(false);
        }
        pending = writer.schedule(this::flushQuietly, quiet.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Writes now what is not written yet; ProblemException FILE_UNWRITABLE. */
    public synchronized void flush() {
        if (!current.equals(written)) {
            file.write(current);
            written = current;
        }
    }

    // a failed write of a preference must not stop the app; the next change or closing tries again
    private void flushQuietly() {
        try {
            flush();
        } catch (ProblemException e) {
            LOG.warn("Settings not written: {}", e.problem().detail());
        }
    }

    @Override
    public void close() {
        writer.shutdown();
        flush();
    }
}
