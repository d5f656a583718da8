package io.muskrat.sandbox.brokers;

import io.muskrat.sandbox.brokers.process.BrokerDiedException;
import io.muskrat.sandbox.brokers.process.NodeProcess;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Collection;

/**
 * Waits until a node answers clients and counts all brokers of the cluster.
 *
 * @param brokers how many it has to know
 */
record Readiness(int brokers, InternalLogin login, Duration patience) {
  private static final Duration PAUSE = Duration.ofMillis(40);

  /** @throws BrokerDiedException when one of {@code all} ends, or none answers in time */
  void await(NodeProcess node, NodePorts at, Collection<NodeProcess> all)
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
        int known = MetadataProbe.brokers(loopback(at.internal()), login);
        // Kafka opens one port after the other, and somebody else may listen on the next
        if (known == brokers && node.started()) {
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

  private static InetSocketAddress loopback(int port) {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
  }
}
