package io.muskrat.sandbox;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The sandbox's data folder, held by one sandbox at a time. */
final class DataFolder implements AutoCloseable {
  private final Path root;
  private final FileChannel channel;

  private DataFolder(Path root, FileChannel channel) {
    this.root = root;
    this.channel = channel;
  }

  /**
   * @throws IOException with a sentence for the user when another sandbox has it
   */
  static DataFolder open(Path root) throws IOException {
    Files.createDirectories(root);
    FileChannel channel =
        FileChannel.open(
            root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock;
    try {
      lock = channel.tryLock();
    } catch (OverlappingFileLockException e) {
      lock = null;
    }
    if (lock == null) {
      channel.close();
      throw new IOException("another sandbox is using " + root);
    }
    return new DataFolder(root, channel);
  }

  Path in(String name) {
    return root.resolve(name);
  }

  /** Lets it go; the lock goes with the channel. */
  @Override
  public void close() throws IOException {
    channel.close();
  }
}
