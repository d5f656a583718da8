package io.muskrat.sandbox.cloudwatch.alarms;

import io.muskrat.sandbox.cloudwatch.Dimensions;
import io.muskrat.sandbox.cloudwatch.Input;
import io.muskrat.sandbox.cloudwatch.Periods;
import io.muskrat.sandbox.cloudwatch.Statistic;
import io.muskrat.sandbox.http.AwsException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Checks and completes what PutMetricAlarm asks for. */
final class Settings {
  private static final int LONGEST = 255;
  private static final int DAY = 86_400;
  private static final int WEEK = 7 * DAY;
  private static final int HOUR = 3600;
  private static final int MOST_ACTIONS = 5;
  private static final List<String> OPERATORS =
      List.of(
          "GreaterThanOrEqualToThreshold",
          "GreaterThanThreshold",
          "LessThanThreshold",
          "LessThanOrEqualToThreshold");
  private static final List<String> MISSING =
      List.of("missing", "ignore", "breaching", "notBreaching");
  private static final List<String> STATISTICS =
      List.of("SampleCount", "Average", "Sum", "Minimum", "Maximum");

  private Settings() {}

  static AwsException refuse(String message) {
    return new AwsException(400, "ValidationError", message);
  }

  /**
   * @throws AwsException at the first member that is not right
   */
  static Map<String, Object> of(Input in) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("AlarmName", name(in.needText("AlarmName")));
    in.text("AlarmDescription").ifPresent(d -> out.put("AlarmDescription", d));
    out.put("ActionsEnabled", in.flag("ActionsEnabled", true));
    for (String actions : List.of("OKActions", "AlarmActions", "InsufficientDataActions")) {
      List<String> arns = in.texts(actions);
      if (arns.size() > MOST_ACTIONS) {
        throw refuse("The collection " + actions + " must not have a size greater than 5.");
      }
      out.put(actions, arns);
    }
    int period = metric(in, out);
    int periods = in.whole("EvaluationPeriods").orElseThrow(() -> needed("EvaluationPeriods"));
    if (periods < 1 || (long) periods * period > (period >= HOUR ? WEEK : DAY)) {
      throw refuse(
          "Metrics cannot be checked across more than a day (EvaluationPeriods * Period must be <="
              + " 86400), or seven days for periods of an hour and more.");
    }
    out.put("EvaluationPeriods", periods);
    int enough = in.whole("DatapointsToAlarm").orElse(periods);
    if (enough < 1 || enough > periods) {
      throw refuse("DatapointsToAlarm must be between 1 and EvaluationPeriods.");
    }
    out.put("DatapointsToAlarm", enough);
    out.put("Threshold", in.number("Threshold").orElseThrow(() -> needed("Threshold")));
    out.put(
        "ComparisonOperator",
        oneOf(in.needText("ComparisonOperator"), "comparisonOperator", OPERATORS));
    out.put(
        "TreatMissingData",
        oneOf(in.text("TreatMissingData").orElse("missing"), "treatMissingData", MISSING));
    return out;
  }

  private static String name(String name) {
    if (name.length() > LONGEST || name.chars().anyMatch(c -> c < ' ')) {
      throw refuse("AlarmName must have at most 255 printable characters.");
    }
    return name;
  }

  /** The length of a period, seconds. */
  private static int metric(Input in, Map<String, Object> out) {
    List<Input> queries = in.structures("Metrics");
    if (!queries.isEmpty()) {
      if (in.text("MetricName").isPresent() || in.text("Namespace").isPresent()) {
        throw refuse("An alarm has either a MetricName and Namespace or Metrics, not both.");
      }
      return queries(queries, out);
    }
    out.put("MetricName", in.needText("MetricName"));
    out.put("Namespace", in.needText("Namespace"));
    if (in.text("Statistic").isPresent() == in.text("ExtendedStatistic").isPresent()) {
      throw refuse("Exactly one of Statistic and ExtendedStatistic must be specified.");
    }
    in.text("Statistic").ifPresent(s -> out.put("Statistic", oneOf(s, "statistic", STATISTICS)));
    in.text("ExtendedStatistic")
        .ifPresent(
            s -> {
              Statistic.of(s);
              out.put("ExtendedStatistic", s);
            });
    out.put("Dimensions", Dimensions.view(Dimensions.exact(in)));
    int period = Periods.check(in.whole("Period").orElseThrow(() -> needed("Period")));
    out.put("Period", period);
    in.text("Unit").ifPresent(u -> out.put("Unit", u));
    return period;
  }

  private static int queries(List<Input> queries, Map<String, Object> out) {
    List<Map<String, Object>> all = new ArrayList<>();
    int period = 0;
    int returned = 0;
    for (Input query : queries) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("Id", query.needText("Id"));
      query.text("Expression").ifPresent(e -> one.put("Expression", e));
      query.text("Label").ifPresent(l -> one.put("Label", l));
      query.structure("MetricStat").ifPresent(s -> one.put("MetricStat", stat(s)));
      int length =
          query.structure("MetricStat").or(() -> Optional.of(query)).get()
              .whole("Period").orElse(0);
      period = Math.max(period, length);
      boolean returns = query.flag("ReturnData", true);
      one.put("ReturnData", returns);
      returned += returns ? 1 : 0;
      all.add(one);
    }
    if (returned != 1) {
      throw refuse("Exactly one of the elements of the metrics list should return data.");
    }
    out.put("Metrics", all);
    return Periods.check(period);
  }

  private static Map<String, Object> stat(Input stat) {
    Input metric = stat.structure("Metric").orElseThrow(() -> needed("Metric"));
    Map<String, Object> what = new LinkedHashMap<>();
    what.put("Namespace", metric.needText("Namespace"));
    what.put("MetricName", metric.needText("MetricName"));
    what.put("Dimensions", Dimensions.view(Dimensions.exact(metric)));
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("Metric", what);
    out.put("Period", Periods.check(stat.whole("Period").orElseThrow(() -> needed("Period"))));
    out.put("Stat", stat.needText("Stat"));
    Statistic.of(stat.needText("Stat"));
    stat.text("Unit").ifPresent(u -> out.put("Unit", u));
    return out;
  }

  private static AwsException needed(String name) {
    return refuse("The parameter " + name + " is required.");
  }

  static String oneOf(String value, String member, List<String> allowed) {
    if (!allowed.contains(value)) {
      throw refuse(
          "1 validation error detected: Value '"
              + (value.length() > LONGEST ? value.substring(0, LONGEST) : value)
              + ("' at '" + member)
              + ("' failed to satisfy constraint: Member must satisfy enum value set: " + allowed));
    }
    return value;
  }
}
