package io.muskrat.sandbox.msk.create;

import io.muskrat.sandbox.msk.api.Refusals;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Broker size, number and storage. */
final class BrokerRules {
  /** What a laptop can bear; MSK's own limit for KRaft is 60 a cluster. */
  static final int MOST_HERE = 15;

  private static final int LARGEST_VOLUME = 16384;
  private static final List<String> STANDARD = standard();

  private BrokerRules() {}

  static void instanceType(Draft draft, String parameter) {
    String type = draft.instanceType();
    if (type.startsWith("express.")) {
      throw Refusals.badRequest(
          parameter, "This sandbox has no Express brokers. Valid values: " + STANDARD);
    }
    // kafka.t3.small is not there with KRaft, and only KRaft runs here.
    if (!STANDARD.contains(type)) {
      throw Refusals.badRequest(
          parameter, "Unsupported InstanceType specified. Valid values: " + STANDARD);
    }
  }

  static void count(Draft draft, String parameter) {
    int brokers = draft.provisioned().path("numberOfBrokerNodes").intValue();
    int zones = draft.nodes().path("clientSubnets").size();
    if (brokers < 1) {
      throw Refusals.badRequest(
          parameter, "The number of broker nodes must be at least 1.");
    }
    if (brokers % zones != 0) {
      throw Refusals.badRequest(
          parameter,
          "The target number of broker nodes must be a multiple of the number of Availability Zones"
              + " in the Client subnets parameter.");
    }
    if (brokers > MOST_HERE) {
      throw Refusals.badRequest(
          parameter,
          "This sandbox runs at most " + MOST_HERE + " brokers a cluster: each is a real process.");
    }
  }

  static void storage(Draft draft) {
    JsonNode ebs = draft.ebs();
    JsonNode size = ebs.path("volumeSize");
    if (!size.isMissingNode() && (size.longValue() < 1 || size.longValue() > LARGEST_VOLUME)) {
      throw Refusals.badRequest(
          "volumeSize", "The volume size must be between 1 and 16384 GiB.");
    }
    if (draft.provisioned().path("storageMode").asString("LOCAL").equals("TIERED")) {
      throw Refusals.badRequest("storageMode", "This sandbox has no tiered storage.");
    }
    JsonNode throughput = ebs.path("provisionedThroughput");
    if (throughput.path("enabled").asBoolean(false)) {
      throughput(draft.instanceType(), size.asLong(0), throughput.path("volumeThroughput").asLong(250));
    }
  }

  private static void throughput(String type, long size, long rate) {
    String family = type.substring(0, type.lastIndexOf('.'));
    String grade = type.substring(type.lastIndexOf('.') + 1);
    boolean small =
        grade.equals("large") || grade.equals("xlarge") || family.endsWith("m5") && grade.equals("2xlarge");
    if (small) {
      throw Refusals.badRequest(
          "provisionedThroughput",
          "Provisioned throughput is not supported for the broker type " + type + ".");
    }
    if (size < 10) {
      throw Refusals.badRequest(
          "volumeSize",
          "To enable ProvisionedThroughput, you must set volume size to a value that is greater"
              + " than or equal to 10.");
    }
    if (rate < 250 || rate > 1000) {
      throw Refusals.badRequest(
          "volumeThroughput", "EBS volume throughput should be between 250 and 1000 MiB/s");
    }
  }

  private static List<String> standard() {
    List<String> all = new ArrayList<>();
    for (String grade :
        List.of("large", "xlarge", "2xlarge", "4xlarge", "8xlarge", "12xlarge", "16xlarge", "24xlarge")) {
      all.add("kafka.m5." + grade);
    }
    for (String grade :
        List.of("large", "xlarge", "2xlarge", "4xlarge", "8xlarge", "12xlarge", "16xlarge")) {
      all.add("kafka.m7g." + grade);
    }
    return List.copyOf(all);
  }
}
