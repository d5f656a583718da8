package io.muskrat.sandbox.cloudwatch.alarms;

import io.muskrat.sandbox.cloudwatch.Action;
import io.muskrat.sandbox.metrics.MetricStore;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * CloudWatch's metric alarms: evaluated a few seconds after each minute against the points of the
 * sandbox's clusters, kept with their history.
 */
public final class Alarms implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(Alarms.class.getName());
  private static final long MINUTE = 60_000;

  /** By then the brokers have told how their minute was. */
  private static final long AFTER = 5_000;

  /** A new alarm is looked at without waiting for the next minute. */
  private static final long SOON = 300;

  private final AlarmBook book;
  private final Evaluation evaluation;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("alarms").daemon().factory());

  private Alarms(AlarmBook book, Evaluation evaluation) {
    this.book = book;
    this.evaluation = evaluation;
  }

  public static Alarms open(Path folder, MetricStore metrics, String region, Clock clock)
      throws IOException {
    Alarms alarms = new Alarms(new AlarmBook(folder, region, clock), new Evaluation(metrics));
    long wait = MINUTE - Math.floorMod(clock.millis() - AFTER, MINUTE);
    alarms.timer.scheduleAtFixedRate(alarms::evaluate, wait, MINUTE, TimeUnit.MILLISECONDS);
    return alarms;
  }

  /** CloudWatch's operations about alarms, by name. */
  public Map<String, Action> actions() {
    return new AlarmActions(book, evaluation, this::soon).all();
  }

  private void soon(String name) {
    timer.schedule(
        () -> book.find(name).ifPresent(this::evaluate), SOON, TimeUnit.MILLISECONDS);
  }

  private void evaluate() {
    book.all().forEach(this::evaluate);
  }

  private void evaluate(Alarm alarm) {
    try {
      Instant now = book.now();
      Verdict verdict = evaluation.of(alarm, now);
      if (verdict.state() != null && !verdict.state().equals(alarm.state().value())) {
        book.become(
            alarm.name(),
            verdict.state(),
            Reasons.text(alarm, verdict),
            Reasons.data(alarm, verdict, now),
            false);
      }
    } catch (RuntimeException e) {
      // The others still want to be evaluated, and this one again in a minute.
      LOG.log(Level.WARNING, "alarm " + alarm.name() + " cannot be evaluated", e);
    }
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
