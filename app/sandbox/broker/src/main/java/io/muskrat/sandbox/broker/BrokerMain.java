package io.muskrat.sandbox.broker;

import io.muskrat.sandbox.broker.admin.AdminCommands;
import io.muskrat.sandbox.broker.node.NodeExporter;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Properties;

/**
 * Main class of a broker process: {@code BrokerMain server.properties CLUSTER_ID}.
 *
 * <p>Formats the storage when it is not, then runs Kafka. Standard input is the sandbox's line: see
 * {@link ParentLine}. Standard output carries the answers only; what libraries print goes to
 * standard error.
 */
public final class BrokerMain {
  private BrokerMain() {}

  public static void main(String[] args) throws Exception {
    PrintStream answers = System.out;
    System.setOut(System.err);
    Properties server = load(Path.of(args[0]));
    Path data = Path.of(server.getProperty("log.dirs"));
    // beside server.properties: how to sign in to this cluster as its super user
    AdminCommands admin = new AdminCommands(Path.of(args[0]).resolveSibling("admin.properties"));
    new ParentLine(System.in, answers, new Sampler(data), admin, new LastExit(data)).start();
    Storage.format(data, Path.of(args[0]), args[1]);
    String nodeExporter = server.getProperty("muskrat.node.exporter.port");
    if (nodeExporter != null) {
      NodeExporter.start(Integer.parseInt(nodeExporter), data);
    }
    kafka.Kafka.main(new String[] {args[0]});
  }

  private static Properties load(Path file) throws IOException {
    Properties loaded = new Properties();
    try (InputStream in = new FileInputStream(file.toFile())) {
      loaded.load(in);
    }
    return loaded;
  }
}
