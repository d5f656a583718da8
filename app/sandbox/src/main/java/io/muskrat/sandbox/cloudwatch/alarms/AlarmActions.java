package io.muskrat.sandbox.cloudwatch.alarms;

import io.muskrat.sandbox.cloudwatch.Action;
import io.muskrat.sandbox.cloudwatch.Dimensions;
import io.muskrat.sandbox.cloudwatch.Input;
import io.muskrat.sandbox.http.AwsException;
import io.muskrat.sandbox.wire.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;

/** The operations that change alarms, and DescribeAlarmsForMetric. */
final class AlarmActions {
  private static final int LONGEST_REASON = 1023;
  private static final int MOST_NAMES = 100;

  private final AlarmBook book;
  private final Evaluation evaluation;
  private final Consumer<String> changed;

  /**
   * @param changed gets the name of an alarm that was put
   */
  AlarmActions(AlarmBook book, Evaluation evaluation, Consumer<String> changed) {
    this.book = book;
    this.evaluation = evaluation;
    this.changed = changed;
  }

  Map<String, Action> all() {
    AlarmViews views = new AlarmViews(book);
    return Map.of(
        "PutMetricAlarm", this::put,
        "DeleteAlarms", this::delete,
        "SetAlarmState", this::set,
        "EnableAlarmActions", in -> act(in, true),
        "DisableAlarmActions", in -> act(in, false),
        "DescribeAlarmsForMetric", this::forMetric,
        "DescribeAlarms", views::alarms,
        "DescribeAlarmHistory", views::history);
  }

  private Map<String, Object> put(Input in) {
    Map<String, Object> settings = Settings.of(in);
    // Refuses expressions that could never be evaluated.
    evaluation.values(settings, 1, book.now());
    book.put(settings);
    changed.accept((String) settings.get("AlarmName"));
    return Map.of();
  }

  private Map<String, Object> delete(Input in) {
    book.delete(names(in));
    return Map.of();
  }

  private Map<String, Object> act(Input in, boolean enabled) {
    names(in).forEach(name -> book.act(name, enabled));
    return Map.of();
  }

  private static List<String> names(Input in) {
    List<String> names = in.texts("AlarmNames");
    if (names.isEmpty() || names.size() > MOST_NAMES) {
      throw Settings.refuse("AlarmNames must have between 1 and 100 members.");
    }
    return names;
  }

  private Map<String, Object> set(Input in) {
    String name = in.needText("AlarmName");
    String value = Settings.oneOf(in.needText("StateValue"), "stateValue", Alarm.STATES);
    String reason = in.needText("StateReason");
    if (reason.length() > LONGEST_REASON) {
      throw Settings.refuse("StateReason must have at most 1023 characters.");
    }
    Optional<String> data = in.text("StateReasonData");
    data.ifPresent(AlarmActions::json);
    book.get(name);
    book.become(name, value, reason, data.orElse(null), true);
    return Map.of();
  }

  private static void json(String text) {
    try {
      Json.MAPPER.readTree(text);
    } catch (JacksonException e) {
      throw new AwsException(400, "InvalidFormat", "StateReasonData must be valid JSON.");
    }
  }

  private Map<String, Object> forMetric(Input in) {
    String metric = in.needText("MetricName");
    String namespace = in.needText("Namespace");
    List<Map<String, Object>> dimensions = Dimensions.view(Dimensions.exact(in));
    Optional<String> statistic = in.text("Statistic").or(() -> in.text("ExtendedStatistic"));
    Optional<Integer> period = in.whole("Period");
    return Map.of(
        "MetricAlarms",
        book.all().stream()
            .filter(a -> metric.equals(a.settings().get("MetricName")))
            .filter(a -> namespace.equals(a.settings().get("Namespace")))
            .filter(a -> dimensions.equals(a.settings().get("Dimensions")))
            .filter(
                a ->
                    statistic.isEmpty()
                        || statistic.get().equals(a.settings().get("Statistic"))
                        || statistic.get().equals(a.settings().get("ExtendedStatistic")))
            .filter(a -> period.isEmpty() || period.get().equals(a.settings().get("Period")))
            .map(a -> a.view(book.arn(a)))
            .toList());
  }
}
