package io.muskrat.sandbox.broker;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/**
 * Reads this broker's own MBeans, without a port. Only beans asked for by name or by a narrow
 * pattern: a broker with 6,000 partitions has 67,000 of them and listing all takes seconds.
 *
 * <p>Keys are MSK's metric names where they exist. {@code X.count} counts up since {@code
 * StartTime} (epoch milliseconds); {@code X.count/TOPIC} the same for one topic.
 */
final class Sampler {
  private static final String TOPICS = "kafka.server:type=BrokerTopicMetrics,name=";

  /**
   * What clients of MSK's listeners sign in with. How MSK spells the values of its dimension Client
   * Authentication is not documented; these are our words.
   */
  private static final Map<String, String> WAYS =
      Map.of(
          "CLIENT", "PLAINTEXT",
          "CLIENT_SECURE", "TLS",
          "CLIENT_SASL_SCRAM", "SASL_SCRAM",
          "CLIENT_IAM", "IAM");

  private final MBeanServer beans = ManagementFactory.getPlatformMBeanServer();
  private final ProcessUse process;

  Sampler(Path data) {
    this.process = new ProcessUse(data);
  }

  /** Whether Kafka has opened all its listeners: the last thing of its start is to register this. */
  boolean started() {
    return matching("kafka.server:type=app-info,id=*").iterator().hasNext();
  }

  Map<String, Double> sample() {
    Map<String, Double> values = new TreeMap<>();
    for (Bean bean : Bean.ALL) {
      read(bean.name(), bean.attribute(), bean.key(), values);
    }
    for (String metric : Bean.BY_TOPIC) {
      for (ObjectName name : matching(TOPICS + metric + ",topic=*")) {
        read(name, "Count", metric + ".count/" + name.getKeyProperty("topic"), values);
      }
    }
    connections(values);
    process.add(values);
    return values;
  }

  private void connections(Map<String, Double> values) {
    for (ObjectName name :
        matching("kafka.server:type=socket-server-metrics,listener=*,networkProcessor=*")) {
      // MSK's controllers are machines of their own, their connections count nowhere
      if (!name.getKeyProperty("listener").equals("CONTROLLER")) {
        Map<String, Double> one = new TreeMap<>();
        read(name, "connection-count", "ConnectionCount", one);
        read(name, "connection-creation-total", "ConnectionCreationRate.count", one);
        read(name, "connection-close-total", "ConnectionCloseRate.count", one);
        String way = WAYS.get(name.getKeyProperty("listener"));
        if (way != null) {
          read(name, "connection-count", "ClientConnectionCount/" + way, one);
        }
        one.forEach((key, value) -> values.merge(key, value, Double::sum));
      }
    }
  }

  private Iterable<ObjectName> matching(String pattern) {
    return beans.queryNames(Bean.named(pattern), null);
  }

  /** A bean that is not there (yet) gives no value. */
  private void read(ObjectName name, String attribute, String key, Map<String, Double> into) {
    try {
      if (beans.getAttribute(name, attribute) instanceof Number number) {
        into.put(key, number.doubleValue());
      }
    } catch (JMException absent) {
      into.remove(key);
    }
  }
}
