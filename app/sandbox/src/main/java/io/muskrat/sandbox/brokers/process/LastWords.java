package io.muskrat.sandbox.brokers.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Why a broker ended, from its log and from its standard error. */
public record LastWords(Path serverLog, Path stderr) {
  /** One line, {@code ""} when it said nothing. */
  public String say() {
    String logged =
        last(serverLog, line -> line.contains("] FATAL ") || line.contains("] ERROR "));
    return logged.isEmpty() ? last(stderr, line -> !line.startsWith("WARNING")) : logged;
  }

  /** Kafka says so in its log, an exporter as it starts before it. */
  public boolean mentionsATakenPort() {
    return !last(serverLog, line -> line.contains("failed to bind")).isEmpty()
        || !last(stderr, line -> line.contains("java.net.BindException")).isEmpty();
  }

  private static String last(Path file, java.util.function.Predicate<String> wanted) {
    if (!Files.exists(file)) {
      return "";
    }
    try (Stream<String> lines = Files.lines(file)) {
      return lines
          .filter(line -> !line.isBlank() && !line.startsWith("\tat "))
          .filter(wanted)
          .reduce((first, second) -> second)
          .orElse("");
    } catch (IOException e) {
      return e.toString();
    }
  }
}
