package io.muskrat.sandbox.msk.topics;

import io.muskrat.sandbox.brokers.admin.ClusterAdminException;
import io.muskrat.sandbox.http.AwsException;
import io.muskrat.sandbox.msk.api.Refusals;

/** Kafka's errors as the exceptions that MSK's topic operations have for them. */
final class TopicRefusals {
  private TopicRefusals() {}

  static AwsException of(ClusterAdminException e) {
    String message = String.valueOf(e.getMessage());
    return switch (e.code()) {
      case "TOPIC_ALREADY_EXISTS" ->
          new AwsException(409, "TopicExistsException", message, "topicName");
      case "UNKNOWN_TOPIC_OR_PARTITION" ->
          new AwsException(404, "UnknownTopicOrPartitionException", message, "topicName");
      case "REASSIGNMENT_IN_PROGRESS" ->
          new AwsException(409, "ReassignmentInProgressException", message);
      case "GROUP_SUBSCRIBED_TO_TOPIC" ->
          new AwsException(409, "GroupSubscribedToTopicException", message);
      case "NOT_CONTROLLER" -> new AwsException(503, "NotControllerException", message);
      case "INVALID_TOPIC_EXCEPTION" -> Refusals.badRequest("topicName", message);
      case "INVALID_PARTITIONS" -> Refusals.badRequest("partitionCount", message);
      case "INVALID_REPLICATION_FACTOR" -> Refusals.badRequest("replicationFactor", message);
      case "INVALID_CONFIG" -> Refusals.badRequest("configs", message);
      case "REQUEST_TIMED_OUT" -> new AwsException(503, "KafkaTimeoutException", message);
      case ClusterAdminException.UNAVAILABLE ->
          new AwsException(503, "ClusterConnectivityException", message);
      default -> new AwsException(400, "KafkaRequestException", e.code() + ": " + message);
    };
  }
}
