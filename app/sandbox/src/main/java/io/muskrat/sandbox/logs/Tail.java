package io.muskrat.sandbox.logs;

import io.muskrat.sandbox.wire.Json;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Reads on in a broker's {@code server.log}, over its renamings and over restarts of the sandbox:
 * where it was stands in a file of its own.
 */
final class Tail {
  private static final int MOST_AT_ONCE = 1 << 20;
  private static final Pattern HEAD =
      Pattern.compile("\\[(\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d,\\d{3})].*", Pattern.DOTALL);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss,SSS");

  private final Path log;
  private final Path position;
  private String file = "";
  private long offset;

  /**
   * @param position where it remembers
   */
  Tail(Path log, Path position) throws IOException {
    this.log = log;
    this.position = position;
    if (Files.exists(position)) {
      JsonNode read = Json.MAPPER.readTree(Files.readString(position));
      file = read.path("file").asString("");
      offset = read.path("offset").asLong(0);
    }
  }

  /** What has come since the last call; {@link #remember} makes it final. */
  List<Event> read(long now) throws IOException {
    StringBuilder text = new StringBuilder();
    if (!Files.exists(log)) {
      return List.of();
    }
    String current = key(log);
    if (!current.equals(file)) {
      for (Path renamed : renamed()) {
        if (key(renamed).equals(file)) {
          text.append(rest(renamed));
        }
      }
      file = current;
      offset = 0;
    }
    text.append(rest(log));
    return events(text.toString(), now);
  }

  void remember() throws IOException {
    Files.createDirectories(position.getParent());
    Files.writeString(
        position,
        new String(
            Json.write(Map.of("file", file, "offset", offset)), StandardCharsets.UTF_8));
  }

  /** Whole lines only. */
  private String rest(Path from) throws IOException {
    try (SeekableByteChannel channel = Files.newByteChannel(from)) {
      if (channel.size() < offset) {
        offset = 0;
      }
      channel.position(offset);
      ByteBuffer bytes =
          ByteBuffer.allocate((int) Math.min(MOST_AT_ONCE, channel.size() - offset));
      while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
        // until full or at the end
      }
      int length = bytes.position();
      while (length > 0 && bytes.get(length - 1) != '\n') {
        length--;
      }
      if (length == 0 && bytes.position() == MOST_AT_ONCE) {
        length = MOST_AT_ONCE;
      }
      offset += length;
      return new String(bytes.array(), 0, length, StandardCharsets.UTF_8);
    }
  }

  /** A line that does not begin with a time belongs to the one before: a stack trace. */
  private static List<Event> events(String text, long now) {
    List<Event> events = new ArrayList<>();
    for (String line : text.split("\n")) {
      Matcher head = HEAD.matcher(line);
      if (head.matches()) {
        long time =
            LocalDateTime.parse(head.group(1), TIME)
                .atZone(ZoneId.systemDefault())
                .toInstant()
                .toEpochMilli();
        events.add(new Event(0, time, now, line));
      } else if (!events.isEmpty()) {
        Event last = events.removeLast();
        events.add(new Event(0, last.time(), now, last.message() + "\n" + line));
      } else if (!line.isBlank()) {
        events.add(new Event(0, now, now, line));
      }
    }
    return events;
  }

  private List<Path> renamed() throws IOException {
    try (Stream<Path> all = Files.list(log.getParent())) {
      return all.filter(p -> p.getFileName().toString().startsWith(log.getFileName() + ".")).toList();
    }
  }

  /** The same for a file whatever its name; where there is no such key, when it was made. */
  private static String key(Path path) throws IOException {
    BasicFileAttributes about = Files.readAttributes(path, BasicFileAttributes.class);
    Object key = about.fileKey();
    return key == null ? about.creationTime().toString() : key.toString();
  }
}
