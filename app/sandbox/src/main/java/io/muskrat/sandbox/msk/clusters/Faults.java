package io.muskrat.sandbox.msk.clusters;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;

/** Troubles that somebody asked for. */
final class Faults {
  private final AtomicReference<String> failNext = new AtomicReference<>();
  private final AtomicReference<Duration> delayNext = new AtomicReference<>(Duration.ZERO);
  private final Set<Down> down = ConcurrentHashMap.newKeySet();

  /** A broker that stays down. */
  private record Down(String arn, int broker) {}

  void failNext(String reason) {
    failNext.set(reason);
  }

  void delayNext(Duration delay) {
    delayNext.set(delay);
  }

  Optional<String> takeFailure() {
    return Optional.ofNullable(failNext.getAndSet(null));
  }

  Duration takeDelay() {
    return delayNext.getAndSet(Duration.ZERO);
  }

  void down(String arn, int broker) {
    down.add(new Down(arn, broker));
  }

  void up(String arn, int broker) {
    down.remove(new Down(arn, broker));
  }

  void forget(String arn) {
    down.removeIf(d -> d.arn().equals(arn));
  }

  Set<Integer> down(String arn) {
    return down.stream()
        .filter(d -> d.arn().equals(arn))
        .map(Down::broker)
        .collect(Collectors.toUnmodifiableSet());
  }
}
