package io.muskrat.sandbox.brokers;

import io.muskrat.sandbox.store.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The archive of classes that makes brokers start in half the time: written by one that does nothing
 * else, before the first that a test needs. Modules that are tested later use it too.
 */
public final class TrainedClasses {
  /** For all fleets and sandboxes of the tests. */
  public static final Path FOLDER = trained();

  private TrainedClasses() {}

  private static Path trained() {
    try {
      Path cache = Files.createDirectories(Path.of("target", "class-cache")).toAbsolutePath();
      Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target", "data")), "train");
      FleetSpec spec = TestFleet.spec(folder, "train", 1);
      if (!new BrokerCommand(spec, cache).trained()) {
        try (BrokerFleet fleet = BrokerFleet.start(spec, cache)) {
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
}
