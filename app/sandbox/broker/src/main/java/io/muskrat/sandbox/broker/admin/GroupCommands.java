package io.muskrat.sandbox.broker.admin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.ListGroupsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.GroupType;
import org.apache.kafka.common.TopicPartition;

/** How far consumer groups are behind. */
final class GroupCommands {
  private static final Set<GroupType> WITH_OFFSETS = Set.of(GroupType.CLASSIC, GroupType.CONSUMER);

  private final ObjectMapper json;

  GroupCommands(ObjectMapper json) {
    this.json = json;
  }

  /** One entry for each partition that a group has committed an offset of. */
  JsonNode lags(Admin admin, JsonNode question) throws ExecutionException, InterruptedException {
    ListGroupsOptions options = new ListGroupsOptions().withTypes(WITH_OFFSETS);
    Map<String, ListConsumerGroupOffsetsSpec> groups =
        admin.listGroups(options).all().get().stream()
            .map(GroupListing::groupId)
            .collect(Collectors.toMap(g -> g, g -> new ListConsumerGroupOffsetsSpec()));
    ArrayNode out = json.createArrayNode();
    if (groups.isEmpty()) {
      return out;
    }
    Map<String, Map<TopicPartition, OffsetAndMetadata>> committed =
        admin.listConsumerGroupOffsets(groups).all().get();
    Map<TopicPartition, OffsetSpec> wanted = new HashMap<>();
    committed.values().forEach(c -> c.keySet().forEach(p -> wanted.put(p, OffsetSpec.latest())));
    var ends = admin.listOffsets(wanted);
    for (var group : committed.entrySet()) {
      for (var offset : group.getValue().entrySet()) {
        if (offset.getValue() != null) {
          long end = end(ends.partitionResult(offset.getKey()));
          if (end >= 0) {
            add(out.addObject(), group.getKey(), offset.getKey(), offset.getValue().offset(), end);
          }
        }
      }
    }
    return out;
  }

  /** -1 for a partition that is gone or has no leader: its lag is unknown, not zero. */
  private static long end(org.apache.kafka.common.KafkaFuture<ListOffsetsResultInfo> asked)
      throws InterruptedException {
    try {
      return asked.get().offset();
    } catch (ExecutionException unknown) {
      return -1;
    }
  }

  private static void add(
      ObjectNode out, String group, TopicPartition at, long committed, long end) {
    out.put("group", group);
    out.put("topic", at.topic());
    out.put("partition", at.partition());
    out.put("committed", committed);
    out.put("end", end);
  }
}
