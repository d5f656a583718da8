package io.muskrat.sandbox.broker;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Ends a broker whose parent is gone: orderly, or after {@link #PATIENCE} at once. */
final class LastExit {
  private static final Duration PATIENCE = Duration.ofSeconds(8);
  private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

  /**
   * Time for the rest once the logs are closed. A controller whose peers went in the same moment
   * waits for them for 5 seconds, at times for ever.
   */
  private static final Duration GRACE = Duration.ofMillis(700);

  private static final int LEFT_ALONE = 3;

  private final Path logsClosed;

  LastExit(Path data) {
    this.logsClosed = data.resolve(".kafka_cleanshutdown");
  }

  void now() {
    Thread.ofPlatform().name("parent-gone").daemon().start(this::haltInTheEnd);
    System.exit(LEFT_ALONE);
  }

  private void haltInTheEnd() {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    try {
      while (System.nanoTime() < deadline && !Files.exists(logsClosed)) {
        Thread.sleep(LOOK_AGAIN);
      }
      Thread.sleep(GRACE);
    } catch (InterruptedException asked) {
      Thread.currentThread().interrupt();
    }
    Runtime.getRuntime().halt(LEFT_ALONE);
  }
}
