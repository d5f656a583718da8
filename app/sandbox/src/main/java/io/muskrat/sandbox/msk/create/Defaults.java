package io.muskrat.sandbox.msk.create;

import io.muskrat.sandbox.kms.KeyStore;
import io.muskrat.sandbox.world.Subnet;
import io.muskrat.sandbox.world.World;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Fills in what MSK sets itself when a request leaves it out, so that describing shows it. */
public final class Defaults {
  private Defaults() {}

  /** The checked draft's members, completed. */
  public static ObjectNode fill(Draft draft, World world) {
    ObjectNode all = draft.provisioned().deepCopy();
    nodes(all.withObject("brokerNodeGroupInfo"), world);
    authentication(all.withObject("clientAuthentication"));
    ObjectNode encryption = all.withObject("encryptionInfo");
    ObjectNode transit = encryption.withObject("encryptionInTransit");
    put(transit, "clientBroker", "TLS");
    put(transit, "inCluster", true);
    put(encryption.withObject("encryptionAtRest"), "dataVolumeKMSKeyId", awsManagedKey(world));
    put(all, "enhancedMonitoring", "DEFAULT");
    ObjectNode prometheus = all.withObject("openMonitoring").withObject("prometheus");
    put(prometheus.withObject("jmxExporter"), "enabledInBroker", false);
    put(prometheus.withObject("nodeExporter"), "enabledInBroker", false);
    if (BrokerRules.express(draft)) {
      put(all.withObject("rebalancing"), "status", "ACTIVE");
    } else {
      put(all, "storageMode", "LOCAL");
    }
    return all;
  }

  private static void nodes(ObjectNode nodes, World world) {
    Subnet first = world.subnet(nodes.path("clientSubnets").get(0).stringValue()).orElseThrow();
    put(nodes, "brokerAZDistribution", "DEFAULT");
    if (nodes.path("securityGroups").isEmpty()) {
      nodes.putArray("securityGroups").add(world.defaultGroup(first.vpcId()).id());
    }
    put(nodes.withObject("connectivityInfo").withObject("publicAccess"), "type", "DISABLED");
    put(nodes.withObject("connectivityInfo"), "networkType", "IPV4");
    ArrayNode zones = nodes.putArray("zoneIds");
    nodes
        .path("clientSubnets")
        .forEach(id -> zones.add(world.subnet(id.stringValue()).orElseThrow().zone().id()));
  }

  private static void authentication(ObjectNode auth) {
    put(auth.withObject("sasl").withObject("scram"), "enabled", false);
    put(auth.withObject("sasl").withObject("iam"), "enabled", false);
    ObjectNode tls = auth.withObject("tls");
    ArrayNode authorities = tls.withArray("certificateAuthorityArnList");
    put(tls, "enabled", !authorities.isEmpty());
    boolean any =
        auth.path("sasl").path("scram").path("enabled").booleanValue()
            || auth.path("sasl").path("iam").path("enabled").booleanValue()
            || tls.path("enabled").booleanValue();
    put(auth.withObject("unauthenticated"), "enabled", !any);
  }

  private static String awsManagedKey(World world) {
    String id = KeyStore.managedKey("kafka", world.region());
    return "arn:aws:kms:" + world.region() + ":" + World.ACCOUNT + ":key/" + id;
  }

  private static void put(ObjectNode in, String name, String value) {
    if (!in.has(name)) {
      in.put(name, value);
    }
  }

  private static void put(ObjectNode in, String name, boolean value) {
    if (!in.has(name)) {
      in.put(name, value);
    }
  }
}
