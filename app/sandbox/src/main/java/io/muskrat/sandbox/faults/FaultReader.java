package io.muskrat.sandbox.faults;

import io.muskrat.sandbox.json.Body;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Faults from and to JSON. */
final class FaultReader {
  private static final int LONGEST_DELAY = 60_000;
  private static final int LONGEST_CREATION = 3600;
  private static final List<String> KINDS =
      List.of(
          "throttle", "deny", "slow", "fail-create", "slow-create", "broker-down", "zone-down");

  private FaultReader() {}

  static Fault read(Body in) {
    String kind = in.oneOf("kind", KINDS).orElseThrow(() -> in.invalid("kind is missing: " + KINDS));
    return switch (kind) {
      case "throttle" ->
          new Fault.Throttle(
              action(in),
              in.has("requests") ? Integer.valueOf(in.within("requests", 1, 1_000_000, 1)) : null,
              share(in));
      case "deny" -> new Fault.Deny(action(in), in.text("principal").orElse("*"));
      case "slow" ->
          new Fault.Slow(
              action(in), Duration.ofMillis(in.within("milliseconds", 1, LONGEST_DELAY, 1000)));
      case "fail-create" ->
          new Fault.FailCreate(in.text("message").orElse("The cluster could not be created."));
      case "slow-create" ->
          new Fault.SlowCreate(
              Duration.ofSeconds(in.within("seconds", 1, LONGEST_CREATION, 60)));
      case "broker-down" ->
          new Fault.BrokerDown(in.needText("cluster"), in.within("broker", 1, 1000, 1));
      default -> new Fault.ZoneDown(in.needText("zone"));
    };
  }

  private static String action(Body in) {
    return in.text("action").orElse("*");
  }

  private static double share(Body in) {
    double share = in.number("share").orElse(1);
    if (!(share > 0 && share <= 1)) {
      throw in.invalid("share must be above 0 and at most 1.");
    }
    return share;
  }

  static Map<String, Object> view(Fault fault) {
    return switch (fault) {
      case Fault.Throttle t ->
          t.requests() == null
              ? Map.of("kind", "throttle", "action", t.action(), "share", t.share())
              : Map.of(
                  "kind", "throttle", "action", t.action(), "share", t.share(), "requests", t.requests());
      case Fault.Deny d ->
          Map.of("kind", "deny", "action", d.action(), "principal", d.principal());
      case Fault.Slow s ->
          Map.of("kind", "slow", "action", s.action(), "milliseconds", s.delay().toMillis());
      case Fault.FailCreate f -> Map.of("kind", "fail-create", "message", f.message());
      case Fault.SlowCreate s ->
          Map.of("kind", "slow-create", "seconds", s.delay().toSeconds());
      case Fault.BrokerDown b ->
          Map.of("kind", "broker-down", "cluster", b.cluster(), "broker", b.broker());
      case Fault.ZoneDown z -> Map.of("kind", "zone-down", "zone", z.zone());
    };
  }
}
