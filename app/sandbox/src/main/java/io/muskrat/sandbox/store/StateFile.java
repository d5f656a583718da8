package io.muskrat.sandbox.store;

import io.muskrat.sandbox.wire.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.logging.Level;
import java.util.logging.Logger;
import tools.jackson.core.JacksonException;

/**
 * One immutable value of a service, in memory and in a private JSON file that is replaced at each
 * change. For many threads.
 */
public final class StateFile<T> {
  private static final Logger LOG = Logger.getLogger(StateFile.class.getName());

  private final Path file;
  private final ReentrantLock lock = new ReentrantLock();
  private volatile T value;

  private StateFile(Path file, T value) {
    this.file = file;
    this.value = value;
  }

  /**
   * Reads the file, or takes {@code first} when there is none; one that cannot be read is set aside
   * as {@code .broken} and logged.
   */
  public static <T> StateFile<T> open(Path file, Class<T> type, Supplier<T> first)
      throws IOException {
    if (Files.exists(file)) {
      try {
        return new StateFile<>(file, Json.MAPPER.readValue(Files.readAllBytes(file), type));
      } catch (JacksonException e) {
        LOG.log(Level.SEVERE, file + " cannot be read and is set aside", e);
        Path aside = file.resolveSibling(file.getFileName() + ".broken");
        Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
      }
    }
    StateFile<T> opened = new StateFile<>(file, null);
    T made = first.get();
    opened.update(nothing -> made);
    return opened;
  }

  public T get() {
    return value;
  }

  /**
   * Changes the value, one thread at a time.
   *
   * @param change may throw: then nothing has changed
   * @return the new value
   */
  public T update(UnaryOperator<T> change) {
    lock.lock();
    try {
      T next = change.apply(value);
      if (next != value) {
        PrivateFile.write(file, Json.write(next));
        value = next;
      }
      return next;
    } finally {
      lock.unlock();
    }
  }
}
