package io.muskrat.sandbox.msk.updates;

import io.muskrat.sandbox.msk.api.Operation;
import io.muskrat.sandbox.msk.api.Shape;
import io.muskrat.sandbox.msk.clusters.Change;
import io.muskrat.sandbox.msk.clusters.Cluster;
import io.muskrat.sandbox.msk.clusters.ClusterLife;
import io.muskrat.sandbox.msk.clusters.Clusters;
import io.muskrat.sandbox.msk.clusters.KafkaVersions;
import io.muskrat.sandbox.msk.create.CreateRules;
import java.util.Map;
import java.util.function.BiFunction;
import tools.jackson.databind.JsonNode;

/** UpdateX and RebootBroker. */
public final class Updates {
  private final Clusters clusters;
  private final ClusterLife life;
  private final CreateRules rules;
  private final KafkaVersions versions;

  public Updates(
      Clusters clusters, ClusterLife life, CreateRules rules, KafkaVersions versions) {
    this.clusters = clusters;
    this.life = life;
    this.rules = rules;
    this.versions = versions;
  }

  public void addTo(Map<String, Operation> all) {
    BrokerUpdates brokers = new BrokerUpdates(rules);
    all.put("UpdateBrokerCount", update(BrokerUpdates.COUNT, brokers::count));
    all.put("UpdateBrokerType", update(BrokerUpdates.TYPE, brokers::type));
    all.put(
        "RebootBroker",
        new UpdateOperation(clusters, life, BrokerUpdates.REBOOT, false, brokers::reboot));
    StorageUpdates storage = new StorageUpdates(rules);
    all.put("UpdateBrokerStorage", update(StorageUpdates.BROKER_STORAGE, storage::brokerStorage));
    all.put("UpdateStorage", update(StorageUpdates.STORAGE, storage::storage));
    SoftwareUpdates software = new SoftwareUpdates(rules, versions);
    all.put("UpdateClusterKafkaVersion", update(SoftwareUpdates.VERSION, software::version));
    all.put(
        "UpdateClusterConfiguration", update(SoftwareUpdates.CONFIGURATION, software::configuration));
    all.put("UpdateMonitoring", update(SoftwareUpdates.MONITORING, software::monitoring));
    AccessUpdates access = new AccessUpdates(rules);
    all.put("UpdateSecurity", update(AccessUpdates.SECURITY, access::security));
    all.put("UpdateConnectivity", update(AccessUpdates.CONNECTIVITY, access::connectivity));
  }

  private Operation update(Shape request, BiFunction<Cluster, JsonNode, Change> make) {
    return new UpdateOperation(clusters, life, request, true, make);
  }
}
