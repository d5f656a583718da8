package io.muskrat.core.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Where the log goes: a few small files in the app's folder, nothing to the terminal. */
public final class LogFiles implements AutoCloseable {

    private static final int BYTES_A_FILE = 2_000_000;
    private static final int FILES = 3;
    private static final String ROOT = "";

    private final Handler handler;

    private LogFiles(Handler handler) {
        this.handler = handler;
    }

    /**
     * Sends the log of the whole process to {@code muskrat.0.log} and its elders in the folder. Of Kafka's clients only
     * warnings are kept: at INFO they write their whole configuration each time.
     */
    public static LogFiles begin(Path folder) {
        try {
            Files.createDirectories(folder);
            FileHandler handler =
                    new FileHandler(folder.resolve("muskrat.%g.log").toString(), BYTES_A_FILE, FILES, true);
            handler.setFormatter(new SimpleFormatter());
            LogManager.getLogManager().reset();
            Logger root = Logger.getLogger(ROOT);
            root.setLevel(Level.INFO);
            root.addHandler(handler);
            handler.setFilter(line -> line.getLevel().intValue() >= Level.WARNING.intValue()
                    || line.getLoggerName() == null || !line.getLoggerName().startsWith("org.apache"));
            return new LogFiles(handler);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        Logger.getLogger(ROOT).removeHandler(handler);
        handler.close();
    }
}
