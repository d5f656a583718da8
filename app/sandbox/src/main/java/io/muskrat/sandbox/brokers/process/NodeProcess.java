package io.muskrat.sandbox.brokers.process;

import io.muskrat.sandbox.brokers.admin.BrokerLine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A running broker process. */
public final class NodeProcess {
  private static final System.Logger LOG = System.getLogger(NodeProcess.class.getName());
  private static final int SAMPLE_SECONDS = 5;
  private static final int SIGTERM_EXIT = 143;
  private static final TypeReference<Map<String, Double>> NUMBERS = new TypeReference<>() {};

  private final int id;
  private final NodeFiles files;
  private final Process process;
  private final BrokerLine line;
  private final ClassArchive trained;
  private volatile boolean asked;

  private NodeProcess(int id, NodeFiles files, Process process, ClassArchive trained) {
    this.id = id;
    this.files = files;
    this.process = process;
    this.trained = trained;
    this.line = BrokerLine.to(process, "broker-" + id);
  }

  /**
   * @param trained the archive that the process will write as it ends, null if none
   */
  public static NodeProcess start(
      int id, NodeFiles files, List<String> command, ClassArchive trained) {
    try {
      Files.createDirectories(files.logs());
      if (Files.exists(files.stderr())) {
        Files.move(
            files.stderr(),
            files.logs().resolve("stderr.log.1"),
            StandardCopyOption.REPLACE_EXISTING);
      }
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .directory(files.folder().toFile())
              .redirectError(files.stderr().toFile());
      // options of the sandbox's own JVM are not meant for brokers
      builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
      NodeProcess node = new NodeProcess(id, files, builder.start(), trained);
      files.pid().write(node.process.toHandle());
      return node;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public int id() {
    return id;
  }

  public BrokerLine line() {
    return line;
  }

  public boolean alive() {
    return process.isAlive();
  }

  /** Whether the sandbox itself wants it to end. */
  public boolean asked() {
    return asked;
  }

  public CompletableFuture<Integer> exit() {
    return process.onExit().thenApply(Process::exitValue);
  }

  public String epitaph(int exit) {
    String words = files.lastWords().say();
    return "Broker " + id + " ended with exit code " + exit + (words.isEmpty() ? "" : ": " + words);
  }

  /** For one that ended. */
  public boolean foundItsPortTaken() {
    return !alive() && files.lastWords().mentionsATakenPort();
  }

  /** Whether Kafka has come to the end of its start, all listeners open. */
  public boolean started() throws InterruptedException {
    try {
      return line.ask(line.question("started")).get(SAMPLE_SECONDS, TimeUnit.SECONDS).asBoolean();
    } catch (ExecutionException | TimeoutException gone) {
      LOG.log(System.Logger.Level.DEBUG, "No answer of broker " + id, gone);
      return false;
    }
  }

  /** Current values; empty when the broker does not answer. */
  public Map<String, Double> sample() {
    try {
      return JsonMapper.shared()
          .treeToValue(
              line.ask(line.question("sample")).get(SAMPLE_SECONDS, TimeUnit.SECONDS), NUMBERS);
    } catch (ExecutionException | TimeoutException gone) {
      LOG.log(System.Logger.Level.DEBUG, "No sample of broker " + id, gone);
      return Map.of();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Map.of();
    }
  }

  /** Asks it to end, and returns at once. */
  public void terminate() {
    asked = true;
    if (process.supportsNormalTermination()) {
      // the process's own destroy would close its input too, which means something else to it
      process.toHandle().destroy();
    } else {
      line.close();
    }
  }

  public void kill() {
    asked = true;
    process.destroyForcibly();
  }

  /** Ends at once, as if by itself. */
  public void crash() {
    process.destroyForcibly();
  }

  /** Makes sure that nothing is left of it, and returns when that is so. */
  public void end() {
    if (process.isAlive()) {
      LOG.log(System.Logger.Level.DEBUG, "Broker {0} is killed", id);
      kill();
    }
    process.onExit().join();
    files.pid().delete();
    line.close();
    if (trained != null) {
      trained.accept(files.trained(), endedInPeace());
    }
  }

  /** Whether it writes a class archive as it ends, which takes a while. */
  boolean trains() {
    return trained != null;
  }

  /** Whether Kafka has closed all its logs. */
  boolean cleanlyShut() {
    return Files.exists(files.cleanlyShut());
  }

  /** Whether it ended by itself, with all that it had to write written. */
  private boolean endedInPeace() {
    return !process.isAlive() && (process.exitValue() == 0 || process.exitValue() == SIGTERM_EXIT);
  }
}
