package io.muskrat.sandbox.broker.iam;

import java.util.Optional;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.ResourceType;

/**
 * From Kafka's operations and resources to MSK's actions and ARNs ("Semantics of actions and
 * resources" of the MSK Developer Guide).
 *
 * @param clusterArn {@code arn:aws:kafka:REGION:ACCOUNT:cluster/NAME/UUID}
 */
record Resources(String clusterArn) {
  /** The ARN of a topic, group or transactional id, or of the cluster itself. */
  String arn(ResourceType type, String name) {
    return switch (type) {
      case TOPIC -> part("topic", name);
      case GROUP -> part("group", name);
      case TRANSACTIONAL_ID -> part("transactional-id", name);
      default -> clusterArn;
    };
  }

  private String part(String type, String name) {
    return clusterArn.replaceFirst(":cluster/", ":" + type + "/") + "/" + name;
  }

  /** Without {@code kafka-cluster:}; none for what IAM cannot allow. */
  static Optional<String> action(ResourceType type, AclOperation operation) {
    return Optional.ofNullable(
        switch (type) {
          case TOPIC -> topic(operation);
          case GROUP -> group(operation);
          case TRANSACTIONAL_ID -> transaction(operation);
          case CLUSTER -> cluster(operation);
          default -> null;
        });
  }

  private static String topic(AclOperation operation) {
    return switch (operation) {
      case READ -> "ReadData";
      case WRITE -> "WriteData";
      case CREATE -> "CreateTopic";
      case DELETE -> "DeleteTopic";
      case ALTER -> "AlterTopic";
      case DESCRIBE -> "DescribeTopic";
      case DESCRIBE_CONFIGS -> "DescribeTopicDynamicConfiguration";
      case ALTER_CONFIGS -> "AlterTopicDynamicConfiguration";
      default -> null;
    };
  }

  private static String group(AclOperation operation) {
    return switch (operation) {
      case READ, ALTER_CONFIGS -> "AlterGroup";
      case DESCRIBE, DESCRIBE_CONFIGS -> "DescribeGroup";
      case DELETE -> "DeleteGroup";
      default -> null;
    };
  }

  private static String transaction(AclOperation operation) {
    return switch (operation) {
      case WRITE -> "AlterTransactionalId";
      case DESCRIBE -> "DescribeTransactionalId";
      default -> null;
    };
  }

  /** CREATE is missing on purpose: MSK allows topics to be created by their own names only. */
  private static String cluster(AclOperation operation) {
    return switch (operation) {
      case DESCRIBE -> "DescribeCluster";
      case ALTER -> "AlterCluster";
      case DESCRIBE_CONFIGS -> "DescribeClusterDynamicConfiguration";
      case ALTER_CONFIGS -> "AlterClusterDynamicConfiguration";
      case IDEMPOTENT_WRITE -> "WriteDataIdempotently";
      default -> null;
    };
  }
}
