package io.muskrat.core.sandbox;

import io.muskrat.core.platform.Problem;
import io.muskrat.core.platform.ProblemCode;
import io.muskrat.core.platform.ProblemException;
import java.net.URISyntaxException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the sandbox's program lies.
 *
 * @param lib folder with the sandbox's jars
 * @param brokers folder with the brokers' jars, a folder a Kafka version
 * @param java the Java to run them with
 */
public record SandboxHome(Path lib, Path brokers, Path java) {
    /** The system property that names the folder with {@code lib} and {@code brokers} in it. */
    public static final String PROPERTY = "muskrat.sandbox.home";

    /**
     * As the property says; else {@code sandbox} beside the running jar or above it (an installed app), else where the
     * build puts it (a clone). ProblemException SANDBOX_MISSING when it is nowhere.
     */
    public static SandboxHome find() {
        return find(System.getProperty(PROPERTY, ""), ownFolder());
    }

    static SandboxHome find(String given, Path own) {
        List<SandboxHome> candidates = new ArrayList<>();
        if (!given.isBlank()) {
            candidates.add(at(Path.of(given).toAbsolutePath().normalize()));
        } else {
            for (Path above = own; above != null; above = above.getParent()) {
                candidates.add(at(above.resolve("sandbox")));
                candidates.add(at(above.resolve("sandbox", "target", "dist")));
            }
        }
        return candidates.stream()
                .filter(home -> Files.isDirectory(home.lib) && Files.isDirectory(home.brokers))
                .findFirst()
                .orElseThrow(() -> new ProblemException(Problem.of(
                                ProblemCode.SANDBOX_MISSING, given.isBlank() ? String.valueOf(own) : given)
                        .withDetail(candidates.toString())));
    }

    private static SandboxHome at(Path home) {
        return new SandboxHome(home.resolve("lib"), home.resolve("brokers"), runningJava());
    }

    private static Path runningJava() {
        Path bin = Path.of(System.getProperty("java.home"), "bin");
        Path windows = bin.resolve("java.exe");
        return Files.exists(windows) ? windows : bin.resolve("java");
    }

    private static Path ownFolder() {
        try {
            Path own = Path.of(SandboxHome.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return own.toAbsolutePath().getParent();
        } catch (URISyntaxException | IllegalArgumentException | FileSystemNotFoundException e) {
            return Path.of("").toAbsolutePath();
        }
    }
}
