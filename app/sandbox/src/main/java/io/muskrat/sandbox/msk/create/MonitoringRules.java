package io.muskrat.sandbox.msk.create;

import io.muskrat.sandbox.msk.api.Refusals;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Exporters, broker logs and storage mode. */
public final class MonitoringRules {
  private static final Pattern LOG_GROUP = Pattern.compile("[.\\-_/#A-Za-z0-9]{1,512}");
  private static final Pattern STREAM = Pattern.compile("[a-zA-Z0-9_.-]{1,64}");

  /** Amazon S3, "General purpose bucket naming rules". */
  private static final Pattern BUCKET =
      Pattern.compile("(?!.*\\.\\.)[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]");

  private MonitoringRules() {}

  static void check(Draft draft, Predicate<String> logGroups) {
    JsonNode open = draft.provisioned().path("openMonitoring");
    if (!open.isMissingNode() && open.path("prometheus").isEmpty()) {
      throw Refusals.badRequest(
          "openMonitoring",
          "You must specify at least one type of exporter, either nodeExporter or jmxExporter.");
    }
    JsonNode logging = draft.provisioned().path("loggingInfo");
    if (logging.isMissingNode()) {
      return;
    }
    JsonNode logs = logging.path("brokerLogs");
    if (logs.isEmpty()) {
      throw Refusals.badRequest(
          "loggingInfo",
          "You must define one or more of the following broker log types: cloudWatchLogs, firehose,"
              + " s3.");
    }
    target(logs.path("cloudWatchLogs"), "logGroup", LOG_GROUP);
    target(logs.path("firehose"), "deliveryStream", STREAM);
    target(logs.path("s3"), "bucket", BUCKET);
    delivery(logs, logGroups);
  }

  /**
   * @throws io.muskrat.sandbox.http.AwsException when broker logs are to go to a log group that is
   *     not there
   */
  public static void delivery(JsonNode brokerLogs, Predicate<String> logGroups) {
    JsonNode to = brokerLogs.path("cloudWatchLogs");
    if (to.path("enabled").asBoolean(false) && !logGroups.test(to.path("logGroup").asString(""))) {
      throw Refusals.badRequest("logGroup", "The specified log group does not exist.");
    }
  }

  private static void target(JsonNode log, String member, Pattern names) {
    String name = log.path(member).asString("");
    if (!log.path("enabled").asBoolean(false)) {
      return;
    }
    if (!name.isBlank() && !names.matcher(name).matches()) {
      throw Refusals.badRequest(member, "The value of the parameter " + member + " is not valid.");
    }
    if (name.isBlank()) {
      throw Refusals.badRequest(
          member, "To turn on this broker log, specify the parameter " + member + ".");
    }
  }
}
