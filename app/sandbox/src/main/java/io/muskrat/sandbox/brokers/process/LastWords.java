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

  public boolean mention(String words) {
    return !last(serverLog, line -> line.contains(words)).isEmpty();
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
