package io.muskrat.sandbox.msk.create;

import static io.muskrat.sandbox.msk.api.Shape.flag;
import static io.muskrat.sandbox.msk.api.Shape.list;
import static io.muskrat.sandbox.msk.api.Shape.oneOf;
import static io.muskrat.sandbox.msk.api.Shape.struct;
import static io.muskrat.sandbox.msk.api.Shape.text;
import static io.muskrat.sandbox.msk.api.Shape.whole;

import io.muskrat.sandbox.msk.api.Shape;

/** The requests of CreateCluster and CreateClusterV2 (model of kafka 2.50.2). */
public final class CreateShapes {
  private static final Shape.Struct SWITCH = struct("enabled", flag());
  private static final Shape.Struct EXPORTER =
      struct("enabledInBroker", flag()).require("enabledInBroker");

  private static final Shape STORAGE =
      struct(
          "ebsStorageInfo",
          struct(
              "provisionedThroughput",
              struct("enabled", flag(), "volumeThroughput", whole()),
              "volumeSize",
              whole()));

  public static final Shape CONNECTIVITY =
      struct(
          "publicAccess",
          struct("type", text()),
          "vpcConnectivity",
          struct(
              "clientAuthentication",
              struct("sasl", struct("scram", SWITCH, "iam", SWITCH), "tls", SWITCH)),
          "networkType",
          oneOf("IPV4", "DUAL"));

  private static final Shape NODES =
      struct(
              "brokerAZDistribution", oneOf("DEFAULT"),
              "clientSubnets", list(text()),
              "instanceType", text(),
              "securityGroups", list(text()),
              "storageInfo", STORAGE,
              "connectivityInfo", CONNECTIVITY,
              "zoneIds", list(text()))
          .require("clientSubnets", "instanceType");

  private static final Shape AUTHENTICATION =
      struct(
          "sasl",
          struct("scram", SWITCH, "iam", SWITCH),
          "tls",
          struct("certificateAuthorityArnList", list(text()), "enabled", flag()),
          "unauthenticated",
          SWITCH);

  private static final Shape ENCRYPTION =
      struct(
          "encryptionAtRest",
          struct("dataVolumeKMSKeyId", text()).require("dataVolumeKMSKeyId"),
          "encryptionInTransit",
          struct("clientBroker", oneOf("TLS", "TLS_PLAINTEXT", "PLAINTEXT"), "inCluster", flag()));

  private static final Shape LOGS =
      struct(
              "brokerLogs",
              struct(
                  "cloudWatchLogs",
                      struct("enabled", flag(), "logGroup", text()).require("enabled"),
                  "firehose",
                      struct("enabled", flag(), "deliveryStream", text()).require("enabled"),
                  "s3",
                      struct("enabled", flag(), "bucket", text(), "prefix", text())
                          .require("enabled")))
          .require("brokerLogs");

  static final Shape.Struct PROVISIONED =
      struct(
              "brokerNodeGroupInfo", NODES,
              "rebalancing", struct("status", oneOf("PAUSED", "ACTIVE")),
              "clientAuthentication", AUTHENTICATION,
              "configurationInfo",
                  struct("arn", text(), "revision", whole()).require("arn", "revision"),
              "encryptionInfo", ENCRYPTION,
              "enhancedMonitoring",
                  oneOf("DEFAULT", "PER_BROKER", "PER_TOPIC_PER_BROKER", "PER_TOPIC_PER_PARTITION"),
              "openMonitoring",
                  struct(
                          "prometheus",
                          struct("jmxExporter", EXPORTER, "nodeExporter", EXPORTER))
                      .require("prometheus"),
              "kafkaVersion", text(),
              "loggingInfo", LOGS,
              "numberOfBrokerNodes", whole(),
              "storageMode", oneOf("LOCAL", "TIERED"))
          .require("brokerNodeGroupInfo", "kafkaVersion", "numberOfBrokerNodes");

  private static final Shape SERVERLESS =
      struct(
              "vpcConfigs",
                  list(
                      struct("subnetIds", list(text()), "securityGroupIds", list(text()))
                          .require("subnetIds")),
              "clientAuthentication", struct("sasl", struct("iam", SWITCH)))
          .require("vpcConfigs");

  private static final Shape.Struct HEAD =
      struct("clusterName", text(), "tags", new Shape.Named(text()));

  static final Shape V1 = PROVISIONED.and(HEAD);
  static final Shape V2 =
      HEAD.and(struct("provisioned", PROVISIONED, "serverless", SERVERLESS))
          .require("clusterName");

  private CreateShapes() {}

  /** A member of V2's {@code provisioned}, which updates have too. */
  public static Shape member(String name) {
    return PROVISIONED.members().get(name);
  }
}
