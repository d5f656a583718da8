package io.muskrat.sandbox.brokers;

import java.util.Arrays;
import java.util.Optional;

/**
 * Ports of an MSK broker ("Port information" and "Open monitoring" of the MSK Developer Guide), and
 * the Kafka listeners behind them, with the names that MSK gives them.
 */
public enum MskPort {
  PLAINTEXT(9092, "client", "CLIENT", "PLAINTEXT"),
  TLS(9094, "tls", "CLIENT_SECURE", "SSL"),
  SCRAM(9096, "scram", "CLIENT_SASL_SCRAM", "SASL_SSL"),
  IAM(9098, "iam", "CLIENT_IAM", "SASL_SSL"),
  JMX_EXPORTER(11001, "jmx-exporter", null, null),
  NODE_EXPORTER(11002, "node-exporter", null, null);

  private final int number;
  private final String key;
  private final String listener;
  private final String protocol;

  MskPort(int number, String key, String listener, String protocol) {
    this.number = number;
    this.key = key;
    this.listener = listener;
    this.protocol = protocol;
  }

  /** What clients connect to. */
  public int number() {
    return number;
  }

  static Optional<MskPort> of(int number) {
    return Arrays.stream(values()).filter(port -> port.number == number).findFirst();
  }

  /** Under which the loopback port is remembered. */
  String key() {
    return key;
  }

  /** Whether Kafka itself listens there. */
  boolean kafka() {
    return listener != null;
  }

  String listener() {
    return listener;
  }

  /** Kafka's security protocol. */
  String protocol() {
    return protocol;
  }
}
