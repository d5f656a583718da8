package io.muskrat.core.live;

import io.muskrat.core.sandbox.SandboxHome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Data folders for sandboxes whose brokers start as fast as on a computer that had some before. */
final class SandboxData {
    private SandboxData() {}

    /** Makes it; the archive of brokers' classes in it is that of the sandbox's own tests. */
    static Path in(Path folder) {
        try {
            Path built = SandboxHome.find().brokers().getParent().resolveSibling("class-cache");
            Path brokers = Files.createDirectories(folder.resolve("data").resolve("brokers"));
            Files.createSymbolicLink(brokers.resolve(".class-cache"), Files.createDirectories(built));
            return folder.resolve("data");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
