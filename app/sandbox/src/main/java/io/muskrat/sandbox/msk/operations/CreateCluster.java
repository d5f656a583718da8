package io.muskrat.sandbox.msk.operations;

import io.muskrat.sandbox.msk.api.Call;
import io.muskrat.sandbox.msk.api.Operation;
import io.muskrat.sandbox.msk.clusters.Cluster;
import io.muskrat.sandbox.msk.clusters.ClusterLife;
import io.muskrat.sandbox.msk.clusters.ClusterState;
import io.muskrat.sandbox.msk.clusters.Status;
import io.muskrat.sandbox.msk.create.CreateRules;
import io.muskrat.sandbox.msk.create.Defaults;
import io.muskrat.sandbox.msk.create.Draft;
import io.muskrat.sandbox.world.World;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** CreateCluster and CreateClusterV2. */
final class CreateCluster {
  private final CreateRules rules;
  private final ClusterLife life;
  private final World world;

  CreateCluster(CreateRules rules, ClusterLife life, World world) {
    this.rules = rules;
    this.life = life;
    this.world = world;
  }

  void addTo(Map<String, Operation> all) {
    all.put("CreateCluster", this::v1);
    all.put("CreateClusterV2", this::v2);
  }

  private Object v1(Call call) {
    return view(create(Draft.ofV1(call.body())));
  }

  private Object v2(Call call) {
    Draft draft = Draft.ofV2(call.body());
    boolean serverless = draft.serverless() != null;
    Map<String, Object> out = view(serverless ? createServerless(draft) : create(draft));
    out.put("clusterType", serverless ? "SERVERLESS" : "PROVISIONED");
    return out;
  }

  private Cluster create(Draft draft) {
    rules.check(draft);
    ObjectNode filled = Defaults.fill(draft, world);
    List<String> subnets = new ArrayList<>();
    filled
        .path("brokerNodeGroupInfo")
        .path("clientSubnets")
        .forEach(s -> subnets.add(s.stringValue()));
    int brokers = filled.path("numberOfBrokerNodes").intValue();
    return life.create(
        draft.name(),
        fresh ->
            new Cluster(
                fresh.id(),
                filled,
                null,
                draft.tags(),
                new Status(ClusterState.CREATING, null, null, fresh.version()),
                fresh.nodes(subnets, brokers),
                List.of(),
                Cluster.Extras.none()));
  }

  private Cluster createServerless(Draft draft) {
    rules.serverless(draft);
    Draft brokers = Serverless.brokers(draft, rules.recommended());
    ObjectNode filled = Defaults.fill(brokers, world);
    return life.create(
        draft.name(),
        fresh ->
            new Cluster(
                fresh.id(),
                filled,
                Serverless.completed(draft.serverless(), filled),
                draft.tags(),
                new Status(ClusterState.CREATING, null, null, fresh.version()),
                fresh.serverlessNodes(
                    Serverless.subnets(brokers), filled.path("numberOfBrokerNodes").intValue()),
                List.of(),
                Cluster.Extras.none()));
  }

  private static Map<String, Object> view(Cluster cluster) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("clusterArn", cluster.arn());
    out.put("clusterName", cluster.id().name());
    out.put("state", cluster.state());
    return out;
  }
}
