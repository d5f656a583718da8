package io.muskrat.sandbox.brokers;

import io.muskrat.sandbox.brokers.process.ClassArchive;
import io.muskrat.sandbox.brokers.process.NodeFiles;
import io.muskrat.sandbox.brokers.process.NodeProcess;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How a broker's JVM is started: small and quick to start rather than fast in the long run. */
final class BrokerCommand {
  private static final String MAIN = "io.muskrat.sandbox.broker.BrokerMain";
  private static final String AGENT = "jmx_prometheus_javaagent-";

  private final FleetSpec fleet;
  private final List<Path> classPath;
  private final List<Path> agents;
  private final ClassArchive archive;

  BrokerCommand(FleetSpec fleet, Path cache) {
    this.fleet = fleet;
    Map<Boolean, List<Path>> jars =
        jars(fleet.brokerJars()).stream()
            .collect(Collectors.partitioningBy(jar -> jar.getFileName().toString().startsWith(AGENT)));
    this.classPath = jars.get(false);
    this.agents = jars.get(true);
    this.archive = new ClassArchive(cache, classPath);
  }

  /**
   * Starts the process of a node whose files are written.
   *
   * @param train whether it writes the class archive as it ends, when there is none
   */
  NodeProcess start(int id, NodePorts ports, boolean train) {
    NodeFiles files = NodeFiles.of(fleet.dataDir().toAbsolutePath(), id);
    // an agent would be in the archive too
    boolean trains = train && !trained() && !fleet.access().jmxExporter();
    return NodeProcess.start(id, files, of(files, ports, trains), trains ? archive : null);
  }

  /** Whether there is a class archive to start with. */
  boolean trained() {
    return archive.exists();
  }

  private List<String> of(NodeFiles files, NodePorts ports, boolean train) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add(mark(fleet));
    command.add("-Xmx" + fleet.heapMb() + "m");
    command.add("-XX:+UseSerialGC");
    command.add("-XX:TieredStopAtLevel=1");
    command.add("-XX:+ExitOnOutOfMemoryError");
    command.add("-XX:-UsePerfData");
    command.addAll(train ? ClassArchive.train(files.trained()) : archive.use());
    if (fleet.access().jmxExporter()) {
      // loopback only: a JMX port of its own would be open to all
      int port = ports.of(MskPort.JMX_EXPORTER);
      agents.forEach(
          jar -> command.add("-javaagent:" + jar + "=127.0.0.1:" + port + ":" + files.exporter()));
    }
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("--sun-misc-unsafe-memory-access=allow");
    command.add("-Djava.awt.headless=true");
    command.add("-Dkafka.logs.dir=" + files.logs());
    command.add("-Dlog4j2.configurationFile=muskrat-broker-log4j2.properties");
    // log4j's own hook would cut the log at SIGTERM
    command.add("-Dlog4j.shutdownHookEnabled=false");
    command.add("-cp");
    command.add(
        classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
    command.add(MAIN);
    command.add(files.properties().toString());
    command.add(fleet.clusterId());
    return command;
  }

  /** What tells one cluster's processes from all others; near the front, for tools cut the line. */
  static String mark(FleetSpec fleet) {
    return "-Dmuskrat.sandbox.cluster=" + fleet.clusterId();
  }

  /** Jar by jar and sorted: a class archive allows neither folders nor another order. */
  private static List<Path> jars(Path folder) {
    List<Path> own = jarsIn(folder);
    if (own.isEmpty()) {
      throw new IllegalArgumentException("No broker jars in " + folder);
    }
    List<Path> all = new ArrayList<>(own);
    Path common = folder.toAbsolutePath().resolveSibling("common");
    if (Files.isDirectory(common)) {
      all.addAll(jarsIn(common));
    }
    all.sort(Comparator.comparing(Path::getFileName));
    return List.copyOf(all);
  }

  private static List<Path> jarsIn(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> f.toString().endsWith(".jar")).map(Path::toAbsolutePath).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
