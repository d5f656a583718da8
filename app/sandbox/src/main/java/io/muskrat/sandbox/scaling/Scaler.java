package io.muskrat.sandbox.scaling;

import io.muskrat.sandbox.http.AwsException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Evaluates scaling policies each minute, as MSK's storage scaling does (MSK Developer Guide,
 * "Automatic scaling for clusters"): above the target the volumes grow by 10 GiB or 10 %, whichever
 * is more, at most once in six hours and never over the target's maximum. They never shrink.
 */
public final class Scaler implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(Scaler.class.getName());
  private static final Duration PAUSE = Duration.ofHours(6);
  private static final long STEP_GIB = 10;
  private static final long SOON = 300;
  private static final long MINUTE = 60_000;

  private final ScalingBook book;
  private final Storage storage;
  private final Clock clock;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("scaling").daemon().factory());

  private Scaler(ScalingBook book, Storage storage, Clock clock) {
    this.book = book;
    this.storage = storage;
    this.clock = clock;
  }

  public static Scaler open(Path folder, Storage storage, Clock clock) throws IOException {
    Scaler scaler = new Scaler(new ScalingBook(folder), storage, clock);
    scaler.timer.scheduleAtFixedRate(
        scaler::evaluateAll, MINUTE, MINUTE, TimeUnit.MILLISECONDS);
    return scaler;
  }

  ScalingBook book() {
    return book;
  }

  Storage storage() {
    return storage;
  }

  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  /** Looks without waiting for the next minute. */
  void soon() {
    timer.schedule(this::evaluateAll, SOON, TimeUnit.MILLISECONDS);
  }

  private void evaluateAll() {
    for (Policy policy : book.policies()) {
      try {
        book.target(policy.resource()).ifPresent(target -> evaluate(target, policy));
      } catch (RuntimeException e) {
        LOG.log(Level.WARNING, "policy " + policy.name() + " cannot be evaluated", e);
      }
    }
  }

  private void evaluate(Target target, Policy policy) {
    OptionalLong size = storage.gib(target.resource());
    OptionalDouble used = storage.utilization(target.resource());
    boolean full = used.isPresent() && used.getAsDouble() > policy.percent();
    if (!full || size.isEmpty() || size.getAsLong() >= target.most() || target.rests()) {
      return;
    }
    Instant since = now().minus(PAUSE);
    boolean paused =
        book.activities().stream()
            .anyMatch(
                a ->
                    a.resource().equals(target.resource())
                        && a.successful()
                        && a.start().isAfter(since));
    if (!paused) {
      long step = Math.max(STEP_GIB, (size.getAsLong() + 9) / 10);
      grow(target, policy, Math.min(target.most(), size.getAsLong() + step), used.getAsDouble());
    }
  }

  private void grow(Target target, Policy policy, long gib, double used) {
    Instant start = now();
    String status = "Successful";
    String message =
        "Successfully set volume size to " + gib + ". Change successfully fulfilled by kafka.";
    try {
      storage.grow(target.resource(), gib);
    } catch (AwsException e) {
      status = "Failed";
      message = "Failed to set volume size to " + gib + ". Reason: " + e.getMessage();
    }
    book.add(
        new Activity(
            UUID.randomUUID().toString(),
            target.resource(),
            "Setting volume size to " + gib + ".",
            "KafkaBrokerStorageUtilization of %.1f is above the target of %.1f of policy %s"
                .formatted(used, policy.percent(), policy.name()),
            start,
            now(),
            status,
            message));
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
