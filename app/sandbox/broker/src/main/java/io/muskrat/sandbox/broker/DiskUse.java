package io.muskrat.sandbox.broker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileStore;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.Map;

/** Size of the segments in the data folder. Index files are sparse, so only segments count. */
final class DiskUse {
  private static final Duration KEEP = Duration.ofSeconds(30);

  private final Path data;
  private long bytes;
  private long asked;

  DiskUse(Path data) {
    this.data = data;
    this.asked = System.nanoTime() - KEEP.toNanos();
  }

  void add(Map<String, Double> values) throws IOException {
    if (!Files.isDirectory(data)) {
      return;
    }
    if (System.nanoTime() - asked >= KEEP.toNanos()) {
      bytes = walk();
      asked = System.nanoTime();
    }
    FileStore store = Files.getFileStore(data);
    values.put("LogDirBytes", (double) bytes);
    values.put("DiskBytes", (double) store.getTotalSpace());
    values.put("DiskFreeBytes", (double) store.getUsableSpace());
  }

  private long walk() throws IOException {
    Segments segments = new Segments();
    Files.walkFileTree(data, segments);
    return segments.bytes;
  }

  private static final class Segments extends SimpleFileVisitor<Path> {
    private long bytes;

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes about) {
      if (file.toString().endsWith(".log")) {
        bytes += about.size();
      }
      return FileVisitResult.CONTINUE;
    }

    /** Kafka deletes segments while we walk. */
    @Override
    public FileVisitResult visitFileFailed(Path file, IOException gone) {
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, IOException gone) {
      if (gone != null && Files.exists(folder)) {
        throw new UncheckedIOException(gone);
      }
      return FileVisitResult.CONTINUE;
    }
  }
}
