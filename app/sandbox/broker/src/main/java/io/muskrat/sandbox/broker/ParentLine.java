package io.muskrat.sandbox.broker;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * The line to the process that started this broker. {@code sample} is answered with one line of
 * JSON; the end of input means that the parent is gone, so this process goes too: orderly, or after
 * {@link #PATIENCE} at once.
 */
final class ParentLine {
  /** A controller that has lost its peers in the same moment may never end by itself. */
  private static final Duration PATIENCE = Duration.ofSeconds(8);

  private static final int LEFT_ALONE = 3;

  private final InputStream commands;
  private final PrintStream answers;
  private final Sampler sampler;

  ParentLine(InputStream commands, PrintStream answers, Sampler sampler) {
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
    Thread.ofPlatform().name("parent-gone").daemon().start(ParentLine::haltInTheEnd);
    System.exit(LEFT_ALONE);
  }

  private static void haltInTheEnd() {
    try {
      Thread.sleep(PATIENCE);
    } catch (InterruptedException asked) {
      Thread.currentThread().interrupt();
    }
    Runtime.getRuntime().halt(LEFT_ALONE);
  }
}
