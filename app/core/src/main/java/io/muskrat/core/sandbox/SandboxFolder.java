package io.muskrat.core.sandbox;

import io.muskrat.core.platform.Problem;
import io.muskrat.core.platform.ProblemCode;
import io.muskrat.core.platform.ProblemException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;

/** The sandbox's data folder as seen from outside: is it in use, what did it log, take it away. */
final class SandboxFolder {
    /** The file that a running sandbox holds a lock on. */
    static final String LOCK = "lock";

    private static final int TAIL_BYTES = 4096;

    private final Path data;

    SandboxFolder(Path data) {
        this.data = data;
    }

    boolean inUse() {
        Path lock = data.resolve(LOCK);
        if (!Files.exists(lock)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE);
                FileLock held = channel.tryLock()) {
            return held == null;
        } catch (OverlappingFileLockException e) {
            return true;
        } catch (IOException e) {
            throw problem(ProblemCode.FILE_UNREADABLE, lock, e);
        }
    }

    /** Takes the folder away with all in it, following no links. */
    void wipe() {
        if (!Files.exists(data)) {
            return;
        }
        if (inUse()) {
            throw new ProblemException(Problem.of(ProblemCode.SANDBOX_IN_USE, data.toString()));
        }
        try {
            Files.walkFileTree(data, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path folder, IOException e) throws IOException {
                    if (e != null) {
                        throw e;
                    }
                    Files.delete(folder);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw problem(ProblemCode.FILE_UNWRITABLE, data, e);
        }
    }

    /** The end of a log file, or nothing. */
    static String tail(Path log) {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            byte[] bytes = new byte[(int) Math.min(TAIL_BYTES, file.length())];
            file.seek(file.length() - bytes.length);
            file.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }

    private static ProblemException problem(ProblemCode code, Path path, IOException e) {
        Problem problem = Problem.of(code, path.toString()).withDetail(e.toString());
        return new ProblemException(problem, new UncheckedIOException(e));
    }
}
