package io.muskrat.sandbox.brokers;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Collection;

/** Waits until a node answers clients and counts all brokers of the cluster. */
record Readiness(int brokers, Duration patience) {
  private static final Duration PAUSE = Duration.ofMillis(40);

  /** @throws BrokerDiedException when one of {@code all} ends, or none answers in time */
  void await(NodeProcess node, InetSocketAddress address, Collection<NodeProcess> all)
      throws InterruptedException {
    long deadline = System.nanoTime() + patience.toNanos();
    String last = "";
    while (System.nanoTime() < deadline) {
      for (NodeProcess one : all) {
        if (!one.alive()) {
          throw new BrokerDiedException(one.epitaph(one.exit().join()));
        }
      }
      try {
        int known = MetadataProbe.brokers(address);
        if (known == brokers) {
          return;
        }
        last = "it knows " + known + " of " + brokers + " brokers";
      } catch (IOException notYet) {
        last = notYet.toString();
      }
      Thread.sleep(PAUSE);
    }
    throw new BrokerDiedException(
        "Broker " + node.id() + " was not ready after " + patience.toSeconds() + " s: " + last);
  }
}
