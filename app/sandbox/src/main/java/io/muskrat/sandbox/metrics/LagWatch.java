package io.muskrat.sandbox.metrics;

import io.muskrat.sandbox.brokers.BrokerFleet;
import io.muskrat.sandbox.brokers.admin.ClusterAdminException;
import io.muskrat.sandbox.brokers.admin.GroupLag;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** Asks a cluster once a minute how far its consumer groups are behind. */
final class LagWatch implements Follower {
  private static final System.Logger LOG = System.getLogger(LagWatch.class.getName());

  private final BrokerFleet fleet;
  private final Lags lags;
  private final long length;
  private final PointLog log;
  private final AtomicBoolean busy = new AtomicBoolean();
  private long asked = Long.MIN_VALUE;
  private volatile boolean over;

  LagWatch(BrokerFleet fleet, Lags lags, Pace pace, PointLog log) {
    this.fleet = fleet;
    this.lags = lags;
    this.length = pace.minute().toMillis();
    this.log = log;
  }

  /** What is found just after a minute's end is how that minute ended. */
  @Override
  public void sample() {
    long now = System.currentTimeMillis();
    long minute = Math.floorDiv(now, length) - 1;
    if (!busy.compareAndSet(false, true)) {
      return;
    }
    try {
      if (minute > asked) {
        asked = minute;
        List<GroupLag> found = fleet.admin().lags();
        if (!over) {
          log.append(minute * length, lags.feed(now, found));
        }
      }
    } catch (ClusterAdminException | UncheckedIOException e) {
      LOG.log(System.Logger.Level.INFO, "A minute of consumer lag is lost: {0}", e.getMessage());
    } finally {
      busy.set(false);
    }
  }

  @Override
  public void end() {
    over = true;
  }
}
