package io.muskrat.sandbox.cloudwatch.alarms;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;

/**
 * What the last periods say about an alarm, by the rules of the CloudWatch User Guide ("Configuring
 * how CloudWatch alarms treat missing data", with its two tables).
 *
 * @param state null to keep the one there is
 * @param evaluated the periods that count, latest first
 */
record Verdict(String state, List<Map.Entry<Instant, Double>> evaluated, int breaching, int missing) {
  /** More periods are looked at than are evaluated, because some may be missing. */
  static final int MORE = 2;

  /**
   * @param values of the last EvaluationPeriods + {@link #MORE} periods, those that have one
   */
  static Verdict of(Alarm alarm, NavigableMap<Instant, Double> values) {
    int periods = alarm.whole("EvaluationPeriods");
    int needed = alarm.whole("DatapointsToAlarm");
    List<Map.Entry<Instant, Double>> latest =
        values.descendingMap().entrySet().stream().limit(periods).toList();
    int missing = periods - latest.size();
    int breaching = (int) latest.stream().filter(e -> breaches(alarm, e.getValue())).count();
    return new Verdict(
        state(alarm.text("TreatMissingData"), needed, latest.size(), breaching, missing),
        latest,
        breaching,
        missing);
  }

  private static String state(String treat, int needed, int there, int breaching, int missing) {
    return switch (treat) {
      case "breaching" -> breaching + missing >= needed ? Alarm.ALARM : Alarm.OK;
      case "notBreaching" -> breaching >= needed ? Alarm.ALARM : Alarm.OK;
      case "ignore" -> {
        if (breaching >= needed) {
          yield Alarm.ALARM;
        }
        // Nothing, or nothing but breaches, too few of them.
        yield breaching == there && missing > 0 ? null : Alarm.OK;
      }
      default -> {
        if (there == 0) {
          yield Alarm.UNKNOWN;
        }
        yield breaching >= Math.min(needed, there) ? Alarm.ALARM : Alarm.OK;
      }
    };
  }

  static boolean breaches(Alarm alarm, double value) {
    double threshold = alarm.threshold();
    return switch (alarm.text("ComparisonOperator")) {
      case "GreaterThanThreshold" -> value > threshold;
      case "GreaterThanOrEqualToThreshold" -> value >= threshold;
      case "LessThanThreshold" -> value < threshold;
      default -> value <= threshold;
    };
  }
}
