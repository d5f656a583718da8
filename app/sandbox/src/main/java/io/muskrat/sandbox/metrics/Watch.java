package io.muskrat.sandbox.metrics;

import io.muskrat.sandbox.brokers.BrokerFleet;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/** Follows one broker of one cluster. */
final class Watch implements Follower {
  private static final System.Logger LOG = System.getLogger(Watch.class.getName());

  private final BrokerFleet fleet;
  private final int brokerId;
  private final Emitter emitter;
  private final NodeMinutes minutes;
  private final PointLog log;
  private final AtomicBoolean busy = new AtomicBoolean();
  private volatile boolean over;

  Watch(BrokerFleet fleet, int brokerId, Emitter emitter, Pace pace, PointLog log) {
    this.fleet = fleet;
    this.brokerId = brokerId;
    this.emitter = emitter;
    this.minutes = new NodeMinutes(pace.minute().toMillis());
    this.log = log;
  }

  /** Takes a sample, unless the last one is still being waited for. */
  @Override
  public void sample() {
    if (!busy.compareAndSet(false, true)) {
      return;
    }
    try {
      Map<String, Double> sample = fleet.sample(brokerId);
      if (!sample.isEmpty() && !over) {
        for (Minute minute : minutes.feed(System.currentTimeMillis(), sample)) {
          log.append(minute.start(), emitter.emit(minute));
        }
      }
    } catch (UncheckedIOException e) {
      LOG.log(System.Logger.Level.WARNING, "A minute of broker " + brokerId + " is lost", e);
    } finally {
      busy.set(false);
    }
  }

  @Override
  public void end() {
    over = true;
  }
}
