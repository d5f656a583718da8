package io.muskrat.sandbox.brokers;

import io.muskrat.sandbox.brokers.process.NodeFiles;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A node's server.properties: what keeps a broker small, what MSK sets otherwise than Apache Kafka,
 * the user's configuration, and on top what the sandbox itself needs.
 */
final class ServerProperties {
  /** More voters make the quorum slower, not safer, on one machine. */
  private static final int MOST_VOTERS = 3;

  private static final String LOOPBACK = "127.0.0.1";

  private final FleetSpec fleet;
  private final Map<Integer, NodePorts> ports;
  private final InternalLogin login;

  ServerProperties(FleetSpec fleet, Map<Integer, NodePorts> ports, InternalLogin login) {
    this.fleet = fleet;
    this.ports = ports;
    this.login = login;
  }

  Map<String, String> of(NodeSpec node, NodeFiles files) {
    Map<String, String> all = new TreeMap<>(small());
    all.putAll(msk());
    all.putAll(fleet.serverProperties());
    all.putAll(own(node, files));
    return all;
  }

  /** Ids of the nodes that are controllers as well. */
  static List<Integer> voters(List<NodeSpec> nodes) {
    return nodes.stream().map(NodeSpec::id).sorted().limit(MOST_VOTERS).toList();
  }

  private static Map<String, String> small() {
    Map<String, String> small = new LinkedHashMap<>();
    // lives on the heap; Kafka's default is 128 MiB
    small.put("log.cleaner.dedupe.buffer.size", "2097152");
    small.put("offsets.topic.num.partitions", "3");
    small.put("transaction.state.log.num.partitions", "3");
    small.put("share.coordinator.state.topic.num.partitions", "3");
    // else the first member of a group waits 3 seconds for others
    small.put("group.initial.rebalance.delay.ms", "0");
    small.put("num.network.threads", "2");
    small.put("num.io.threads", "4");
    // a broker that stops hands over its leaderships within one or two of these, and may come back
    // only when its last session is over
    small.put("broker.heartbeat.interval.ms", "500");
    small.put("broker.session.timeout.ms", "5000");
    // else the controllers write and copy an empty record twice a second, for a metric
    small.put("metadata.max.idle.interval.ms", "0");
    small.put("background.threads", "2");
    small.put("queued.max.requests", "100");
    return small;
  }

  private Map<String, String> msk() {
    long zones = fleet.nodes().stream().map(NodeSpec::zone).distinct().count();
    long copies = Math.min(Math.min(3, fleet.nodes().size()), Math.max(zones, 1));
    long internalCopies = Math.min(3, fleet.nodes().size());
    String quorum = internalCopies == 3 ? "2" : "1";
    Map<String, String> msk = new LinkedHashMap<>();
    msk.put("allow.everyone.if.no.acl.found", "true");
    msk.put("auto.create.topics.enable", "false");
    msk.put("default.replication.factor", Long.toString(copies));
    msk.put("min.insync.replicas", copies == 3 ? "2" : "1");
    msk.put("num.replica.fetchers", "2");
    msk.put("unclean.leader.election.enable", "true");
    msk.put("offsets.topic.replication.factor", Long.toString(internalCopies));
    msk.put("transaction.state.log.replication.factor", Long.toString(internalCopies));
    msk.put("transaction.state.log.min.isr", quorum);
    msk.put("share.coordinator.state.topic.replication.factor", Long.toString(internalCopies));
    msk.put("share.coordinator.state.topic.min.isr", quorum);
    return msk;
  }

  private Map<String, String> own(NodeSpec node, NodeFiles files) {
    List<Integer> voters = voters(fleet.nodes());
    boolean controller = voters.contains(node.id());
    Map<String, String> own = new LinkedHashMap<>();
    own.put("process.roles", controller ? "broker,controller" : "broker");
    own.put("node.id", Integer.toString(node.id()));
    own.put("broker.rack", node.zone());
    own.put(
        "controller.quorum.voters",
        voters.stream()
            .map(id -> id + "@" + LOOPBACK + ":" + ports.get(id).controller())
            .collect(Collectors.joining(",")));
    own.putAll(
        new ListenerProperties(fleet, login).of(node, ports.get(node.id()), controller, files));
    own.put("log.dirs", files.data().toString());
    return own;
  }
}
