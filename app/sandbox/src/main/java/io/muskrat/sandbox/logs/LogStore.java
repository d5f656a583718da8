package io.muskrat.sandbox.logs;

import io.muskrat.sandbox.http.AwsException;
import io.muskrat.sandbox.store.Folders;
import io.muskrat.sandbox.store.JsonFolder;
import io.muskrat.sandbox.store.Names;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The log groups of the account with their streams and events, on disk. Thread-safe. */
public final class LogStore {
  private final JsonFolder<LogGroup> groups;
  private final Path folder;
  private final Clock clock;
  private final Map<Path, EventFile> files = new HashMap<>();

  public LogStore(Path folder, Clock clock) throws IOException {
    this.groups = JsonFolder.open(folder, LogGroup.class);
    this.folder = folder;
    this.clock = clock;
  }

  public boolean has(String group) {
    return find(group).isPresent();
  }

  /** By name. */
  synchronized List<LogGroup> all() {
    return groups.all().stream().sorted(Comparator.comparing(LogGroup::name)).toList();
  }

  synchronized Optional<LogGroup> find(String name) {
    return groups.all().stream().filter(g -> g.name().equals(name)).findFirst();
  }

  /**
   * @throws AwsException ResourceNotFoundException
   */
  LogGroup get(String name) {
    return find(name).orElseThrow(() -> absent("group"));
  }

  private static AwsException absent(String what) {
    return new AwsException(
        400, "ResourceNotFoundException", "The specified log " + what + " does not exist.");
  }

  private static AwsException taken(String what) {
    return new AwsException(
        400, "ResourceAlreadyExistsException", "The specified log " + what + " already exists");
  }

  synchronized void create(String name, Map<String, String> tags) {
    if (has(name)) {
      throw taken("group");
    }
    groups.put(Names.file(name), new LogGroup(name, clock.millis(), null, tags, Map.of()));
  }

  synchronized void update(String name, UnaryOperator<LogGroup> change) {
    groups.put(Names.file(name), change.apply(get(name)));
  }

  synchronized void delete(String name) {
    get(name);
    groups.remove(Names.file(name));
    wipe(folder.resolve(Names.file(name)));
  }

  synchronized void createStream(String group, String stream) {
    if (get(group).streams().containsKey(stream)) {
      throw taken("stream");
    }
    update(group, g -> g.with(stream, clock.millis()));
  }

  synchronized void deleteStream(String group, String stream) {
    file(group, stream);
    update(group, g -> g.without(stream));
    wipe(path(group, stream));
  }

  synchronized void append(String group, String stream, List<Event> events) {
    file(group, stream).append(events);
  }

  /** Those within the group's retention, in the order of their times. */
  synchronized List<Event> events(String group, String stream) {
    Integer days = get(group).retention();
    long since = days == null ? 0 : clock.millis() - Duration.ofDays(days).toMillis();
    return file(group, stream).all().stream().filter(e -> e.time() >= since).toList();
  }

  synchronized long bytes(String group, String stream) {
    return file(group, stream).bytes();
  }

  private EventFile file(String group, String stream) {
    if (!get(group).streams().containsKey(stream)) {
      throw absent("stream");
    }
    return files.computeIfAbsent(path(group, stream), EventFile::new);
  }

  /** The folder of a stream. */
  Path path(String group, String stream) {
    return folder.resolve(Names.file(group)).resolve(Names.file(stream));
  }

  private void wipe(Path gone) {
    files.keySet().removeIf(p -> p.startsWith(gone));
    try {
      Folders.delete(gone);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
