package io.muskrat.sandbox.brokers.admin;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Questions to a broker's process over its standard input and output, a line of JSON each. Any
 * number may be under way. Thread-safe.
 */
public final class BrokerLine {
  private static final System.Logger LOG = System.getLogger(BrokerLine.class.getName());

  private final JsonMapper json = JsonMapper.shared();
  private final String name;
  private final Process process;
  private final AtomicLong last = new AtomicLong();
  private final Map<Long, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();

  private BrokerLine(String name, Process process) {
    this.name = name;
    this.process = process;
  }

  /**
   * @param name of the broker, for the threads' names and the logs
   */
  public static BrokerLine to(Process process, String name) {
    BrokerLine line = new BrokerLine(name, process);
    Thread.ofPlatform().name(name + "-answers").daemon().start(line::read);
    process.onExit().thenRun(line::gone);
    return line;
  }

  public ObjectNode question(String ask) {
    return json.createObjectNode().put("ask", ask);
  }

  /** Fails with {@link ClusterAdminException}: what the broker said, or that it is gone. */
  public CompletableFuture<JsonNode> ask(ObjectNode question) {
    long id = last.incrementAndGet();
    CompletableFuture<JsonNode> answer = new CompletableFuture<>();
    waiting.put(id, answer);
    byte[] line =
        (json.writeValueAsString(question.put("id", id)) + "\n").getBytes(StandardCharsets.UTF_8);
    try {
      send(line);
    } catch (IOException e) {
      LOG.log(System.Logger.Level.DEBUG, "Cannot ask " + name, e);
      gone();
    }
    if (!process.isAlive()) {
      gone();
    }
    // whoever gives up waiting leaves nothing behind
    return answer.whenComplete((a, e) -> waiting.remove(id));
  }

  /** Ends the process's input, which tells it to end. */
  public void close() {
    try {
      process.getOutputStream().close();
    } catch (IOException alreadyGone) {
      LOG.log(System.Logger.Level.TRACE, "Input of " + name, alreadyGone);
    }
  }

  private synchronized void send(byte[] line) throws IOException {
    OutputStream out = process.getOutputStream();
    out.write(line);
    out.flush();
  }

  private void read() {
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        take(line);
      }
    } catch (IOException closed) {
      LOG.log(System.Logger.Level.TRACE, "Output of " + name, closed);
    }
    gone();
  }

  private void take(String line) {
    try {
      JsonNode answer = json.readTree(line);
      CompletableFuture<JsonNode> asked = waiting.get(answer.path("id").asLong(0));
      if (asked == null) {
        return;
      }
      if (answer.has("error")) {
        asked.completeExceptionally(
            new ClusterAdminException(
                answer.path("error").asString(""), answer.path("message").asString("")));
      } else {
        asked.complete(answer.path("answer"));
      }
    } catch (JacksonException e) {
      LOG.log(System.Logger.Level.WARNING, name + " answered what is no JSON", e);
    }
  }

  private void gone() {
    waiting
        .values()
        .forEach(
            asked ->
                asked.completeExceptionally(
                    new ClusterAdminException(
                        ClusterAdminException.UNAVAILABLE, name + " is not running.")));
  }
}
