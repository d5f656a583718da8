package io.muskrat.sandbox.logs;

import io.muskrat.sandbox.wire.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * The events of one stream on disk: a JSON array a line, in two files of at most {@link #HALF} bytes
 * each, the older of which goes when the newer is full. Not for more than one thread at a time.
 */
final class EventFile {
  static final long HALF = 4L << 20;
  private static final Logger LOG = Logger.getLogger(EventFile.class.getName());

  private final Path newer;
  private final Path older;
  private long next = -1;

  EventFile(Path folder) {
    this.newer = folder.resolve("events");
    this.older = folder.resolve("events.old");
  }

  /** Gives each event its number. */
  void append(List<Event> events) {
    if (next < 0) {
      next = all().stream().mapToLong(Event::seq).max().orElse(0) + 1;
    }
    StringBuilder lines = new StringBuilder();
    for (Event event : events) {
      Object[] line = {next++, event.time(), event.ingested(), event.message()};
      lines.append(new String(Json.write(line), StandardCharsets.UTF_8)).append('\n');
    }
    try {
      Files.createDirectories(newer.getParent());
      if (Files.exists(newer) && Files.size(newer) + lines.length() > HALF) {
        Files.move(newer, older, StandardCopyOption.REPLACE_EXISTING);
      }
      Files.writeString(
          newer, lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All there are, in the order of {@link Event#BY_TIME}. */
  List<Event> all() {
    List<Event> events = new ArrayList<>();
    read(older, events);
    read(newer, events);
    events.sort(Event.BY_TIME);
    return events;
  }

  long bytes() {
    try {
      return (Files.exists(older) ? Files.size(older) : 0)
          + (Files.exists(newer) ? Files.size(newer) : 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void read(Path file, List<Event> into) {
    if (!Files.exists(file)) {
      return;
    }
    try {
      for (String line : Files.readString(file).split("\n")) {
        JsonNode cell = line.isEmpty() ? null : Json.MAPPER.readTree(line);
        if (cell != null && cell.size() == 4) {
          into.add(
              new Event(
                  cell.get(0).longValue(),
                  cell.get(1).longValue(),
                  cell.get(2).longValue(),
                  cell.get(3).asString()));
        }
      }
    } catch (JacksonException e) {
      // A crash can cut off the last line only.
      LOG.log(Level.WARNING, "the rest of " + file + " cannot be read", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
