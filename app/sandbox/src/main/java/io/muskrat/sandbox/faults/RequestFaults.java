package io.muskrat.sandbox.faults;

import io.muskrat.sandbox.http.Caller;
import io.muskrat.sandbox.http.Denied;
import io.muskrat.sandbox.http.DeniedException;
import io.muskrat.sandbox.identity.Action;
import io.muskrat.sandbox.identity.Rights;
import io.muskrat.sandbox.policy.Glob;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.ReentrantLock;

/** The faults that requests meet, after their signature was found right. */
public final class RequestFaults {
  private final ReentrantLock lock = new ReentrantLock();
  private List<Running> running = List.of();

  /** A fault and how far it is. */
  private static final class Running {
    private final Fault fault;
    private double due;
    private int refused;

    Running(Fault fault) {
      this.fault = fault;
    }

    /** Whether this request is one of the share; so 0.5 is every second one. */
    boolean hits(Fault.Throttle throttle) {
      if (throttle.requests() != null && refused >= throttle.requests()) {
        return false;
      }
      due += throttle.share();
      if (due < 1) {
        return false;
      }
      due -= 1;
      refused++;
      return true;
    }
  }

  void replace(List<Fault> faults) {
    lock.lock();
    try {
      List<Running> next = new ArrayList<>();
      faults.forEach(f -> next.add(new Running(f)));
      running = List.copyOf(next);
    } finally {
      lock.unlock();
    }
  }

  /**
   * Waits, refuses or does nothing, as was asked for.
   *
   * @throws DeniedException as if there were too many requests, or no right to this one
   */
  public void meet(Caller caller, Action action) {
    Duration delay = Duration.ZERO;
    lock.lock();
    try {
      for (Running each : running) {
        switch (each.fault) {
          case Fault.Slow slow when fits(slow.action(), action) -> delay = delay.plus(slow.delay());
          case Fault.Throttle throttle when fits(throttle.action(), action) -> {
            if (each.hits(throttle)) {
              throw new DeniedException(Denied.THROTTLED, "Rate exceeded");
            }
          }
          case Fault.Deny deny
              when fits(deny.action(), action) && Glob.matches(deny.principal(), caller.arn()) ->
              throw new DeniedException(
                  Denied.NOT_AUTHORIZED,
                  Rights.sentence(
                      caller, action, "with an explicit deny in a service control policy"));
          default -> {
            // It is for other requests, or for clusters.
          }
        }
      }
    } finally {
      lock.unlock();
    }
    await(delay);
  }

  private static boolean fits(String pattern, Action action) {
    return Glob.matches(
        pattern.toLowerCase(Locale.ROOT), action.name().toLowerCase(Locale.ROOT));
  }

  private static void await(Duration delay) {
    try {
      Thread.sleep(delay);
    } catch (InterruptedException e) {
      // The sandbox stops: answered at once.
      Thread.currentThread().interrupt();
    }
  }
}
