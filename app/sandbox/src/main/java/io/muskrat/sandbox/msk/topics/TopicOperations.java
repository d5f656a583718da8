package io.muskrat.sandbox.msk.topics;

import static io.muskrat.sandbox.msk.api.Shape.struct;
import static io.muskrat.sandbox.msk.api.Shape.text;

import io.muskrat.sandbox.brokers.admin.ClusterAdmin;
import io.muskrat.sandbox.brokers.admin.ClusterAdminException;
import io.muskrat.sandbox.brokers.admin.TopicDetail;
import io.muskrat.sandbox.brokers.admin.TopicSummary;
import io.muskrat.sandbox.msk.api.Call;
import io.muskrat.sandbox.msk.api.Operation;
import io.muskrat.sandbox.msk.api.Paging;
import io.muskrat.sandbox.msk.api.Refusals;
import io.muskrat.sandbox.msk.api.Shape;
import io.muskrat.sandbox.msk.clusters.Cluster;
import io.muskrat.sandbox.msk.clusters.ClusterLife;
import io.muskrat.sandbox.msk.clusters.Clusters;
import io.muskrat.sandbox.msk.updates.Guard;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * The topic operations: on provisioned clusters that are ACTIVE, as MSK does. MSK's answers may be a
 * minute old; these are not.
 */
public final class TopicOperations {
  private static final Shape COUNT = new Shape.Whole(1, Integer.MAX_VALUE);
  private static final Shape CREATE =
      struct(
              "topicName", text(),
              "partitionCount", COUNT,
              "replicationFactor", new Shape.Whole(1, Short.MAX_VALUE),
              "configs", text())
          .require("topicName", "partitionCount", "replicationFactor");
  private static final Shape UPDATE = struct("configs", text(), "partitionCount", COUNT);

  private final Clusters clusters;
  private final ClusterLife life;

  public TopicOperations(Clusters clusters, ClusterLife life) {
    this.clusters = clusters;
    this.life = life;
  }

  public void addTo(Map<String, Operation> all) {
    all.put("ListTopics", guarded(this::list));
    all.put("DescribeTopic", guarded(this::describe));
    all.put("DescribeTopicPartitions", guarded(this::partitions));
    all.put("CreateTopic", guarded(this::create));
    all.put("UpdateTopic", guarded(this::update));
    all.put("DeleteTopic", guarded(this::delete));
  }

  /** A call with the cluster that it is for. */
  @FunctionalInterface
  private interface OnCluster {
    Object run(Call call, Cluster cluster, ClusterAdmin admin);
  }

  private Operation guarded(OnCluster operation) {
    return call -> {
      Cluster cluster = clusters.get(call.clusterArn());
      Guard.active(cluster);
      try {
        return operation.run(call, cluster, life.admin(cluster));
      } catch (ClusterAdminException e) {
        throw TopicRefusals.of(e);
      }
    };
  }

  private Object list(Call call, Cluster cluster, ClusterAdmin admin) {
    String prefix = call.parameter("topicNameFilter").orElse("");
    List<TopicSummary> found =
        admin.topics().stream()
            .filter(t -> t.name().startsWith(prefix))
            .sorted(Comparator.comparing(TopicSummary::name))
            .toList();
    return Paging.page(call, "topics", found, TopicSummary::name, t -> summary(cluster, t));
  }

  private static Map<String, Object> summary(Cluster cluster, TopicSummary topic) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("outOfSyncReplicaCount", topic.outOfSyncReplicas());
    out.put("partitionCount", topic.partitions());
    out.put("replicationFactor", topic.replicationFactor());
    out.put("topicArn", arn(cluster, topic.name()));
    out.put("topicName", topic.name());
    return out;
  }

  private Object describe(Call call, Cluster cluster, ClusterAdmin admin) {
    TopicDetail topic = admin.topic(call.label("topicName"));
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("configs", TopicConfigs.encode(topic.configs()));
    out.put("partitionCount", topic.partitions().size());
    out.put("replicationFactor", topic.partitions().getFirst().replicas().size());
    out.put("status", "ACTIVE");
    out.put("topicArn", arn(cluster, topic.name()));
    out.put("topicName", topic.name());
    return out;
  }

  private Object partitions(Call call, Cluster cluster, ClusterAdmin admin) {
    List<TopicDetail.Partition> all =
        admin.topic(call.label("topicName")).partitions().stream()
            .sorted(Comparator.comparingInt(TopicDetail.Partition::id))
            .toList();
    return Paging.page(
        call,
        "partitions",
        all,
        p -> String.format("%010d", p.id()),
        p -> {
          Map<String, Object> out = new LinkedHashMap<>();
          out.put("isr", p.isr());
          out.put("leader", p.leader());
          out.put("partition", p.id());
          out.put("replicas", p.replicas());
          return out;
        });
  }

  private Object create(Call call, Cluster cluster, ClusterAdmin admin) {
    JsonNode in = CREATE.read(call.body(), "body");
    String name = in.path("topicName").stringValue();
    admin.createTopic(
        name,
        in.path("partitionCount").intValue(),
        in.path("replicationFactor").intValue(),
        TopicConfigs.decode(in.path("configs")));
    return changed(cluster, name, "CREATING");
  }

  private Object update(Call call, Cluster cluster, ClusterAdmin admin) {
    JsonNode in = UPDATE.read(call.body(), "body");
    if (in.isEmpty()) {
      throw Refusals.badRequest(
          "configs", "Specify at least one of the parameters configs and partitionCount.");
    }
    String name = call.label("topicName");
    Integer partitions = in.has("partitionCount") ? in.path("partitionCount").intValue() : null;
    admin.updateTopic(name, partitions, TopicConfigs.decode(in.path("configs")));
    return changed(cluster, name, "UPDATING");
  }

  private Object delete(Call call, Cluster cluster, ClusterAdmin admin) {
    String name = call.label("topicName");
    admin.deleteTopic(name);
    return changed(cluster, name, "DELETING");
  }

  private static Map<String, Object> changed(Cluster cluster, String topic, String status) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("status", status);
    out.put("topicArn", arn(cluster, topic));
    out.put("topicName", topic);
    return out;
  }

  private static String arn(Cluster cluster, String topic) {
    return cluster.arn().replaceFirst(":cluster/", ":topic/") + "/" + topic;
  }
}
