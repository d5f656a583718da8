package io.muskrat.sandbox.cloudwatch.alarms;

import io.muskrat.sandbox.wire.Json;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** StateReason and StateReasonData in CloudWatch's style. */
final class Reasons {
  private static final DateTimeFormatter POINT =
      DateTimeFormatter.ofPattern("dd/MM/yy HH:mm:ss").withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSxx").withZone(ZoneOffset.UTC);

  private Reasons() {}

  static String text(Alarm alarm, Verdict verdict) {
    if (verdict.state().equals(Alarm.UNKNOWN)) {
      return "Insufficient Data: "
          + datapoints(verdict.missing())
          + (verdict.missing() == 1 ? " was" : " were")
          + " unknown.";
    }
    boolean alarming = verdict.state().equals(Alarm.ALARM);
    String treated = treated(alarm, verdict);
    if (verdict.evaluated().isEmpty()) {
      int periods = alarm.whole("EvaluationPeriods");
      return "Threshold Crossed: no datapoints were received for "
          + (periods == 1 ? "1 period" : periods + " periods")
          + treated
          + ".";
    }
    List<String> told =
        verdict.evaluated().stream()
            .filter(e -> Verdict.breaches(alarm, e.getValue()) == alarming)
            .map(e -> e.getValue() + " (" + POINT.format(e.getKey()) + ")")
            .toList();
    int periods = alarm.whole("EvaluationPeriods");
    int needed = alarm.whole("DatapointsToAlarm");
    return "Threshold Crossed: "
        + told.size()
        + " out of the last "
        + (verdict.evaluated().size() + " datapoints " + told)
        + (told.size() == 1 ? " was " : " were ")
        + ((alarming ? "" : "not ") + compared(alarm))
        + (" the threshold (" + alarm.threshold() + ")" + treated)
        + (alarming
            ? " (minimum " + datapoints(needed) + " for OK -> ALARM transition)."
            : " (minimum " + datapoints(periods - needed + 1) + " for ALARM -> OK transition).");
  }

  private static String treated(Alarm alarm, Verdict verdict) {
    boolean breaching = alarm.text("TreatMissingData").equals("breaching");
    if (verdict.missing() == 0
        || !breaching && !alarm.text("TreatMissingData").equals("notBreaching")) {
      return "";
    }
    int missing = verdict.missing();
    return " and "
        + (missing == 1 ? "1 missing datapoint was" : missing + " missing datapoints were")
        + (" treated as [" + (breaching ? "Breaching" : "NonBreaching") + "]");
  }

  private static String datapoints(int count) {
    return count == 1 ? "1 datapoint" : count + " datapoints";
  }

  private static String compared(Alarm alarm) {
    return switch (alarm.text("ComparisonOperator")) {
      case "GreaterThanThreshold" -> "greater than";
      case "GreaterThanOrEqualToThreshold" -> "greater than or equal to";
      case "LessThanThreshold" -> "less than";
      default -> "less than or equal to";
    };
  }

  static String data(Alarm alarm, Verdict verdict, Instant now) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("version", "1.0");
    out.put("queryDate", DATE.format(now));
    List<Map.Entry<Instant, Double>> oldestFirst = verdict.evaluated().reversed();
    if (!oldestFirst.isEmpty()) {
      out.put("startDate", DATE.format(oldestFirst.getFirst().getKey()));
    }
    for (String member : List.of("Statistic", "Period")) {
      if (alarm.settings().containsKey(member)) {
        out.put(member.toLowerCase(Locale.ROOT), alarm.settings().get(member));
      }
    }
    out.put("recentDatapoints", oldestFirst.stream().map(Map.Entry::getValue).toList());
    out.put("threshold", alarm.threshold());
    out.put(
        "evaluatedDatapoints",
        verdict.evaluated().stream()
            .map(
                e ->
                    Map.of("timestamp", DATE.format(e.getKey()), "value", (Object) e.getValue()))
            .collect(Collectors.toList()));
    return json(out);
  }

  static String json(Map<String, ?> tree) {
    return new String(Json.write(tree), StandardCharsets.UTF_8);
  }
}
