package io.muskrat.sandbox.msk.create;

import io.muskrat.sandbox.msk.api.Refusals;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The brokers' volumes: size, provisioned throughput, storage mode (facts-msk.md 2 and 2.3). */
final class VolumeRules {
  private static final int LARGEST = 16384;
  private static final int SMALLEST_FOR_THROUGHPUT = 10;
  private static final int LEAST_THROUGHPUT = 250;
  private static final int MOST_THROUGHPUT = 1000;

  /** MiB/s of sizes below those that take {@value #MOST_THROUGHPUT}. */
  private static final Map<String, Integer> CAPS =
      Map.of(
          "kafka.m5.4xlarge", 593,
          "kafka.m5.8xlarge", 850,
          "kafka.m7g.2xlarge", 312,
          "kafka.m7g.4xlarge", 625);

  private static final List<String> WITHOUT =
      List.of(
          "kafka.m5.large",
          "kafka.m5.xlarge",
          "kafka.m5.2xlarge",
          "kafka.m7g.large",
          "kafka.m7g.xlarge");

  private VolumeRules() {}

  static void check(Draft draft) {
    if (BrokerRules.express(draft)) {
      express(draft);
      return;
    }
    JsonNode ebs = draft.ebs();
    JsonNode size = ebs.path("volumeSize");
    if (!size.isMissingNode() && (size.longValue() < 1 || size.longValue() > LARGEST)) {
      throw Refusals.badRequest(
          "volumeSize", "The volume size must be between 1 and 16384 GiB.");
    }
    JsonNode throughput = ebs.path("provisionedThroughput");
    if (throughput.path("enabled").asBoolean(false)) {
      throughput(
          draft.instanceType(),
          size.asLong(0),
          throughput.path("volumeThroughput").asLong(LEAST_THROUGHPUT));
    }
  }

  // Express brokers have no volumes of their own.
  private static void express(Draft draft) {
    if (draft.provisioned().has("storageMode")) {
      throw Refusals.badRequest(
          "storageMode", "The storageMode parameter is not supported for Express instance types");
    }
    if (draft.nodes().has("storageInfo")) {
      throw Refusals.badRequest(
          "storageInfo", "The storageInfo parameter is not supported for Express instance types");
    }
  }

  private static void throughput(String type, long size, long rate) {
    if (WITHOUT.contains(type)) {
      throw Refusals.badRequest(
          "provisionedThroughput",
          "Provisioned throughput is not supported for the broker type " + type + ".");
    }
    if (size < SMALLEST_FOR_THROUGHPUT) {
      throw Refusals.badRequest(
          "volumeSize",
          "To enable ProvisionedThroughput, you must set volume size to a value that is greater"
              + " than or equal to 10.");
    }
    if (rate < LEAST_THROUGHPUT || rate > MOST_THROUGHPUT) {
      throw Refusals.badRequest(
          "volumeThroughput", "EBS volume throughput should be between 250 and 1000 MiB/s");
    }
    int most = CAPS.getOrDefault(type, MOST_THROUGHPUT);
    if (rate > most) {
      throw Refusals.badRequest(
          "volumeThroughput",
          "EBS volume throughput should be at most " + most + " MiB/s for the broker type " + type + ".");
    }
  }
}
