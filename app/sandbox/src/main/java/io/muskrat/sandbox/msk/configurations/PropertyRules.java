package io.muskrat.sandbox.msk.configurations;

import io.muskrat.sandbox.msk.api.Refusals;
import java.io.IOException;
import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/** The keys that an MSK configuration may set (facts-msk.md section 2.2). */
final class PropertyRules {
  private static final Set<String> ALLOWED =
      Set.of(
          """
          allow.everyone.if.no.acl.found auto.create.topics.enable compression.type
          connections.max.idle.ms custom.advertised.listeners default.replication.factor
          delete.topic.enable group.initial.rebalance.delay.ms group.max.session.timeout.ms
          group.min.session.timeout.ms leader.imbalance.per.broker.percentage
          log.cleaner.delete.retention.ms log.cleaner.min.cleanable.ratio log.cleanup.policy
          log.flush.interval.messages log.flush.interval.ms
          log.message.timestamp.difference.max.ms log.message.timestamp.type log.retention.bytes
          log.retention.hours log.retention.minutes log.retention.ms log.roll.ms log.segment.bytes
          max.incremental.fetch.session.cache.slots message.max.bytes min.insync.replicas
          num.io.threads num.network.threads num.partitions num.recovery.threads.per.data.dir
          num.replica.fetchers offsets.retention.minutes offsets.topic.replication.factor
          replica.fetch.max.bytes replica.fetch.response.max.bytes replica.lag.time.max.ms
          replica.selector.class replica.socket.receive.buffer.bytes socket.receive.buffer.bytes
          socket.request.max.bytes socket.send.buffer.bytes transaction.max.timeout.ms
          transaction.state.log.min.isr transaction.state.log.replication.factor
          transactional.id.expiration.ms unclean.leader.election.enable
          zookeeper.connection.timeout.ms zookeeper.session.timeout.ms
          """
              .strip()
              .split("\\s+"));

  private PropertyRules() {}

  static Map<String, String> parse(String text) {
    Properties read = new Properties();
    try {
      read.load(new StringReader(text));
    } catch (IOException | IllegalArgumentException e) {
      throw Refusals.badRequest("serverProperties", "The properties cannot be read.");
    }
    Map<String, String> all = new HashMap<>();
    read.stringPropertyNames().forEach(k -> all.put(k, read.getProperty(k).strip()));
    return all;
  }

  static void check(String text) {
    for (String key : parse(text).keySet()) {
      if (!ALLOWED.contains(key)) {
        throw Refusals.badRequest(
            "serverProperties",
            "Key '" + key + "' is not supported by at least one Apache Kafka version");
      }
    }
  }
}
