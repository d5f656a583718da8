package io.muskrat.sandbox.metrics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Points on disk, a file a day, 15 days; the last hours in memory as well, because that is what a
 * chart asks for again and again. Thread-safe.
 */
final class PointLog {
  static final int DAYS = 15;
  private static final Duration IN_MEMORY = Duration.ofHours(3);

  private static final Instant LAST = Instant.parse("9999-01-01T00:00:00Z");

  private final Path dir;
  private final TreeMap<LocalDate, DayFile> days = new TreeMap<>();
  private final Map<MetricKey, Deque<Point>> recent = new HashMap<>();

  PointLog(Path dir) {
    this.dir = dir;
    try {
      Files.createDirectories(dir);
      for (LocalDate day : stored()) {
        days.put(day, new DayFile(dir, day));
      }
      expire(Instant.now());
      Instant since = Instant.now().minus(IN_MEMORY);
      for (DayFile file : days.tailMap(day(since)).values()) {
        file.read(null, since, Instant.MAX, this::remember);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  synchronized void append(long minute, Map<MetricKey, Double> values) {
    Instant start = Instant.ofEpochMilli(minute);
    try {
      DayFile file = days.get(day(start));
      if (file == null) {
        file = new DayFile(dir, day(start));
        days.put(day(start), file);
        expire(start);
      }
      file.append(minute, values);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    values.forEach((key, value) -> remember(key, new Point(start, value)));
  }

  synchronized Set<MetricKey> keys() {
    Set<MetricKey> keys = new HashSet<>();
    days.values().forEach(day -> day.keys().forEach(keys::add));
    return keys;
  }

  synchronized List<Point> points(MetricKey key, Instant from, Instant to) {
    List<Point> points = new ArrayList<>();
    if (from.isAfter(Instant.now().minus(IN_MEMORY))) {
      for (Point point : recent.getOrDefault(key, new ArrayDeque<>())) {
        if (!point.minute().isBefore(from) && point.minute().isBefore(to)) {
          points.add(point);
        }
      }
    } else {
      try {
        for (DayFile file : days.subMap(day(from), true, day(to), true).values()) {
          file.read(key, from, to, (ignored, point) -> points.add(point));
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    points.sort(Comparator.comparing(Point::minute));
    return points;
  }

  private void remember(MetricKey key, Point point) {
    Deque<Point> points = recent.computeIfAbsent(key, ignored -> new ArrayDeque<>());
    points.addLast(point);
    Instant since = point.minute().minus(IN_MEMORY);
    while (points.getFirst().minute().isBefore(since)) {
      points.removeFirst();
    }
  }

  private void expire(Instant now) throws IOException {
    LocalDate first = day(now).minusDays(DAYS);
    while (!days.isEmpty() && days.firstKey().isBefore(first)) {
      LocalDate old = days.pollFirstEntry().getKey();
      Files.deleteIfExists(dir.resolve(old + ".keys"));
      Files.deleteIfExists(dir.resolve(old + ".points"));
    }
    recent
        .values()
        .removeIf(points -> points.getLast().minute().isBefore(now.minus(IN_MEMORY)));
  }

  private List<LocalDate> stored() throws IOException {
    List<LocalDate> stored = new ArrayList<>();
    try (Stream<Path> files = Files.list(dir)) {
      for (Path file : files.toList()) {
        String name = file.getFileName().toString();
        if (name.endsWith(".keys")) {
          try {
            stored.add(LocalDate.parse(name.substring(0, name.length() - ".keys".length())));
          } catch (DateTimeParseException foreign) {
            throw new IOException("Not one of the metric files: " + file, foreign);
          }
        }
      }
    }
    return stored;
  }

  private static LocalDate day(Instant instant) {
    // a caller may ask from the beginning to the end of time
    if (instant.isBefore(Instant.EPOCH)) {
      return LocalDate.EPOCH;
    }
    return instant.isAfter(LAST) ? LocalDate.MAX : LocalDate.ofInstant(instant, ZoneOffset.UTC);
  }
}
