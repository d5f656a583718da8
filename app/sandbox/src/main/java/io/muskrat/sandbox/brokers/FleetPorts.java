package io.muskrat.sandbox.brokers;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Chooses free loopback ports and remembers them in {@code ports.properties}, so that a fleet that
 * starts again listens where it did, unless somebody has taken the place meanwhile.
 */
final class FleetPorts {
  /** Below every system's range for outgoing connections, which would take a port at any time. */
  private static final int FIRST = 20_000;

  private static final String FILE = "ports.properties";
  private static final int LAST = 32_000;
  private static final int TRIES = 2_000;

  private final Path file;
  private final Properties kept = new Properties();
  private final Map<Integer, ServerSocket> held = new LinkedHashMap<>();

  private FleetPorts(Path file) {
    this.file = file;
  }

  /**
   * @param nodes those that do not run; what others have stays theirs
   */
  static Map<Integer, NodePorts> claim(Path dataDir, List<NodeSpec> nodes) {
    FleetPorts ports = new FleetPorts(dataDir.resolve(FILE));
    try {
      return ports.claim(nodes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The next claim chooses anew. */
  static void forget(Path dataDir) {
    try {
      Files.deleteIfExists(dataDir.resolve(FILE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Map<Integer, NodePorts> claim(List<NodeSpec> nodes) throws IOException {
    if (Files.exists(file)) {
      try (InputStream in = Files.newInputStream(file)) {
        kept.load(in);
      }
    }
    Map<Integer, NodePorts> claimed = new LinkedHashMap<>();
    try {
      for (NodeSpec node : nodes) {
        Map<MskPort, Integer> msk = new EnumMap<>(MskPort.class);
        for (MskPort port : MskPort.values()) {
          msk.put(port, take(node.id() + "." + port.key()));
        }
        claimed.put(
            node.id(),
            new NodePorts(take(node.id() + ".internal"), take(node.id() + ".controller"), msk));
      }
    } finally {
      for (ServerSocket socket : held.values()) {
        socket.close();
      }
    }
    try (OutputStream out = Files.newOutputStream(file)) {
      kept.store(out, null);
    }
    return claimed;
  }

  private int take(String name) throws IOException {
    int port = Integer.parseInt(kept.getProperty(name, "0"));
    for (int i = 0; i < TRIES; i++) {
      if (port != 0 && hold(port)) {
        kept.setProperty(name, Integer.toString(port));
        return port;
      }
      do {
        port = ThreadLocalRandom.current().nextInt(FIRST, LAST);
        // another node's, which may not listen right now
      } while (kept.containsValue(Integer.toString(port)));
    }
    throw new IOException("No free port on loopback between " + FIRST + " and " + LAST);
  }

  /** Held until all are chosen, so that no two are the same. */
  private boolean hold(int port) {
    try {
      held.put(port, new ServerSocket(port, 1, InetAddress.getLoopbackAddress()));
      return true;
    } catch (IOException taken) {
      return false;
    }
  }
}
