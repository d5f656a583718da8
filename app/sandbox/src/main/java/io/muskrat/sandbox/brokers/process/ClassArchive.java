package io.muskrat.sandbox.brokers.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * A file of loaded classes that all brokers of one version share: it halves their start. The first
 * process that ends in peace writes it aside, and it is put in place whole; so two writers cannot
 * meet, and nobody reads half a file.
 */
public final class ClassArchive {
  private final Path file;

  public ClassArchive(Path cache, List<Path> classPath) {
    // the JVM itself checks path, size and time of each jar; the name only keeps versions apart
    CRC32C sum = new CRC32C();
    sum.update(Runtime.version().toString().getBytes(StandardCharsets.UTF_8));
    try {
      Files.createDirectories(cache);
      for (Path jar : classPath) {
        String about = jar + " " + Files.size(jar) + " " + Files.getLastModifiedTime(jar);
        sum.update(about.getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    this.file = cache.resolve("broker-" + HexFormat.of().toHexDigits((int) sum.getValue()) + ".jsa");
  }

  /** JVM options to start with it; none while it is not there. */
  public List<String> use() {
    return exists() ? List.of("-XX:SharedArchiveFile=" + file, "-Xlog:cds=off") : List.of();
  }

  public boolean exists() {
    return Files.exists(file);
  }

  /** JVM options that make the process write {@code aside} as it ends. */
  public static List<String> train(Path aside) {
    return List.of("-XX:ArchiveClassesAtExit=" + aside, "-Xlog:cds=off", "-Xlog:cds+dynamic=off");
  }

  /** Puts in place what a process has written, or throws it away when the process was killed. */
  public void accept(Path aside, boolean whole) {
    try {
      if (whole && Files.exists(aside) && !exists()) {
        Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
      }
      Files.deleteIfExists(aside);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
