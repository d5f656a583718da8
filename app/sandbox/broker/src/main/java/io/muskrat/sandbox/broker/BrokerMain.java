package io.muskrat.sandbox.broker;

/** Main class of a broker process. */
public final class BrokerMain {
  private BrokerMain() {}

  public static void main(String[] args) {
    kafka.Kafka.main(args);
  }
}
