package io.muskrat.core.connections;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Files as a person names them. */
public final class UserFiles {

    private UserFiles() { }

    /** With {@code ~/} for the home folder; InvalidPathException when it is no path. */
    public static Path path(String name) {
        return name.startsWith("~/") ? Path.of(System.getProperty("user.home"), name.substring(2)) : Path.of(name);
    }

    static boolean readable(String name) {
        try {
            return !name.isEmpty() && Files.isReadable(path(name)) && Files.isRegularFile(path(name));
        } catch (InvalidPathException notAPath) {
            return false;
        }
    }
}
