package io.muskrat.tour;

import io.muskrat.core.platform.LogFiles;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.stream.Stream;
import javafx.application.Platform;

/** Runs the tour without a screen and says where its pictures are. */
public final class Main {

    private Main() { }

    /** @param args the folder for the pictures */
    public static void main(String[] args) throws IOException, InterruptedException {
        PrintStream out = System.out;
        Path pictures = Path.of(args.length > 0 ? args[0] : "screenshots/tour").toAbsolutePath();
        Path data = Files.createTempDirectory("muskrat-tour");
        Stand.withoutScreen();
        long begin = System.nanoTime();
        try (LogFiles _ = LogFiles.begin(data.resolve("logs"));
                Stand stand = Stand.open(data)) {
            Tour tour = new Tour(stand.person(), new Camera(stand.person(), stand.scene(), pictures), stand.console());
            tour.walk();
            out.printf("The ten steps of the wizard took %d s by keyboard.%n", tour.byKeyboard().toSeconds());
        } finally {
            delete(data);
            Platform.exit();
        }
        out.printf("The tour took %d s. Its pictures are in %s%n",
                Duration.ofNanos(System.nanoTime() - begin).toSeconds(), pictures);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
