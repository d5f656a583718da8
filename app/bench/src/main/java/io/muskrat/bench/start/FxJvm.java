package io.muskrat.bench.start;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A fresh JVM with the class path of this one, and started as {@code ./muskrat} starts the app. */
public final class FxJvm {

    private static final int END_SECONDS = 60;
    private static final int HANG_SECONDS = 180;

    private final Path javafx;
    private final Path folder;
    private final Path log;

    /** The system property that names the folder with the app's {@code javafx} in it. */
    static final String HOME = "muskrat.app.home";

    /**
     * @param javafx folder with JavaFX's jars
     * @param folder for class archives, which the first start of a main class leaves behind, and for {@code stderr.log}
     */
    FxJvm(Path javafx, Path folder) {
        this.javafx = javafx;
        this.folder = folder;
        this.log = folder.resolve("stderr.log");
    }

    /**
     * With the JavaFX of the app that this process was started beside.
     *
     * @param folder for class archives and the log
     */
    public static FxJvm here(Path folder) {
        String home = System.getProperty(HOME, "");
        if (home.isBlank()) {
            throw new IllegalStateException("-D" + HOME + " must name the app's folder");
        }
        return new FxJvm(Path.of(home, "javafx").toAbsolutePath(), folder);
    }

    /** Runs until it ends by itself, and gives on each line that it says. */
    public void lines(String main, Path data, List<String> arguments, Consumer<String> told)
            throws IOException, InterruptedException {
        List<String> command = command(main, data);
        command.addAll(arguments);
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile())).start();
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            lines.lines().forEach(told);
            int end = process.waitFor();
            if (end != 0) {
                throw new IOException(main + " ended with " + end + ": " + Files.readString(log));
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    /** Milliseconds from the start of the process until it says {@code word} on a line of its own. */
    double millisUntil(String word, String main, Path data) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command(main, data))
                .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()));
        long begin = System.nanoTime();
        Process process = builder.start();
        CompletableFuture.delayedExecutor(HANG_SECONDS, TimeUnit.SECONDS).execute(process::destroyForcibly);
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.equals(word)) {
                    double millis = (System.nanoTime() - begin) / 1e6;
                    process.waitFor(END_SECONDS, TimeUnit.SECONDS);
                    return millis;
                }
            }
            throw new IOException(main + " ended with " + process.waitFor() + ", see " + log);
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private List<String> command(String main, Path data) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx1g",
                "-XX:+UseCompactObjectHeaders",
                "-XX:+AutoCreateSharedArchive",
                "-XX:SharedArchiveFile=" + folder.resolve(main + ".jsa"),
                "-Xlog:disable",
                "-Xlog:all=off:stderr",
                "--module-path", javafx.toString(),
                "--add-modules", "javafx.controls",
                "--enable-native-access=ALL-UNNAMED,javafx.graphics",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dmuskrat.data=" + data,
                "-Dmuskrat.sandbox.home=" + System.getProperty("muskrat.sandbox.home", ""),
                "-cp", System.getProperty("java.class.path")));
        if (System.getenv().getOrDefault("DISPLAY", "").isBlank()) {
            command.addAll(List.of("-Dglass.platform=Headless", "-Dprism.order=sw"));
        }
        command.add(main);
        return command;
    }
}
