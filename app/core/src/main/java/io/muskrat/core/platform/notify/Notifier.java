package io.muskrat.core.platform.notify;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The program that shows a notification of the desktop: {@code notify-send} on Linux, {@code osascript} on macOS. There
 * is none on Windows. It is started without a shell, and what it shows are arguments, never code.
 */
public final class Notifier {
    private static final String APP = "Muskrat";
    private static final List<String> SCRIPT = List.of(
            "-e", "on run argv",
            "-e", "display notification (item 2 of argv) with title (item 1 of argv)",
            "-e", "end run");

    private final boolean mac;
    private final Optional<Path> program;

    Notifier(String os, List<Path> folders) {
        String name = os.toLowerCase(Locale.ROOT);
        mac = name.startsWith("mac");
        program = name.startsWith("windows")
                ? Optional.empty()
                : folders.stream().map(folder -> folder.resolve(mac ? "osascript" : "notify-send"))
                        .filter(Files::isExecutable).findFirst();
    }

    /** Of this computer, looked for on its PATH. */
    public static Notifier system() {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return new Notifier(System.getProperty("os.name"), Stream.of(path.split(File.pathSeparator))
                .filter(folder -> !folder.isBlank() && new File(folder).isAbsolute()).map(Path::of).toList());
    }

    /** Does not wait for it. @return false when nothing can show it */
    public boolean show(String message) {
        return program.map(found -> start(command(found.toString(), message))).orElse(false);
    }

    private List<String> command(String found, String message) {
        // what follows the first argument without a hyphen, or --, is no option any more
        return mac
                ? Stream.of(List.of(found), SCRIPT, List.of(APP, message)).flatMap(List::stream).toList()
                : List.of(found, "--app-name=" + APP, "--", APP, escaped(message));
    }

    // the body may hold markup (Desktop Notifications Specification, "Markup")
    private static String escaped(String message) {
        return message.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static boolean start(List<String> command) {
        try {
            new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .getOutputStream()
                    .close();
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
