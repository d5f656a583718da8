package io.muskrat.sandbox.msk.clusters;

import java.time.Instant;
import java.util.List;

/**
 * Something that was done to a cluster.
 *
 * @param ended null while it goes on
 * @param error null unless it failed
 */
public record ClusterOperation(
    String arn,
    String type,
    String state,
    Instant started,
    Instant ended,
    List<Step> steps,
    String error) {
  static final String IN_PROGRESS = "UPDATE_IN_PROGRESS";
  static final String COMPLETE = "UPDATE_COMPLETE";
  static final String FAILED = "UPDATE_FAILED";

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

  static ClusterOperation begin(String arn, String type, Instant now, String... steps) {
    List<Step> all = List.of(steps).stream().map(s -> new Step(s, "IN_PROGRESS")).toList();
    return new ClusterOperation(arn, type, IN_PROGRESS, now, null, all, null);
  }

  ClusterOperation complete(Instant now) {
    List<Step> done = steps.stream().map(s -> new Step(s.name(), "COMPLETED")).toList();
    return new ClusterOperation(arn, type, COMPLETE, started, now, done, null);
  }

  ClusterOperation fail(Instant now, String why) {
    List<Step> failed = steps.stream().map(s -> new Step(s.name(), "FAILED")).toList();
    return new ClusterOperation(arn, type, FAILED, started, now, failed, why);
  }
}
