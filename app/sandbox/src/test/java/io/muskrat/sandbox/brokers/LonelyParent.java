package io.muskrat.sandbox.brokers;

import java.nio.file.Path;

/** A process that starts brokers and waits to be killed. */
final class LonelyParent {
  private LonelyParent() {}

  public static void main(String[] args) throws InterruptedException {
    FleetSpec spec = TestFleet.spec(Path.of(args[0]), "orphans", 1);
    BrokerFleet fleet =
        BrokerFleet.start(spec, TrainedClasses.FOLDER);
    fleet.ready().toCompletableFuture().join();
    System.out.println("ready");
    Thread.currentThread().join();
  }
}
