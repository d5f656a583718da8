package io.muskrat.sandbox.msk.create;

import io.muskrat.sandbox.http.AwsException;
import io.muskrat.sandbox.msk.api.Refusals;
import io.muskrat.sandbox.world.World;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * What MSK checks before it creates a cluster, with its own messages where they are known
 * (facts-msk.md section 2).
 */
public final class CreateRules {
  /** Brokers that a cluster can have here. */
  public static final int MOST_BROKERS = BrokerRules.MOST_HERE;

  private static final Pattern NAME = Pattern.compile("[0-9A-Za-z][0-9A-Za-z-]*");
  private static final int LONGEST_NAME = 64;

  private final World world;
  private final List<String> versions;
  private final Known known;

  /**
   * @param versions the Kafka versions that run here
   * @param known what there is to refer to
   */
  public CreateRules(World world, List<String> versions, Known known) {
    this.world = world;
    this.versions = List.copyOf(versions);
    this.known = known;
  }

  /**
   * @throws AwsException at the first rule that is broken
   */
  public void check(Draft draft) {
    name("clusterName", draft.name());
    TagRules.check(draft.tags());
    String version = draft.provisioned().path("kafkaVersion").stringValue();
    if (!versions.contains(version)) {
      throw Refusals.badRequest(
          "kafkaVersion",
          "Unsupported KafkaVersion [" + Texts.clip(version) + "]. Valid values: " + versions);
    }
    BrokerRules.instanceType(draft, "instanceType");
    NetworkRules.check(draft, world);
    BrokerRules.count(draft, "numberOfBrokerNodes");
    BrokerRules.rebalancing(draft);
    VolumeRules.check(draft);
    configuration(draft);
    madeFor(draft, version);
    key(draft);
    SecurityRules.check(draft, known.authorities());
    MonitoringRules.check(draft, known.logGroups());
  }

  /**
   * @param parameter what a refusal names
   */
  public void instanceType(Draft draft, String parameter) {
    BrokerRules.instanceType(draft, parameter);
  }

  /**
   * @param parameter what a refusal names
   */
  public void count(Draft draft, String parameter) {
    BrokerRules.count(draft, parameter);
  }

  public void storage(Draft draft) {
    VolumeRules.check(draft);
  }

  /**
   * @throws AwsException at the first rule that is broken
   */
  public void serverless(Draft draft) {
    name("clusterName", draft.name());
    TagRules.check(draft.tags());
    JsonNode configs = draft.serverless().path("vpcConfigs");
    if (configs.isEmpty() || configs.size() > 5) {
      throw Refusals.badRequest("vpcConfigs", "Specify at least one and at most five VpcConfigs.");
    }
    configs.forEach(config -> NetworkRules.serverless(config, world));
    JsonNode iam = draft.serverless().path("clientAuthentication").path("sasl").path("iam");
    if (!iam.path("enabled").asBoolean(false)) {
      throw Refusals.badRequest(
          "clientAuthentication", "A serverless cluster must use SASL/IAM authentication");
    }
  }

  /** The Kafka version that a cluster gets that names none. */
  public String recommended() {
    return versions.getFirst();
  }

  public void security(Draft draft) {
    SecurityRules.check(draft, known.authorities());
  }

  public void monitoring(Draft draft) {
    MonitoringRules.check(draft, known.logGroups());
  }

  /** The pattern that names of clusters and of configurations share. */
  public static void name(String parameter, String name) {
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      throw Refusals.badRequest(
          parameter, "The parameter value must be between 1 and 64 characters long.");
    }
    if (!NAME.matcher(name).matches()) {
      throw Refusals.badRequest(
          parameter,
          "The parameter value contains one or more characters that are not valid.");
    }
  }

  private void key(Draft draft) {
    String key =
        draft
            .provisioned()
            .path("encryptionInfo")
            .path("encryptionAtRest")
            .path("dataVolumeKMSKeyId")
            .asString("");
    if (!key.isEmpty() && !known.keys().test(key)) {
      throw Refusals.badRequest(
          "dataVolumeKMSKeyId",
          "The KMS key " + Texts.clip(key) + " does not exist or is not enabled.");
    }
  }

  private void madeFor(Draft draft, String version) {
    JsonNode arn = draft.provisioned().path("configurationInfo").path("arn");
    if (!arn.isMissingNode() && !known.madeFor().test(arn.stringValue(), version)) {
      throw Refusals.badRequest(
          "configurationInfo",
          "The configuration was not made for the Apache Kafka version " + version + ".");
    }
  }

  public void configuration(Draft draft) {
    var info = draft.provisioned().path("configurationInfo");
    if (!info.isMissingNode()
        && !known.configurations().test(info.path("arn").stringValue(), info.path("revision").longValue())) {
      throw Refusals.badRequest(
          "configurationInfo", "The configuration or its revision does not exist.");
    }
  }
}
