package io.muskrat.sandbox.msk.updates;

import static io.muskrat.sandbox.msk.api.Shape.flag;
import static io.muskrat.sandbox.msk.api.Shape.struct;
import static io.muskrat.sandbox.msk.api.Shape.text;

import io.muskrat.sandbox.msk.api.Refusals;
import io.muskrat.sandbox.msk.api.Shape;
import io.muskrat.sandbox.msk.clusters.Change;
import io.muskrat.sandbox.msk.clusters.Cluster;
import io.muskrat.sandbox.msk.create.CreateRules;
import io.muskrat.sandbox.msk.create.CreateShapes;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Authentication, encryption, and the ways in from outside of the VPC. */
final class AccessUpdates {
  static final Shape SECURITY =
      struct(
          "currentVersion", text(),
          "clientAuthentication", CreateShapes.member("clientAuthentication"),
          "encryptionInfo", CreateShapes.member("encryptionInfo"));
  static final Shape CONNECTIVITY =
      struct(
          "currentVersion", text(),
          "connectivityInfo", CreateShapes.CONNECTIVITY,
          "zookeeperAccess", struct("enabled", flag()));

  private final CreateRules rules;

  AccessUpdates(CreateRules rules) {
    this.rules = rules;
  }

  Change security(Cluster cluster, JsonNode in) {
    if (!in.has("clientAuthentication") && !in.has("encryptionInfo")) {
      throw Refusals.badRequest(
          "clientAuthentication",
          "Specify at least one of clientAuthentication and encryptionInfo.");
    }
    ObjectNode before = cluster.provisioned();
    ObjectNode target = before.deepCopy();
    ObjectNode wanted = (ObjectNode) in.deepCopy();
    wanted.remove("currentVersion");
    Targets.merge(target, wanted);
    fixed(before, target, "encryptionAtRest");
    fixed(before.path("encryptionInfo"), target, "inCluster");
    if (target.equals(before)) {
      throw Refusals.badRequest(
          "clientAuthentication", "The request does not include any updates to the security"
              + " settings of the cluster.");
    }
    rules.security(Targets.draft(cluster, target));
    return Changes.rolling("UPDATE_SECURITY", target);
  }

  /** The key and the encryption between brokers are for a cluster's whole life. */
  private static void fixed(JsonNode before, ObjectNode target, String member) {
    JsonNode old = before.findValue(member);
    JsonNode next = target.path("encryptionInfo").findValue(member);
    if (next != null && !next.equals(old)) {
      throw Refusals.badRequest(
          "encryptionInfo", "You can't update " + member + " after the cluster was created.");
    }
  }

  Change connectivity(Cluster cluster, JsonNode in) {
    if (in.has("zookeeperAccess")) {
      throw Refusals.badRequest(
          "zookeeperAccess", "ZookeeperAccess is not supported for clusters in KRaft mode.");
    }
    if (!in.has("connectivityInfo")) {
      throw Refusals.badRequest(
          "connectivityInfo", "Missing required parameter: connectivityInfo");
    }
    ObjectNode target = cluster.provisioned().deepCopy();
    ObjectNode info = target.withObject("brokerNodeGroupInfo").withObject("connectivityInfo");
    Targets.merge(info, in.get("connectivityInfo"));
    publicAccess(target, info.path("publicAccess").path("type").asString("DISABLED"));
    vpcConnectivity(target, info.path("vpcConnectivity").path("clientAuthentication"));
    return Changes.described("UPDATE_CONNECTIVITY", target);
  }

  /** Rules of "Turn on public access" in the MSK developer guide. */
  private static void publicAccess(JsonNode target, String type) {
    if (type.equals("DISABLED")) {
      return;
    }
    if (!type.equals("SERVICE_PROVIDED_EIPS")) {
      throw Refusals.badRequest(
          "connectivityInfo",
          "Unsupported Type in PublicAccess. Valid values: [DISABLED, SERVICE_PROVIDED_EIPS]");
    }
    JsonNode auth = target.path("clientAuthentication");
    JsonNode transit = target.path("encryptionInfo").path("encryptionInTransit");
    if (auth.path("unauthenticated").path("enabled").asBoolean(false)) {
      throw refuse("To turn on public access, you must turn off unauthenticated access.");
    }
    if (!on(auth.path("sasl").path("iam"))
        && !on(auth.path("sasl").path("scram"))
        && !on(auth.path("tls"))) {
      throw refuse(
          "To turn on public access, you must turn on at least one of these access-control"
              + " methods: SASL/IAM, SASL/SCRAM, mTLS.");
    }
    if (!transit.path("clientBroker").asString("TLS").equals("TLS")
        || !transit.path("inCluster").asBoolean(true)) {
      throw refuse(
          "To turn on public access, encryption within the cluster must be on and plaintext traffic"
              + " between clients and brokers off.");
    }
  }

  private static void vpcConnectivity(JsonNode target, JsonNode wanted) {
    JsonNode auth = target.path("clientAuthentication");
    boolean all =
        (!on(wanted.path("sasl").path("iam")) || on(auth.path("sasl").path("iam")))
            && (!on(wanted.path("sasl").path("scram")) || on(auth.path("sasl").path("scram")))
            && (!on(wanted.path("tls")) || on(auth.path("tls")));
    if (!all) {
      throw refuse(
          "To turn on VPC connectivity for an authentication scheme, the cluster itself must have it"
              + " turned on.");
    }
  }

  private static boolean on(JsonNode scheme) {
    return scheme.path("enabled").asBoolean(false);
  }

  private static RuntimeException refuse(String message) {
    return Refusals.badRequest("connectivityInfo", message);
  }
}
