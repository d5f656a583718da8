package io.muskrat.sandbox.metrics;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * The points of one UTC day: {@code DAY.keys} has a line a metric (its number is its line),
 * {@code DAY.points} a record of 20 bytes a point (key number, epoch milliseconds, value). Both are
 * only ever appended to; what a crash has cut off at the end is dropped.
 */
final class DayFile {
  private static final int RECORD = Integer.BYTES + Long.BYTES + Double.BYTES;

  private final Path keyFile;
  private final Path pointFile;
  private final Map<MetricKey, Integer> numbers = new LinkedHashMap<>();

  DayFile(Path dir, LocalDate day) throws IOException {
    this.keyFile = dir.resolve(day + ".keys");
    this.pointFile = dir.resolve(day + ".points");
    loadKeys();
    cut(pointFile, RECORD);
  }

  interface Reader {
    void point(MetricKey key, Point point);
  }

  Iterable<MetricKey> keys() {
    return numbers.keySet();
  }

  void append(long minute, Map<MetricKey, Double> values) throws IOException {
    StringBuilder lines = new StringBuilder();
    ByteBuffer records = ByteBuffer.allocate(values.size() * RECORD);
    values.forEach(
        (key, value) -> {
          Integer number = numbers.get(key);
          if (number == null) {
            number = numbers.size();
            numbers.put(key, number);
            lines.append(line(key)).append('\n');
          }
          records.putInt(number).putLong(minute).putDouble(value);
        });
    append(keyFile, ByteBuffer.wrap(lines.toString().getBytes(StandardCharsets.UTF_8)));
    append(pointFile, records.flip());
  }

  /**
   * @param only null for all
   */
  void read(MetricKey only, Instant from, Instant to, Reader reader) throws IOException {
    if (!Files.exists(pointFile) || only != null && !numbers.containsKey(only)) {
      return;
    }
    MetricKey[] keys = numbers.keySet().toArray(MetricKey[]::new);
    ByteBuffer records = ByteBuffer.wrap(Files.readAllBytes(pointFile));
    while (records.remaining() >= RECORD) {
      int number = records.getInt();
      Instant minute = Instant.ofEpochMilli(records.getLong());
      double value = records.getDouble();
      if (number >= 0
          && number < keys.length
          && (only == null || only.equals(keys[number]))
          && !minute.isBefore(from)
          && minute.isBefore(to)) {
        reader.point(keys[number], new Point(minute, value));
      }
    }
  }

  private void loadKeys() throws IOException {
    if (!Files.exists(keyFile)) {
      return;
    }
    String text = Files.readString(keyFile);
    String whole = text.substring(0, text.lastIndexOf('\n') + 1);
    if (whole.length() < text.length()) {
      Files.writeString(keyFile, whole);
    }
    whole.lines().forEach(line -> numbers.put(key(line), numbers.size()));
  }

  private static void cut(Path file, int record) throws IOException {
    if (Files.exists(file)) {
      long torn = Files.size(file) % record;
      if (torn != 0) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
          channel.truncate(channel.size() - torn);
        }
      }
    }
  }

  private static void append(Path file, ByteBuffer bytes) throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
    }
  }

  private static String line(MetricKey key) {
    StringBuilder line = new StringBuilder(key.metric());
    key.dimensions().forEach((name, value) -> line.append('\t').append(name).append('=').append(value));
    return line.toString();
  }

  private static MetricKey key(String line) {
    String[] words = line.split("\t");
    TreeMap<String, String> dimensions = new TreeMap<>();
    for (int i = 1; i < words.length; i++) {
      int equals = words[i].indexOf('=');
      dimensions.put(words[i].substring(0, equals), words[i].substring(equals + 1));
    }
    return new MetricKey(words[0], dimensions);
  }
}
