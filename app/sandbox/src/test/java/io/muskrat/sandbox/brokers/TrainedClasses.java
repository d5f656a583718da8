package io.muskrat.sandbox.brokers;

import io.muskrat.sandbox.store.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The archives of classes that make brokers start in half the time, one a Kafka version: written by
 * brokers that do nothing else, before the first that a test needs. Modules that are tested later use
 * them too.
 */
public final class TrainedClasses {
  /** For all fleets and sandboxes of the tests. */
  public static final Path FOLDER = trained();

  private TrainedClasses() {}

  private static Path trained() {
    try {
      Path cache = Files.createDirectories(Path.of("target", "class-cache")).toAbsolutePath();
      Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target", "data")), "train");
      List<BrokerFleet> fleets =
          versions().stream()
              .map(jars -> spec(folder, jars))
              .filter(spec -> !new BrokerCommand(spec, cache).trained())
              .map(spec -> BrokerFleet.start(spec, cache))
              .toList();
      for (BrokerFleet fleet : fleets) {
        try (fleet) {
          fleet.ready().toCompletableFuture().join();
          fleet.admin().topics();
        }
      }
      Folders.delete(folder);
      return cache;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> versions() throws IOException {
    try (Stream<Path> folders = Files.list(TestFleet.JARS.getParent())) {
      return folders.filter(jars -> !jars.endsWith("common")).toList();
    }
  }

  private static FleetSpec spec(Path folder, Path jars) {
    String version = jars.getFileName().toString();
    FleetSpec some = TestFleet.spec(folder, "train-" + version, 1);
    return new FleetSpec(
        some.clusterId(),
        some.nodes(),
        jars,
        some.dataDir(),
        some.heapMb(),
        some.serverProperties(),
        version,
        some.security());
  }
}
