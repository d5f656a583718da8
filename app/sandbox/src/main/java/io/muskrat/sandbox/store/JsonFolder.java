package io.muskrat.sandbox.store;

import io.muskrat.sandbox.wire.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;

/**
 * Records of one type, a JSON file each, all held in memory. Not for more than one thread at a
 * time: the owner locks.
 */
public final class JsonFolder<T> {
  private static final Logger LOG = Logger.getLogger(JsonFolder.class.getName());
  private static final String SUFFIX = ".json";

  private final Path folder;
  private final Map<String, T> entries = new LinkedHashMap<>();

  private JsonFolder(Path folder) {
    this.folder = folder;
  }

  /** Opens the folder; a file that cannot be read is set aside as {@code .broken} and logged. */
  public static <T> JsonFolder<T> open(Path folder, Class<T> type) throws IOException {
    Files.createDirectories(folder);
    JsonFolder<T> opened = new JsonFolder<>(folder);
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(SUFFIX)).sorted().toList()) {
        opened.load(file, type);
      }
    }
    return opened;
  }

  private void load(Path file, Class<T> type) throws IOException {
    String name = file.getFileName().toString();
    try {
      T entry = Json.MAPPER.readValue(Files.readAllBytes(file), type);
      entries.put(name.substring(0, name.length() - SUFFIX.length()), entry);
    } catch (JacksonException e) {
      LOG.log(Level.SEVERE, file + " cannot be read and is set aside", e);
      Files.move(
          file, file.resolveSibling(name + ".broken"), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  public List<T> all() {
    return List.copyOf(entries.values());
  }

  public void put(String key, T entry) {
    Path target = folder.resolve(key + SUFFIX);
    Path fresh = folder.resolve(key + ".new");
    try {
      Files.write(fresh, Json.write(entry));
      Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    entries.put(key, entry);
  }

  public void remove(String key) {
    try {
      Files.deleteIfExists(folder.resolve(key + SUFFIX));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    entries.remove(key);
  }
}
