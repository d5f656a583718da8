package io.muskrat.sandbox.broker.admin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.TopicPartitionInfo;
import org.apache.kafka.common.config.ConfigResource;

/** Topics: list, describe, create, change, delete. */
final class TopicCommands {
  private final ObjectMapper json;

  TopicCommands(ObjectMapper json) {
    this.json = json;
  }

  JsonNode list(Admin admin, JsonNode question) throws ExecutionException, InterruptedException {
    ArrayNode out = json.createArrayNode();
    for (TopicDescription topic : all(admin)) {
      ObjectNode one = out.addObject();
      one.put("name", topic.name());
      one.put("id", topic.topicId().toString());
      one.put("internal", topic.isInternal());
      one.put("partitions", topic.partitions().size());
      one.put("replicationFactor", topic.partitions().getFirst().replicas().size());
      one.put(
          "outOfSyncReplicas",
          topic.partitions().stream().mapToInt(p -> p.replicas().size() - p.isr().size()).sum());
    }
    return out;
  }

  JsonNode describe(Admin admin, JsonNode question)
      throws ExecutionException, InterruptedException {
    String name = question.path("topic").asText();
    TopicDescription topic =
        admin.describeTopics(List.of(name)).topicNameValues().get(name).get();
    ObjectNode out = json.createObjectNode();
    out.put("name", topic.name());
    out.put("id", topic.topicId().toString());
    out.put("internal", topic.isInternal());
    ArrayNode partitions = out.putArray("partitions");
    for (TopicPartitionInfo partition : topic.partitions()) {
      ObjectNode one = partitions.addObject();
      one.put("id", partition.partition());
      one.put("leader", partition.leader() == null ? -1 : partition.leader().id());
      ids(one.putArray("replicas"), partition.replicas());
      ids(one.putArray("isr"), partition.isr());
    }
    ObjectNode configs = out.putObject("configs");
    admin.describeConfigs(List.of(resource(name))).values().get(resource(name)).get().entries()
        .stream()
        .filter(e -> e.source() == ConfigEntry.ConfigSource.DYNAMIC_TOPIC_CONFIG)
        .forEach(e -> configs.put(e.name(), e.value()));
    return out;
  }

  JsonNode create(Admin admin, JsonNode question) throws ExecutionException, InterruptedException {
    NewTopic topic =
        new NewTopic(
            question.path("topic").asText(),
            Optional.of(question.path("partitions").asInt()),
            Optional.of((short) question.path("replicationFactor").asInt()));
    admin.createTopics(List.of(topic.configs(configs(question)))).all().get();
    return BooleanNode.TRUE;
  }

  /** First the configuration, which may be refused, then the partitions, which cannot go back. */
  JsonNode update(Admin admin, JsonNode question) throws ExecutionException, InterruptedException {
    String name = question.path("topic").asText();
    Collection<AlterConfigOp> sets =
        configs(question).entrySet().stream()
            .map(e -> new ConfigEntry(e.getKey(), e.getValue()))
            .map(e -> new AlterConfigOp(e, AlterConfigOp.OpType.SET))
            .toList();
    if (!sets.isEmpty()) {
      admin.incrementalAlterConfigs(Map.of(resource(name), sets)).all().get();
    }
    if (question.hasNonNull("partitions")) {
      int wanted = question.path("partitions").asInt();
      admin.createPartitions(Map.of(name, NewPartitions.increaseTo(wanted))).all().get();
    }
    return BooleanNode.TRUE;
  }

  JsonNode delete(Admin admin, JsonNode question) throws ExecutionException, InterruptedException {
    admin.deleteTopics(List.of(question.path("topic").asText())).all().get();
    return BooleanNode.TRUE;
  }

  /** Whether so many brokers are there and every partition has a leader and all its replicas. */
  JsonNode settled(Admin admin, JsonNode question)
      throws ExecutionException, InterruptedException {
    boolean complete =
        admin.describeCluster().nodes().get().size() == question.path("brokers").asInt();
    return BooleanNode.valueOf(
        complete
            && all(admin).stream()
                .flatMap(topic -> topic.partitions().stream())
                .allMatch(p -> p.leader() != null && p.isr().size() == p.replicas().size()));
  }

  private static Collection<TopicDescription> all(Admin admin)
      throws ExecutionException, InterruptedException {
    ListTopicsOptions internalToo = new ListTopicsOptions().listInternal(true);
    List<String> names = new ArrayList<>(admin.listTopics(internalToo).names().get());
    return admin.describeTopics(names).allTopicNames().get().values();
  }

  private static Map<String, String> configs(JsonNode question) {
    Map<String, String> configs = new HashMap<>();
    question.path("configs").properties().forEach(e -> configs.put(e.getKey(), e.getValue().asText()));
    return configs;
  }

  private static ConfigResource resource(String topic) {
    return new ConfigResource(ConfigResource.Type.TOPIC, topic);
  }

  private static void ids(ArrayNode out, List<Node> nodes) {
    nodes.forEach(node -> out.add(node.id()));
  }
}
