package io.muskrat.sandbox.cloudwatch.alarms;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One metric alarm as it is kept.
 *
 * @param settings PutMetricAlarm's members, checked, typed and completed, by their names
 * @param state what it says and why
 */
record Alarm(Map<String, Object> settings, Instant configured, State state) {
  static final String OK = "OK";
  static final String ALARM = "ALARM";
  static final String UNKNOWN = "INSUFFICIENT_DATA";
  static final List<String> STATES = List.of(OK, ALARM, UNKNOWN);

  /**
   * @param data StateReasonData: JSON, null when there is none
   * @param since when it last changed from one value to another
   */
  record State(String value, String reason, String data, Instant updated, Instant since) {}

  Alarm {
    settings = new LinkedHashMap<>(settings);
  }

  static Alarm fresh(Map<String, Object> settings, Instant now) {
    return new Alarm(
        settings, now, new State(UNKNOWN, "Unchecked: Initial alarm creation", null, now, now));
  }

  String name() {
    return (String) settings.get("AlarmName");
  }

  int whole(String name) {
    return ((Number) settings.get(name)).intValue();
  }

  double threshold() {
    return ((Number) settings.get("Threshold")).doubleValue();
  }

  String text(String name) {
    return (String) settings.get(name);
  }

  boolean acts() {
    return (Boolean) settings.get("ActionsEnabled");
  }

  /** ARNs of what is to be told at a change to a state. */
  List<String> actions(String stateValue) {
    String member =
        switch (stateValue) {
          case OK -> "OKActions";
          case ALARM -> "AlarmActions";
          default -> "InsufficientDataActions";
        };
    return ((List<?>) settings.get(member)).stream().map(String::valueOf).toList();
  }

  Alarm with(Map<String, Object> other, Instant now) {
    return new Alarm(other, now, state);
  }

  Alarm with(State next) {
    return new Alarm(settings, configured, next);
  }

  Alarm acting(boolean enabled, Instant now) {
    Map<String, Object> changed = new LinkedHashMap<>(settings);
    changed.put("ActionsEnabled", enabled);
    return new Alarm(changed, now, state);
  }

  /** As DescribeAlarms shows it. */
  Map<String, Object> view(String arn) {
    Map<String, Object> out = new LinkedHashMap<>(settings);
    out.put("AlarmArn", arn);
    out.put("AlarmConfigurationUpdatedTimestamp", configured);
    out.put("StateValue", state.value());
    out.put("StateReason", state.reason());
    if (state.data() != null) {
      out.put("StateReasonData", state.data());
    }
    out.put("StateUpdatedTimestamp", state.updated());
    out.put("StateTransitionedTimestamp", state.since());
    return out;
  }
}
