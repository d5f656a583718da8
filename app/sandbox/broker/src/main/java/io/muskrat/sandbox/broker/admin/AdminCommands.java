package io.muskrat.sandbox.broker.admin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.BooleanNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.UnsupportedVersionException;

/**
 * What the sandbox does on the cluster as its super user. It runs here because only a broker's
 * process has Kafka's client on its class path, in the cluster's own version.
 */
public final class AdminCommands {
  private final Map<String, Command> commands;
  private final Lazy lazy;

  /**
   * @param properties file with the settings of the client ({@code bootstrap.servers} and the like)
   */
  public AdminCommands(Path properties) {
    ObjectMapper json = new ObjectMapper();
    this.lazy = new Lazy(properties);
    TopicCommands topics = new TopicCommands(json);
    this.commands =
        Map.of(
            "topics", topics::list,
            "topic", topics::describe,
            "createTopic", topics::create,
            "updateTopic", topics::update,
            "deleteTopic", topics::delete,
            "settled", topics::settled,
            "putDefault", AdminCommands::putDefault,
            "putScram", ScramCommands::put,
            "deleteScram", ScramCommands::delete,
            "lags", new GroupCommands(json)::lags);
  }

  /**
   * @throws ExecutionException with Kafka's exception
   */
  public JsonNode run(String name, JsonNode question)
      throws ExecutionException, InterruptedException {
    Command command = commands.get(name);
    if (command == null) {
      throw new UnsupportedVersionException("There is no question '" + name + "'");
    }
    return command.run(lazy.admin(), question);
  }

  /** A configuration of all brokers that is kept in the cluster's metadata. */
  private static JsonNode putDefault(Admin admin, JsonNode question)
      throws ExecutionException, InterruptedException {
    ConfigEntry entry =
        new ConfigEntry(question.path("name").asText(), question.path("value").asText());
    ConfigResource brokers = new ConfigResource(ConfigResource.Type.BROKER, "");
    admin
        .incrementalAlterConfigs(
            Map.of(brokers, List.of(new AlterConfigOp(entry, AlterConfigOp.OpType.SET))))
        .all()
        .get();
    return BooleanNode.TRUE;
  }

  /** One question. */
  @FunctionalInterface
  interface Command {
    JsonNode run(Admin admin, JsonNode question) throws ExecutionException, InterruptedException;
  }
}
