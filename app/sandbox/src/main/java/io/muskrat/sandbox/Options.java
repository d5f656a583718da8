package io.muskrat.sandbox;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;

/**
 * The command line.
 *
 * @param port 0 for a free one
 * @param parentPipe end when standard input does
 */
public record Options(int port, String region, Path data, Path brokers, boolean parentPipe) {
  static final String USAGE =
      """
      usage: sandbox [--port N] [--region REGION] [--data DIR] [--brokers DIR] [--parent-pipe]
        --port N       port on 127.0.0.1, 0 (the default) for a free one
        --region NAME  AWS region to answer for, default ap-northeast-2
        --data DIR     where everything is kept, default ~/.muskrat-sandbox
        --brokers DIR  the broker jars, default: brokers beside the lib folder
        --parent-pipe  end when standard input ends
      """;

  private static final int LARGEST_PORT = 65535;

  /**
   * @throws IllegalArgumentException with a sentence, when an option is wrong
   */
  public static Options parse(String... args) {
    int port = 0;
    String region = "ap-northeast-2";
    Path data = Path.of(home(), ".muskrat-sandbox");
    Path brokers = null;
    boolean pipe = false;
    Iterator<String> rest = Arrays.asList(args).iterator();
    while (rest.hasNext()) {
      String option = rest.next();
      switch (option) {
        case "--port" -> port = port(value(option, rest));
        case "--region" -> region = region(value(option, rest));
        case "--data" -> data = Path.of(value(option, rest));
        case "--brokers" -> brokers = Path.of(value(option, rest));
        case "--parent-pipe" -> pipe = true;
        default -> throw new IllegalArgumentException("unknown option " + option);
      }
    }
    Path jars = (brokers == null ? besideLib() : brokers).toAbsolutePath().normalize();
    if (!Files.isDirectory(jars)) {
      throw new IllegalArgumentException("--brokers: there is no folder " + jars);
    }
    return new Options(port, region, data.toAbsolutePath().normalize(), jars, pipe);
  }

  /** As the shell means "~"; Java's own property comes from the system's list of users. */
  private static String home() {
    String home = System.getenv("HOME");
    return home == null || home.isBlank() ? System.getProperty("user.home") : home;
  }

  private static String value(String option, Iterator<String> rest) {
    if (!rest.hasNext()) {
      throw new IllegalArgumentException(option + " needs a value");
    }
    return rest.next();
  }

  private static int port(String text) {
    if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) > LARGEST_PORT) {
      throw new IllegalArgumentException("--port: " + text + " is not a port");
    }
    return Integer.parseInt(text);
  }

  private static String region(String text) {
    if (!text.matches("[a-z]{2}(-[a-z]+)+-[0-9]")) {
      throw new IllegalArgumentException("--region: " + text + " is not a region's name");
    }
    return text;
  }

  private static Path besideLib() {
    String property = System.getProperty("muskrat.brokers");
    if (property != null) {
      return Path.of(property);
    }
    try {
      Path jar =
          Path.of(Options.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return jar.getParent().resolveSibling("brokers");
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("--brokers is needed", e);
    }
  }
}
