package io.muskrat.sandbox.cloudwatch.alarms;

import io.muskrat.sandbox.http.AwsException;
import io.muskrat.sandbox.store.JsonFolder;
import io.muskrat.sandbox.store.Names;
import io.muskrat.sandbox.world.World;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All alarms and their histories, on disk before they are seen. Thread-safe. */
final class AlarmBook {
  private final JsonFolder<Alarm> alarms;
  private final JsonFolder<History> histories;
  private final String region;
  private final Clock clock;

  AlarmBook(Path folder, String region, Clock clock) throws IOException {
    this.alarms = JsonFolder.open(folder.resolve("alarms"), Alarm.class);
    this.histories = JsonFolder.open(folder.resolve("history"), History.class);
    this.region = region;
    this.clock = clock;
  }

  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  String arn(Alarm alarm) {
    return "arn:aws:cloudwatch:" + region + ":" + World.ACCOUNT + ":alarm:" + alarm.name();
  }

  /** By name. */
  synchronized List<Alarm> all() {
    return alarms.all().stream().sorted(Comparator.comparing(Alarm::name)).toList();
  }

  synchronized Optional<Alarm> find(String name) {
    return alarms.all().stream().filter(a -> a.name().equals(name)).findFirst();
  }

  /** A new one, or new settings for the one of that name, whose state stays. */
  synchronized void put(Map<String, Object> settings) {
    Alarm alarm =
        find((String) settings.get("AlarmName"))
            .map(a -> a.with(settings, now()))
            .orElseGet(() -> Alarm.fresh(settings, now()));
    boolean made = find(alarm.name()).isEmpty();
    alarms.put(Names.file(alarm.name()), alarm);
    configured(alarm, made ? "Create" : "Update");
  }

  synchronized void act(String name, boolean enabled) {
    find(name)
        .filter(a -> a.acts() != enabled)
        .ifPresent(
            a -> {
              Alarm changed = a.acting(enabled, now());
              alarms.put(Names.file(name), changed);
              configured(changed, "Update");
            });
  }

  /**
   * Deletes all of them or none.
   *
   * @throws AwsException ResourceNotFound
   */
  synchronized void delete(List<String> names) {
    List<Alarm> found = names.stream().map(this::get).toList();
    found.forEach(
        a -> {
          alarms.remove(Names.file(a.name()));
          configured(a, "Delete");
        });
  }

  /**
   * @throws AwsException ResourceNotFound
   */
  synchronized Alarm get(String name) {
    return find(name)
        .orElseThrow(
            () ->
                new AwsException(
                    404, "ResourceNotFound", "Alarm " + name + " does not exist."));
  }

  /** Nothing happens when the alarm is gone or is in that state already, unless {@code always}. */
  synchronized void become(
      String name, String value, String reason, String data, boolean always) {
    Optional<Alarm> found = find(name);
    if (found.isEmpty() || !always && found.get().state().value().equals(value)) {
      return;
    }
    Alarm old = found.get();
    boolean changed = !old.state().value().equals(value);
    Instant since = changed ? now() : old.state().since();
    Alarm next = old.with(new Alarm.State(value, reason, data, now(), since));
    alarms.put(Names.file(name), next);
    if (changed) {
      Map<String, Object> told = new LinkedHashMap<>();
      told.put("version", "1.0");
      told.put("oldState", told(old.state()));
      told.put("newState", told(next.state()));
      log(
          name,
          "StateUpdate",
          "Alarm updated from " + old.state().value() + " to " + value,
          Reasons.json(told));
      if (next.acts()) {
        next.actions(value).forEach(action -> failed(name, action));
      }
    }
  }

  /** There is nobody here who could be told, and the history says so. */
  private void failed(String name, String action) {
    log(
        name,
        "Action",
        "Failed to execute action " + action,
        Reasons.json(
            Map.of(
                "actionState", "Failed",
                "notificationResource", action,
                "error", "This sandbox runs no alarm actions.")));
  }

  synchronized List<History> histories() {
    return histories.all();
  }

  private void configured(Alarm alarm, String type) {
    String done = type.equals("Create") ? "created" : type.equals("Update") ? "updated" : "deleted";
    log(
        alarm.name(),
        "ConfigurationUpdate",
        "Alarm \"" + alarm.name() + "\" " + done,
        Reasons.json(
            Map.of("version", "1.0", "type", type, done + "Alarm", alarm.settings())));
  }

  private void log(String name, String type, String summary, String data) {
    History history =
        histories.all().stream()
            .filter(h -> h.alarm().equals(name))
            .findFirst()
            .orElse(new History(name, List.of()));
    histories.put(Names.file(name), history.with(new History.Entry(now(), type, summary, data)));
  }

  private static Map<String, Object> told(Alarm.State state) {
    return Map.of("stateValue", state.value(), "stateReason", state.reason());
  }
}
