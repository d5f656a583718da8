package io.muskrat.sandbox.metrics;

import java.util.ArrayList;
import java.util.List;

/**
 * Which metrics MSK sends at which level, as far as a broker on a laptop has them (MSK Developer
 * Guide, "Amazon MSK metrics for monitoring Standard brokers with CloudWatch").
 */
final class MetricRules {
  /** From the controller's view; brokers that are not the active controller send 0. */
  static final List<String> CONTROLLER =
      List.of(
          "ActiveControllerCount",
          "OfflinePartitionsCount",
          "GlobalTopicCount",
          "GlobalPartitionCount");

  /** A rate or a gauge of a broker, by dimension Broker ID. */
  static final List<Rule> BROKER = broker();

  /** Rates of a broker's topic, by dimensions Broker ID and Topic. */
  static final List<Rule> TOPIC =
      List.of(
          new Rule("BytesInPerSec", Level.DEFAULT),
          new Rule("BytesOutPerSec", Level.DEFAULT),
          new Rule("MessagesInPerSec", Level.PER_TOPIC_PER_BROKER),
          new Rule("FetchMessageConversionsPerSec", Level.PER_TOPIC_PER_BROKER),
          new Rule("ProduceMessageConversionsPerSec", Level.PER_TOPIC_PER_BROKER));

  private MetricRules() {}

  /**
   * @param metric MSK's name, also the name it is sampled under
   * @param level the first level that has it
   */
  record Rule(String metric, Level level) {}

  private static List<Rule> broker() {
    List<Rule> rules = new ArrayList<>();
    for (String metric :
        List.of(
            "BytesInPerSec",
            "BytesOutPerSec",
            "MessagesInPerSec",
            "PartitionCount",
            "LeaderCount",
            "UnderReplicatedPartitions",
            "UnderMinIsrPartitionCount",
            "ConnectionCount",
            "HeapMemoryAfterGC",
            "MemoryBuffered",
            "MemoryCached",
            "MemoryFree",
            "MemoryUsed",
            "SwapFree",
            "SwapUsed",
            "ProduceTotalTimeMsMean")) {
      rules.add(new Rule(metric, Level.DEFAULT));
    }
    for (String metric :
        List.of(
            "ConnectionCreationRate",
            "ConnectionCloseRate",
            "RequestHandlerAvgIdlePercent",
            "NetworkProcessorAvgIdlePercent",
            "ReplicationBytesInPerSec",
            "ReplicationBytesOutPerSec",
            "FetchMessageConversionsPerSec",
            "ProduceMessageConversionsPerSec",
            "ProduceMessageConversionsTimeMsMean",
            "ProduceThrottleQueueSize",
            "FetchThrottleQueueSize",
            "RequestThrottleQueueSize",
            "KafkaFileDescriptorsUsagePercent")) {
      rules.add(new Rule(metric, Level.PER_BROKER));
    }
    for (String request : List.of("Produce", "FetchConsumer", "FetchFollower")) {
      for (String part :
          List.of("Total", "RequestQueue", "Local", "ResponseQueue", "ResponseSend")) {
        if (!(request + part).equals("ProduceTotal")) {
          rules.add(new Rule(request + part + "TimeMsMean", Level.PER_BROKER));
        }
      }
    }
    return List.copyOf(rules);
  }
}
