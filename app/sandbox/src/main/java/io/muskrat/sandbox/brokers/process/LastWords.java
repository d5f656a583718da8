package io.muskrat.sandbox.brokers.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

/** Why a broker ended, from its log and from its standard error. */
public record LastWords(Path serverLog, Path stderr) {
  /** One line, {@code ""} when it said nothing. */
  public String say() {
    String logged = complaint();
    return logged.isEmpty() ? last(stderr, line -> !line.startsWith("WARNING")) : logged;
  }

  /** The last error, with the exception that stands on the line after it. */
  private String complaint() {
    String said = "";
    boolean fresh = false;
    for (String line : lines(serverLog)) {
      if (line.contains("] FATAL ") || line.contains("] ERROR ")) {
        said = line;
        fresh = true;
      } else {
        boolean exception = fresh && !line.startsWith("[") && !line.startsWith("\tat ");
        said = exception ? said + ": " + line : said;
        fresh = false;
      }
    }
    return said;
  }

  /** Kafka says so in its log, an exporter as it starts before it. */
  public boolean mentionsATakenPort() {
    return !last(serverLog, line -> line.contains("failed to bind")).isEmpty()
        || !last(stderr, line -> line.contains("java.net.BindException")).isEmpty();
  }

  private static String last(Path file, Predicate<String> wanted) {
    return lines(file).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("\tat "))
        .filter(wanted)
        .reduce((first, second) -> second)
        .orElse("");
  }

  private static List<String> lines(Path file) {
    try {
      return Files.exists(file) ? Files.readAllLines(file) : List.of();
    } catch (IOException e) {
      return List.of(e.toString());
    }
  }
}
