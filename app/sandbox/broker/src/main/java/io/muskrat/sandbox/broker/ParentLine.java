package io.muskrat.sandbox.broker;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * The line to the process that started this broker. {@code sample} is answered with one line of
 * JSON; the end of input means that the parent is gone, so this process goes too: orderly, or after
 * {@link #PATIENCE} at once.
 */
final class ParentLine {
  private static final Duration PATIENCE = Duration.ofSeconds(8);
  private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

  /**
   * Time for the rest once the logs are closed. A controller whose peers went in the same moment
   * waits for them for 5 seconds, at times for ever.
   */
  private static final Duration GRACE = Duration.ofMillis(700);

  private static final int LEFT_ALONE = 3;

  private final InputStream commands;
  private final PrintStream answers;
  private final Sampler sampler;
  private final Path logsClosed;

  ParentLine(InputStream commands, PrintStream answers, Sampler sampler, Path data) {
    this.logsClosed = data.resolve(".kafka_cleanshutdown");
    this.commands = commands;
    this.answers = answers;
    this.sampler = sampler;
  }

  void start() {
    Thread.ofPlatform().name("parent-line").daemon().start(this::listen);
  }

  private void listen() {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(commands, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.equals("sample")) {
          answers.println(JsonLine.of(sampler.sample()));
          answers.flush();
        }
      }
    } catch (IOException broken) {
      broken.printStackTrace(System.err);
    }
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
