package io.muskrat.sandbox;

import java.util.List;
import java.util.function.Function;
import software.amazon.awssdk.services.kafka.KafkaClient;

/** Updates that MSK refuses, of a cluster of two brokers in two zones. */
final class UpdateRefusals {
  private UpdateRefusals() {}

  /**
   * @param parameter MSK's {@code invalidParameter}
   * @param message a part of its message
   * @param update gets the cluster's current version
   */
  record Refusal(String parameter, String message, Function<String, ?> update) {}

  static List<Refusal> of(KafkaClient kafka, String arn) {
    return List.of(
        new Refusal(
            "currentVersion",
            "not the current version",
            v ->
                kafka.updateBrokerCount(
                    r -> r.clusterArn(arn).currentVersion("KOLD").targetNumberOfBrokerNodes(4))),
        new Refusal(
            "currentVersion",
            "currentVersion",
            v -> kafka.updateBrokerCount(r -> r.clusterArn(arn).targetNumberOfBrokerNodes(4))),
        new Refusal(
            "targetNumberOfBrokerNodes",
            "multiple of the number of Availability Zones",
            v ->
                kafka.updateBrokerCount(
                    r -> r.clusterArn(arn).currentVersion(v).targetNumberOfBrokerNodes(3))),
        new Refusal(
            "targetNumberOfBrokerNodes",
            "greater than the current number",
            v ->
                kafka.updateBrokerCount(
                    r -> r.clusterArn(arn).currentVersion(v).targetNumberOfBrokerNodes(2))),
        new Refusal(
            "targetInstanceType",
            "Unsupported InstanceType specified. Valid values: [",
            v ->
                kafka.updateBrokerType(
                    r -> r.clusterArn(arn).currentVersion(v).targetInstanceType("kafka.t3.small"))),
        new Refusal(
            "volumeSizeGB",
            "must be greater than the current volume size",
            v -> kafka.updateStorage(r -> r.clusterArn(arn).currentVersion(v).volumeSizeGB(50))),
        new Refusal(
            "provisionedThroughput",
            "not supported for the broker type kafka.m5.large",
            v ->
                kafka.updateStorage(
                    r ->
                        r.clusterArn(arn)
                            .currentVersion(v)
                            .provisionedThroughput(t -> t.enabled(true).volumeThroughput(250)))),
        new Refusal(
            "targetInstanceType",
            "cannot become Express brokers",
            v ->
                kafka.updateBrokerType(
                    r -> r.clusterArn(arn).currentVersion(v).targetInstanceType("express.m7g.large"))),
        new Refusal(
            "targetKafkaVersion",
            "Valid values: [4.4.x.kraft]",
            v ->
                kafka.updateClusterKafkaVersion(
                    r -> r.clusterArn(arn).currentVersion(v).targetKafkaVersion("3.9.x"))),
        new Refusal(
            "configurationInfo",
            "does not exist",
            v ->
                kafka.updateClusterConfiguration(
                    r ->
                        r.clusterArn(arn)
                            .currentVersion(v)
                            .configurationInfo(c -> c.arn("arn:x").revision(1L)))),
        new Refusal(
            "connectivityInfo",
            "turn off unauthenticated access",
            v ->
                kafka.updateConnectivity(
                    r ->
                        r.clusterArn(arn)
                            .currentVersion(v)
                            .connectivityInfo(
                                c -> c.publicAccess(p -> p.type("SERVICE_PROVIDED_EIPS"))))),
        new Refusal(
            "brokerIds", "not valid", v -> kafka.rebootBroker(r -> r.clusterArn(arn).brokerIds("7"))));
  }
}
