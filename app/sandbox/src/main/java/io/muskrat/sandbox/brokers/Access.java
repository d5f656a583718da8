package io.muskrat.sandbox.brokers;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The ways into a cluster's brokers.
 *
 * @param plaintext port 9092
 * @param tls port 9094
 * @param clientCas PEM certificates of the authorities whose client certificates 9094 accepts; none
 *     when it asks for no client certificate
 * @param clientCertificateRequired false when 9094 serves clients without a certificate too
 * @param scram port 9096, SASL/SCRAM-SHA-512 over TLS
 * @param iam port 9098, AWS_MSK_IAM over TLS
 * @param jmxExporter port 11001
 * @param nodeExporter port 11002
 */
public record Access(
    boolean plaintext,
    boolean tls,
    List<String> clientCas,
    boolean clientCertificateRequired,
    boolean scram,
    boolean iam,
    boolean jmxExporter,
    boolean nodeExporter) {

  public Access {
    clientCas = List.copyOf(clientCas);
  }

  /** Port 9092 and nothing else. */
  public static Access plain() {
    return new Access(true, false, List.of(), false, false, false, false, false);
  }

  /** The MSK ports that are open. */
  public Set<MskPort> ports() {
    Set<MskPort> open = EnumSet.noneOf(MskPort.class);
    add(open, plaintext, MskPort.PLAINTEXT);
    add(open, tls, MskPort.TLS);
    add(open, scram, MskPort.SCRAM);
    add(open, iam, MskPort.IAM);
    add(open, jmxExporter, MskPort.JMX_EXPORTER);
    add(open, nodeExporter, MskPort.NODE_EXPORTER);
    return open;
  }

  /** Whether a listener needs the broker's certificate. */
  boolean encrypts() {
    return tls || scram || iam;
  }

  private static void add(Set<MskPort> open, boolean wanted, MskPort port) {
    if (wanted) {
      open.add(port);
    }
  }
}
