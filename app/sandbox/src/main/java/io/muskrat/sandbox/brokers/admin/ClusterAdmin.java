package io.muskrat.sandbox.brokers.admin;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A cluster's super user. Every call asks one broker, waits at most 30 s and throws {@link
 * ClusterAdminException}. Thread-safe.
 */
public final class ClusterAdmin {
  private static final int SECONDS = 30;

  private final Supplier<List<BrokerLine>> lines;
  private final JsonMapper json = JsonMapper.shared();

  /**
   * @param lines to the brokers that run, the one to ask first
   */
  public ClusterAdmin(Supplier<List<BrokerLine>> lines) {
    this.lines = lines;
  }

  /** All topics, Kafka's own too, in no order. */
  public List<TopicSummary> topics() {
    return read(ask("topics", Map.of()), new TypeReference<>() {});
  }

  public TopicDetail topic(String name) {
    return read(ask("topic", Map.of("topic", name)), new TypeReference<>() {});
  }

  public void createTopic(
      String name, int partitions, int replicationFactor, Map<String, String> configs) {
    ask(
        "createTopic",
        Map.of(
            "topic", name,
            "partitions", partitions,
            "replicationFactor", replicationFactor,
            "configs", configs));
  }

  /**
   * @param partitions the new, larger number; null leaves it
   * @param configs what to set; the others stay
   */
  public void updateTopic(String name, Integer partitions, Map<String, String> configs) {
    ask(
        "updateTopic",
        partitions == null
            ? Map.of("topic", name, "configs", configs)
            : Map.of("topic", name, "configs", configs, "partitions", partitions));
  }

  public void deleteTopic(String name) {
    ask("deleteTopic", Map.of("topic", name));
  }

  /** Sets what all brokers have by default and what wins over their server.properties. */
  public void putDefault(String name, String value) {
    ask("putDefault", Map.of("name", name, "value", value));
  }

  /** Lets a user sign in with SCRAM-SHA-512, or changes the password. */
  public void putScram(String user, String password) {
    ask("putScram", Map.of("user", user, "password", password));
  }

  public void deleteScram(String user) {
    ask("deleteScram", Map.of("user", user));
  }

  /** Of all groups that have committed offsets; a partition without a leader is left out. */
  public List<GroupLag> lags() {
    return read(ask("lags", Map.of()), new TypeReference<>() {});
  }

  /** Whether {@code brokers} brokers are there and every partition has all its replicas in sync. */
  public boolean settled(int brokers) {
    return ask("settled", Map.of("brokers", brokers)).asBoolean();
  }

  private <T> T read(JsonNode answer, TypeReference<T> type) {
    return json.treeToValue(answer, type);
  }

  private JsonNode ask(String what, Map<String, Object> with) {
    List<BrokerLine> running = lines.get();
    if (running.isEmpty()) {
      throw unavailable("No broker is running.");
    }
    BrokerLine line = running.getFirst();
    ObjectNode question = line.question(what);
    question.setAll((ObjectNode) json.valueToTree(with));
    try {
      return line.ask(question).get(SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof ClusterAdminException refused) {
        throw refused;
      }
      throw unavailable(String.valueOf(e.getCause()));
    } catch (TimeoutException e) {
      throw unavailable("No answer within " + SECONDS + " s.");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw unavailable("interrupted");
    }
  }

  private static ClusterAdminException unavailable(String why) {
    return new ClusterAdminException(ClusterAdminException.UNAVAILABLE, why);
  }
}
