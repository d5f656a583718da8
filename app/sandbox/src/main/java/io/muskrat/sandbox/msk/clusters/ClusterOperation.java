package io.muskrat.sandbox.msk.clusters;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * Something that was done to a cluster.
 *
 * @param ended null while it goes on
 * @param error null unless it failed
 * @param source V2's {@code provisioned} before, null for a creation
 * @param target V2's {@code provisioned} afterwards, null for a creation
 */
public record ClusterOperation(
    String arn,
    String type,
    String state,
    Instant started,
    Instant ended,
    List<Step> steps,
    String error,
    ObjectNode source,
    ObjectNode target) {
  public static final String REBOOT = "REBOOT_NODE";

  private static final String PENDING = "PENDING";
  private static final String IN_PROGRESS = "IN_PROGRESS";
  private static final String COMPLETED = "COMPLETED";
  private static final String FAILED = "FAILED";

  /**
   * @param status PENDING, IN_PROGRESS, COMPLETED or FAILED
   */
  public record Step(String name, String status) {}

  public ClusterOperation {
    steps = List.copyOf(steps);
  }

  public boolean open() {
    return ended == null;
  }

  /** With the first step under way. */
  static ClusterOperation begin(
      String arn, String type, Instant now, ObjectNode source, ObjectNode target, List<String> steps) {
    List<Step> all = steps.stream().map(s -> new Step(s, PENDING)).toList();
    return new ClusterOperation(
            arn, type, state(type, IN_PROGRESS), now, null, all, null, source, target)
        .next();
  }

  /** Completes the step that is under way and begins the one after it. */
  ClusterOperation next() {
    List<Step> moved = new ArrayList<>();
    boolean begun = false;
    for (Step step : steps) {
      boolean begins = !begun && step.status().equals(PENDING);
      begun |= begins;
      moved.add(
          begins
              ? new Step(step.name(), IN_PROGRESS)
              : step.status().equals(IN_PROGRESS) ? new Step(step.name(), COMPLETED) : step);
    }
    return new ClusterOperation(arn, type, state, started, ended, moved, error, source, target);
  }

  ClusterOperation complete(Instant now) {
    List<Step> done = steps.stream().map(s -> new Step(s.name(), COMPLETED)).toList();
    return new ClusterOperation(
        arn, type, state(type, "COMPLETE"), started, now, done, null, source, target);
  }

  /** The steps that were not begun stay PENDING. */
  ClusterOperation fail(Instant now, String why) {
    List<Step> failed =
        steps.stream()
            .map(s -> s.status().equals(IN_PROGRESS) ? new Step(s.name(), FAILED) : s)
            .toList();
    return new ClusterOperation(
        arn, type, state(type, FAILED), started, now, failed, why, source, target);
  }

  private static String state(String type, String how) {
    return (type.equals(REBOOT) ? "REBOOT_" : "UPDATE_") + how;
  }
}
