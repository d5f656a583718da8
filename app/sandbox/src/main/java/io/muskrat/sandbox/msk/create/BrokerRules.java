package io.muskrat.sandbox.msk.create;

import io.muskrat.sandbox.msk.api.Refusals;
import java.util.List;
import java.util.stream.Stream;

/** Broker size and number. */
final class BrokerRules {
  /** What a laptop can bear; MSK's own limit for KRaft is 60 a cluster. */
  static final int MOST_HERE = 15;

  private static final List<String> UP_TO_16 =
      List.of("large", "xlarge", "2xlarge", "4xlarge", "8xlarge", "12xlarge", "16xlarge");
  private static final List<String> STANDARD =
      Stream.of(
              UP_TO_16.stream().map(grade -> "kafka.m5." + grade),
              Stream.of("kafka.m5.24xlarge"),
              UP_TO_16.stream().map(grade -> "kafka.m7g." + grade))
          .flatMap(types -> types)
          .toList();
  private static final List<String> EXPRESS =
      UP_TO_16.stream().map(grade -> "express.m7g." + grade).toList();

  private BrokerRules() {}

  static boolean express(Draft draft) {
    return express(draft.instanceType());
  }

  static boolean express(String type) {
    return type.startsWith("express.");
  }

  static void instanceType(Draft draft, String parameter) {
    // kafka.t3.small is not there with KRaft, and only KRaft runs here.
    List<String> valid = express(draft) ? EXPRESS : STANDARD;
    if (!valid.contains(draft.instanceType())) {
      throw Refusals.badRequest(
          parameter, "Unsupported InstanceType specified. Valid values: " + valid);
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

  /** Only the partitions of Express brokers are moved by MSK. */
  static void rebalancing(Draft draft) {
    if (draft.provisioned().has("rebalancing") && !express(draft)) {
      throw Refusals.badRequest(
          "rebalancing", "The rebalancing parameter is supported for Express instance types only.");
    }
  }
}
