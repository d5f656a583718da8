package io.muskrat.sandbox.brokers;

import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** The broker processes of one cluster. */
public final class BrokerFleet implements AutoCloseable {
  private final FleetSpec spec;

  private BrokerFleet(FleetSpec spec) {
    this.spec = spec;
  }

  public static BrokerFleet start(FleetSpec spec) {
    return new BrokerFleet(spec);
  }

  public CompletionStage<Void> ready() {
    return CompletableFuture.failedFuture(new IllegalStateException(spec.clusterId()));
  }

  public CompletionStage<Integer> died() {
    return new CompletableFuture<>();
  }

  public InetSocketAddress where(String host, int port) {
    return null;
  }

  public Map<String, Double> sample(int nodeId) {
    return Map.of();
  }

  @Override
  public void close() {}

  public void wipe() {}
}
