package io.muskrat.sandbox.msk.operations;

import io.muskrat.sandbox.msk.api.Call;
import io.muskrat.sandbox.msk.api.Operation;
import io.muskrat.sandbox.msk.api.Paging;
import io.muskrat.sandbox.msk.clusters.Cluster;
import io.muskrat.sandbox.msk.clusters.Clusters;
import io.muskrat.sandbox.msk.clusters.Node;
import io.muskrat.sandbox.msk.updates.Guard;
import io.muskrat.sandbox.world.Ids;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** ListNodes: the brokers; the controllers run inside them. */
final class ListNodes implements Operation {
  private final Clusters clusters;

  ListNodes(Clusters clusters) {
    this.clusters = clusters;
  }

  @Override
  public Object run(Call call) {
    Cluster cluster = clusters.get(call.clusterArn());
    Guard.provisioned(cluster);
    return Paging.page(
        call,
        "nodeInfoList",
        cluster.nodes(),
        n -> String.format("%06d", n.id()),
        n -> view(cluster, n));
  }

  private static Map<String, Object> view(Cluster cluster, Node node) {
    Map<String, Object> broker = new LinkedHashMap<>();
    broker.put("attachedENIId", Ids.of("eni", node.host()));
    broker.put("brokerId", (double) node.id());
    broker.put("clientSubnet", node.subnet());
    broker.put("clientVpcIpAddress", node.address());
    broker.put("currentBrokerSoftwareInfo", ClusterViews.software(cluster));
    broker.put("endpoints", List.of(node.host()));
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("addedToClusterTime", cluster.id().created().toString());
    out.put("brokerNodeInfo", broker);
    out.put(
        "instanceType",
        // ListNodes names the machine: MSK answers m5.large where the cluster says kafka.m5.large.
        cluster
            .provisioned()
            .path("brokerNodeGroupInfo")
            .path("instanceType")
            .stringValue()
            .replaceFirst("^kafka\\.", ""));
    UUID id = UUID.nameUUIDFromBytes(node.host().getBytes(StandardCharsets.UTF_8));
    out.put("nodeARN", cluster.arn().replaceFirst(":cluster/", ":broker/") + "/" + id);
    out.put("nodeType", "BROKER");
    return out;
  }
}
