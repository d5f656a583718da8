package io.muskrat.tour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.muskrat.core.platform.Problem;
import io.muskrat.core.platform.ProblemCode;
import io.muskrat.core.platform.ProblemException;
import io.muskrat.desktop.ui.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tour comes to its end, and what it showed was true. */
class TourTest {

    private static final Path PICTURES = Path.of("target/pictures");
    private static final int SCREENS_OF_THE_WALK = 27;
    private static final int SCREENS_OF_A_REVISIT = 16;
    private static final int SANDBOX_AND_BROKERS = 4;

    @Test
    void walksTheWayOfTheFirstDocument(@TempDir Path data) throws Exception {
        shareClasses(data.resolve("sandbox").resolve("brokers"));
        List<ProcessHandle> children;
        try (Stand stand = Stand.open(data)) {
            Tour tour = new Tour(stand.person(), new Camera(stand.person(), stand.scene(), PICTURES), stand.console());
            tour.walk();
            assertThat(tour.byKeyboard()).as("the ten steps by keyboard").isBetween(Duration.ofMillis(1), Duration.ofMinutes(2));

            children = ProcessHandle.current().descendants().toList();
            assertThat(children).as("the sandbox and a process a broker").hasSize(SANDBOX_AND_BROKERS);

            Witness witness = new Witness(stand.session());
            assertThat(witness.records())
                    .containsExactlyInAnyOrder("hello 0", "hello 1", "hello 2", "hello 3", "hello 4");
            assertThat(witness.committedBy(Tour.GROUP)).isEqualTo(Tour.RECORDS);
            assertThat(witness.bytesThroughTheTunnel()).isPositive();

            witness.closeTunnel();
            assertThatThrownBy(witness::verify).as("the same client with the tunnel closed")
                    .isInstanceOfSatisfying(ProblemException.class, failure -> assertThat(failure.problem())
                            .extracting(Problem::code).isIn(ProblemCode.KAFKA_UNREACHABLE, ProblemCode.KAFKA_TIMEOUT));

            wipeTheSandbox(stand.person());
            assertThat(children).as("after the sandbox was wiped").noneMatch(ProcessHandle::isAlive);
            assertThat(data.resolve("sandbox")).doesNotExist();
        }
        assertThat(children).as("left behind").noneMatch(ProcessHandle::isAlive);
        assertThat(pictures("en-light")).isGreaterThanOrEqualTo(SCREENS_OF_THE_WALK);
        for (String album : List.of("en-dark", "ko-light", "ko-dark")) {
            assertThat(pictures(album)).as(album).isGreaterThanOrEqualTo(SCREENS_OF_A_REVISIT);
        }
    }

    /** Brokers start as fast as on a computer that had some before: with the archive of the sandbox's own tests. */
    private static void shareClasses(Path brokers) throws IOException {
        Path built = Path.of(System.getProperty("muskrat.sandbox.home")).resolveSibling("class-cache").toAbsolutePath();
        Files.createDirectories(brokers);
        Files.createSymbolicLink(brokers.resolve(".class-cache"), Files.createDirectories(built));
    }

    private static void wipeTheSandbox(Person person) {
        person.click("nav-settings");
        person.click("settings-wipe");
        person.type("confirm-name", Texts.of(Locale.ENGLISH).get("settings.wipe.word"));
        person.click("confirm-action");
        person.waitFor("settings-wiped", Duration.ofSeconds(60));
    }

    private static long pictures(String album) throws IOException {
        try (Stream<Path> files = Files.list(PICTURES.resolve(album))) {
            return files.filter(file -> file.toString().endsWith(".png")).count();
        }
    }
}
