package io.muskrat.sandbox.brokers.process;

import java.time.Duration;
import java.util.List;

/**
 * Waits for the end of processes that were asked to end, and kills what does not.
 */
public record FleetEnd(List<NodeProcess> nodes) {
  private static final Duration PAUSE = Duration.ofMillis(20);

  /** Writing the class archive, once for a Kafka version, comes after Kafka's own end. */
  private static final Duration TO_WRITE = Duration.ofSeconds(15);

  /**
   * The last controller would wait 5 s, at times for ever, for peers that have gone. Its logs are
   * closed by then, and what the quorum has committed is on the disk.
   */
  private static final Duration LAST_GRACE = Duration.ofMillis(300);

  public void await(Duration patience) {
    long deadline = System.nanoTime() + patience.toNanos();
    long lastSince = 0;
    try {
      while (nodes.stream().anyMatch(NodeProcess::alive)) {
        long now = System.nanoTime();
        List<NodeProcess> left = nodes.stream().filter(NodeProcess::alive).toList();
        boolean writing = left.stream().anyMatch(NodeProcess::trains);
        if (now > deadline + (writing ? TO_WRITE.toNanos() : 0)) {
          break;
        }
        if (left.size() == 1 && nodes.size() > 1 && !writing && left.getFirst().cleanlyShut()) {
          lastSince = lastSince == 0 ? now : lastSince;
          if (now - lastSince > LAST_GRACE.toNanos()) {
            break;
          }
        }
        Thread.sleep(PAUSE);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    nodes.forEach(NodeProcess::end);
  }
}
