package io.muskrat.core.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/** Folders and files that only their owner may read, written whole or not at all. */
public final class PrivateFiles {
    private PrivateFiles() {}

    /** Makes the folder (and those above it) with access for its owner only; ProblemException FILE_UNWRITABLE. */
    public static void makeFolder(Path folder) {
        try {
            if (Files.isDirectory(folder)) {
                return;
            }
            if (posix(folder)) {
                Files.createDirectories(
                        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            } else {
                Files.createDirectories(folder);
            }
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
    }

    /** Writes beside the file, then moves over it in one step, so that a crash leaves the old or the new one. */
    public static void write(Path file, byte[] bytes) {
        makeFolder(file.toAbsolutePath().getParent());
        Path beside = file.resolveSibling(file.getFileName() + ".tmp");
        try {
            Files.deleteIfExists(beside);
            if (posix(file)) {
                Files.createFile(
                        beside, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            Files.write(beside, bytes);
            try {
                Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    private static boolean posix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private static ProblemException unwritable(Path path, IOException e) {
        Problem problem = Problem.of(ProblemCode.FILE_UNWRITABLE, path.toString()).withDetail(e.toString());
        return new ProblemException(problem, new UncheckedIOException(e));
    }
}
