package io.muskrat.sandbox.ssh;

import java.security.PublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.sshd.common.config.keys.KeyUtils;

/** Public keys that EC2 Instance Connect puts on the instance, each for 60 seconds. */
public final class OneTimeKeys {
  private static final Duration LIFE = Duration.ofSeconds(60);
  private final Clock clock;
  private final List<Pushed> pushed = new CopyOnWriteArrayList<>();

  private record Pushed(PublicKey key, Instant until) {}

  public OneTimeKeys(Clock clock) {
    this.clock = clock;
  }

  void push(PublicKey key) {
    pushed.add(new Pushed(key, clock.instant().plus(LIFE)));
  }

  boolean accepts(PublicKey key) {
    Instant now = clock.instant();
    pushed.removeIf(p -> p.until().isBefore(now));
    return pushed.stream().anyMatch(p -> KeyUtils.compareKeys(p.key(), key));
  }
}
