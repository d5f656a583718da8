package io.muskrat.bench.start;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A fresh JVM with the class path of this one, and started as {@code ./muskrat} starts the app. */
final class ChildJvm {

    private static final int END_SECONDS = 60;
    private static final int HANG_SECONDS = 180;

    private final Path javafx;
    private final Path folder;
    private final Path log;

    /**
     * @param javafx folder with JavaFX's jars
     * @param folder for class archives, which the first start of a main class leaves behind, and for {@code stderr.log}
     */
    ChildJvm(Path javafx, Path folder) {
        this.javafx = javafx;
        this.folder = folder;
        this.log = folder.resolve("stderr.log");
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
                "-cp", System.getProperty("java.class.path")));
        if (System.getenv().getOrDefault("DISPLAY", "").isBlank()) {
            command.addAll(List.of("-Dglass.platform=Headless", "-Dprism.order=sw"));
        }
        command.add(main);
        return command;
    }
}
