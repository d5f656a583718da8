package io.muskrat.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A folder for one measurement, made when it is first needed. */
public final class TemporaryFolder {

    private final String prefix;
    private Path folder;

    public TemporaryFolder(String prefix) {
        this.prefix = prefix;
    }

    /** The folder, which is there now. */
    public Path make() throws IOException {
        if (folder == null) {
            folder = Files.createTempDirectory(prefix);
        }
        return folder;
    }

    /** Deletes it with all that is in it, if it was made. */
    public void delete() {
        if (folder != null) {
            delete(folder);
            folder = null;
        }
    }

    /** Deletes a folder with all that is in it. */
    public static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
