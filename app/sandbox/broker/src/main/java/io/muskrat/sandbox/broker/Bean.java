package io.muskrat.sandbox.broker;

import java.util.ArrayList;
import java.util.List;
import javax.management.MalformedObjectNameException;
import javax.management.ObjectName;

/**
 * One number of one MBean.
 *
 * @param key the name it is sampled under
 */
record Bean(String key, ObjectName name, String attribute) {
  /** Metrics that exist a topic too, once it has had traffic. */
  static final List<String> BY_TOPIC =
      List.of(
          "BytesInPerSec",
          "BytesOutPerSec",
          "MessagesInPerSec",
          "FetchMessageConversionsPerSec",
          "ProduceMessageConversionsPerSec");

  static final List<Bean> ALL = all();

  private static List<Bean> all() {
    List<Bean> all = new ArrayList<>();
    for (String name :
        List.of(
            "BytesInPerSec",
            "BytesOutPerSec",
            "MessagesInPerSec",
            "ReplicationBytesInPerSec",
            "ReplicationBytesOutPerSec",
            "FetchMessageConversionsPerSec",
            "ProduceMessageConversionsPerSec")) {
      all.add(of(name + ".count", "kafka.server:type=BrokerTopicMetrics,name=" + name, "Count"));
    }
    for (String name :
        List.of(
            "PartitionCount",
            "LeaderCount",
            "UnderReplicatedPartitions",
            "UnderMinIsrPartitionCount")) {
      all.add(of(name, "kafka.server:type=ReplicaManager,name=" + name, "Value"));
    }
    for (String name :
        List.of(
            "ActiveControllerCount",
            "ActiveBrokerCount",
            "OfflinePartitionsCount",
            "GlobalTopicCount",
            "GlobalPartitionCount")) {
      all.add(of(name, "kafka.controller:type=KafkaController,name=" + name, "Value"));
    }
    for (String request : List.of("Produce", "FetchConsumer", "FetchFollower")) {
      for (String part :
          List.of("Total", "RequestQueue", "Local", "ResponseQueue", "ResponseSend")) {
        String bean = "kafka.network:type=RequestMetrics,name=" + part + "TimeMs,request=" + request;
        all.add(of(request + part + "TimeMsMean", bean, "Mean"));
      }
    }
    all.add(
        of(
            "ProduceMessageConversionsTimeMsMean",
            "kafka.network:type=RequestMetrics,name=MessageConversionsTimeMs,request=Produce",
            "Mean"));
    for (String kind : List.of("Produce", "Fetch", "Request")) {
      all.add(of(kind + "ThrottleQueueSize", "kafka.server:type=" + kind, "queue-size"));
    }
    all.add(
        of(
            "RequestHandlerAvgIdlePercent",
            "kafka.server:type=KafkaRequestHandlerPool,name=RequestHandlerAvgIdlePercent",
            "OneMinuteRate"));
    all.add(
        of(
            "NetworkProcessorAvgIdlePercent",
            "kafka.network:type=SocketServer,name=NetworkProcessorAvgIdlePercent",
            "Value"));
    all.add(of("BrokerState", "kafka.server:type=KafkaServer,name=BrokerState", "Value"));
    return List.copyOf(all);
  }

  private static Bean of(String key, String name, String attribute) {
    return new Bean(key, named(name), attribute);
  }

  static ObjectName named(String name) {
    try {
      return new ObjectName(name);
    } catch (MalformedObjectNameException impossible) {
      throw new IllegalArgumentException(name, impossible);
    }
  }
}
