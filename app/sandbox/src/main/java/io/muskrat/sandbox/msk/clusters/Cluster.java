package io.muskrat.sandbox.msk.clusters;

import io.muskrat.sandbox.brokers.MskPort;
import io.muskrat.sandbox.brokers.NodeSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import tools.jackson.databind.node.ObjectNode;

/**
 * One cluster as it is kept, in memory and on disk.
 *
 * @param provisioned V2's {@code provisioned} of the request, completed; never changed in place
 */
public record Cluster(
    Identity id,
    ObjectNode provisioned,
    Map<String, String> tags,
    Status status,
    List<Node> nodes,
    List<ClusterOperation> operations) {

  public Cluster {
    tags = new LinkedHashMap<>(tags);
    nodes = List.copyOf(nodes);
    operations = List.copyOf(operations);
  }

  public String arn() {
    return id.arn();
  }

  public ClusterState state() {
    return status.state();
  }

  public Optional<ClusterOperation> openOperation() {
    return operations.stream().filter(ClusterOperation::open).findFirst();
  }

  public Cluster with(Map<String, String> newTags) {
    return new Cluster(id, provisioned, newTags, status, nodes, operations);
  }

  Cluster with(Status next) {
    return new Cluster(id, provisioned, tags, next, nodes, operations);
  }

  Cluster begin(ClusterOperation operation) {
    List<ClusterOperation> more = new ArrayList<>(operations);
    more.add(operation);
    return new Cluster(id, provisioned, tags, status, nodes, more);
  }

  /** Ends the operation that is open, if one is. */
  Cluster end(UnaryOperator<ClusterOperation> how) {
    List<ClusterOperation> ended =
        operations.stream().map(o -> o.open() ? how.apply(o) : o).toList();
    return new Cluster(id, provisioned, tags, status, nodes, ended);
  }

  List<NodeSpec> specs() {
    return nodes.stream().map(n -> new NodeSpec(n.id(), n.host(), n.zoneId())).toList();
  }

  public String monitoring() {
    return provisioned.path("enhancedMonitoring").stringValue();
  }

  /** The MSK ports that its brokers listen on. */
  public Set<MskPort> ports() {
    return Accesses.of(provisioned, authority -> Optional.empty()).ports();
  }
}
