package io.muskrat.sandbox.msk.operations;

import io.muskrat.sandbox.msk.api.Operation;
import io.muskrat.sandbox.msk.clusters.ClusterLife;
import io.muskrat.sandbox.msk.clusters.Clusters;
import io.muskrat.sandbox.msk.clusters.KafkaVersions;
import io.muskrat.sandbox.msk.configurations.ConfigurationOperations;
import io.muskrat.sandbox.msk.configurations.Configurations;
import io.muskrat.sandbox.msk.create.CreateRules;
import io.muskrat.sandbox.msk.create.Known;
import io.muskrat.sandbox.msk.sharing.ClusterPolicies;
import io.muskrat.sandbox.msk.sharing.ScramSecrets;
import io.muskrat.sandbox.msk.topics.TopicOperations;
import io.muskrat.sandbox.msk.updates.Updates;
import io.muskrat.sandbox.secrets.Secrets;
import io.muskrat.sandbox.world.World;
import java.util.HashMap;
import java.util.Map;

/** The MSK operations that are here, by name. */
public final class Operations {
  private Operations() {}

  public static Map<String, Operation> of(
      World world,
      Clusters clusters,
      ClusterLife life,
      KafkaVersions versions,
      Configurations configurations,
      Known known,
      Secrets secrets) {
    CreateRules rules = new CreateRules(world, versions.all(), known);
    Map<String, Operation> all = new HashMap<>();
    new CreateCluster(rules, life, world).addTo(all);
    new TopicOperations(clusters, life).addTo(all);
    new ScramSecrets(clusters, life, secrets).addTo(all);
    new ClusterPolicies(clusters).addTo(all);
    new Updates(clusters, life, rules, versions).addTo(all);
    new ReadClusters(clusters).addTo(all);
    all.put("DeleteCluster", new DeleteCluster(clusters, life));
    all.put("ListNodes", new ListNodes(clusters));
    new Versions(versions, clusters).addTo(all);
    new History(clusters).addTo(all);
    new Tagging(clusters).addTo(all);
    new ConfigurationOperations(
            configurations, versions.all(), arn -> usesConfiguration(clusters, arn))
        .addTo(all);
    return Map.copyOf(all);
  }

  private static boolean usesConfiguration(Clusters clusters, String arn) {
    return clusters.all().stream()
        .anyMatch(
            c ->
                c.provisioned().path("configurationInfo").path("arn").asString("").equals(arn));
  }
}
