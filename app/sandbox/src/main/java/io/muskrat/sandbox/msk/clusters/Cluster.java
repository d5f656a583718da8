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
 * @param serverless V2's {@code serverless} of the request; null for a provisioned cluster
 * @param extras what belongs to it and is no part of its description
 */
public record Cluster(
    Identity id,
    ObjectNode provisioned,
    ObjectNode serverless,
    Map<String, String> tags,
    Status status,
    List<Node> nodes,
    List<ClusterOperation> operations,
    Extras extras) {

  /** A cluster policy, with the version that the next one may name. */
  public record Policy(String text, String version) {}

  /**
   * @param scramUsers user names by the ARNs of the secrets that they come from
   * @param policy null when there is none
   */
  public record Extras(Map<String, String> scramUsers, Policy policy) {
    public Extras {
      scramUsers = new LinkedHashMap<>(scramUsers);
    }

    public static Extras none() {
      return new Extras(Map.of(), null);
    }

    public Extras with(Policy next) {
      return new Extras(scramUsers, next);
    }

    public Extras withSecret(String arn, String user) {
      Map<String, String> more = new LinkedHashMap<>(scramUsers);
      more.put(arn, user);
      return new Extras(more, policy);
    }

    public Extras withoutSecret(String arn) {
      Map<String, String> fewer = new LinkedHashMap<>(scramUsers);
      fewer.remove(arn);
      return new Extras(fewer, policy);
    }
  }

  public Cluster {
    tags = new LinkedHashMap<>(tags);
    nodes = List.copyOf(nodes);
    operations = List.copyOf(operations);
    // a cluster of before there were any
    extras = extras == null ? Extras.none() : extras;
  }

  public String arn() {
    return id.arn();
  }

  public ClusterState state() {
    return status.state();
  }

  public boolean runsServerless() {
    return serverless != null;
  }

  public Optional<ClusterOperation> openOperation() {
    return operations.stream().filter(ClusterOperation::open).findFirst();
  }

  public Cluster with(Map<String, String> newTags) {
    return new Cluster(id, provisioned, serverless, newTags, status, nodes, operations, extras);
  }

  public Cluster with(Extras more) {
    return new Cluster(id, provisioned, serverless, tags, status, nodes, operations, more);
  }

  public Cluster with(Status next) {
    return new Cluster(id, provisioned, serverless, tags, next, nodes, operations, extras);
  }

  Cluster with(ObjectNode changed) {
    return new Cluster(id, changed, serverless, tags, status, nodes, operations, extras);
  }

  Cluster with(List<Node> more) {
    return new Cluster(id, provisioned, serverless, tags, status, more, operations, extras);
  }

  Cluster begin(ClusterOperation operation) {
    List<ClusterOperation> more = new ArrayList<>(operations);
    more.add(operation);
    return new Cluster(id, provisioned, serverless, tags, status, nodes, more, extras);
  }

  /** Changes the operation that is open, if one is. */
  Cluster advance(UnaryOperator<ClusterOperation> how) {
    List<ClusterOperation> changed =
        operations.stream().map(o -> o.open() ? how.apply(o) : o).toList();
    return new Cluster(id, provisioned, serverless, tags, status, nodes, changed, extras);
  }

  /** As the open operation, if one is, wants it to become. */
  Cluster asWanted() {
    return openOperation().map(ClusterOperation::target).map(this::with).orElse(this);
  }

  /** As it was before the open operation, without the brokers that were to be added. */
  Cluster asBefore() {
    return openOperation()
        .map(ClusterOperation::source)
        .map(
            source -> {
              int count = source.path("numberOfBrokerNodes").intValue();
              return with(source).with(nodes.stream().limit(count).toList());
            })
        .orElse(this);
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
