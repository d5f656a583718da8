package io.muskrat.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Sends all logging of the process to files of bounded size; standard output stays free. */
final class LogFiles {
  private static final int LIMIT = 5 * 1024 * 1024;
  private static final int FILES = 3;

  private LogFiles() {}

  static void to(Path folder) throws IOException {
    Files.createDirectories(folder);
    LogManager.getLogManager().reset();
    Handler file = new FileHandler(folder.resolve("sandbox.%g.log").toString(), LIMIT, FILES, true);
    file.setFormatter(new SimpleFormatter());
    file.setEncoding("UTF-8");
    Logger root = Logger.getLogger("");
    root.addHandler(file);
    root.setLevel(Level.INFO);
  }
}
