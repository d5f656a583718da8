package io.muskrat.sandbox.brokers;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What a cluster's brokers are made of.
 *
 * @param clusterId Kafka's cluster id: a 22-character base64url UUID, the same at every start
 * @param nodes at least one, ids unique; the first three (at most) by id are also controllers
 * @param brokerJars folder with the jars of one Kafka version; what all versions share, {@code
 *     muskrat-sandbox-broker} included, is in the folder {@code common} beside it
 * @param dataDir the fleet's own folder: logs, data, ports; kept over restarts
 * @param heapMb maximum heap of each broker, MiB
 * @param serverProperties the user's MSK configuration; wins over the defaults, never over what the
 *     sandbox needs itself (listeners, ids, folders)
 * @param kafkaVersion version of the jars, for the logs
 * @param security listeners, and what they ask of clients
 */
public record FleetSpec(
    String clusterId,
    List<NodeSpec> nodes,
    Path brokerJars,
    Path dataDir,
    int heapMb,
    Map<String, String> serverProperties,
    String kafkaVersion,
    Security security) {

  public FleetSpec {
    nodes = List.copyOf(nodes);
    serverProperties = Map.copyOf(serverProperties);
    if (nodes.isEmpty()) {
      throw new IllegalArgumentException("a fleet needs a node");
    }
  }

  /** The ways in. */
  public Access access() {
    return security.access();
  }

  /** The same brokers with other ways in. */
  public FleetSpec with(Access other) {
    return new FleetSpec(
        clusterId,
        nodes,
        brokerJars,
        dataDir,
        heapMb,
        serverProperties,
        kafkaVersion,
        security.with(other));
  }
}
