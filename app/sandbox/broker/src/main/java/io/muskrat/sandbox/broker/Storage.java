package io.muskrat.sandbox.broker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kafka.tools.StorageTool;

/** A node's data folder. Formatting in this process saves the JVM that kafka-storage.sh costs. */
final class Storage {
  private Storage() {}

  /**
   * Formats {@code data} unless it is formatted.
   *
   * @param serverProperties the node's configuration
   * @param clusterId 22 characters, base64url
   */
  static void format(Path data, Path serverProperties, String clusterId) throws IOException {
    if (Files.exists(data.resolve("meta.properties"))) {
      return;
    }
    Files.createDirectories(data);
    // the tool's words stay the same from version to version, the classes behind it do not
    int exit =
        StorageTool.execute(
            // in one word, because an id may begin with a minus sign
            new String[] {"format", "--cluster-id=" + clusterId, "--config=" + serverProperties},
            System.err);
    if (exit != 0) {
      throw new IOException("Formatting " + data + " failed with " + exit);
    }
  }
}
