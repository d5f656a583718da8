package io.muskrat.sandbox.brokers.process;

import java.nio.file.Path;

/** Where a node keeps what. */
public record NodeFiles(Path folder) {
  public static NodeFiles of(Path dataDir, int id) {
    return new NodeFiles(dataDir.resolve("node-" + id));
  }

  public Path properties() {
    return folder.resolve("server.properties");
  }

  /** Settings of a client that is the cluster's super user. */
  public Path admin() {
    return folder.resolve("admin.properties");
  }

  /** The broker's key and certificate, PEM. */
  public Path certificate() {
    return folder.resolve("server.pem");
  }

  /** Authorities of clients' certificates, PEM. */
  public Path clientCas() {
    return folder.resolve("client-cas.pem");
  }

  /** What the JMX exporter tells of. */
  public Path exporter() {
    return folder.resolve("jmx-exporter.yaml");
  }

  public Path data() {
    return folder.resolve("data");
  }

  /** Kafka writes it when all its logs are closed, and deletes it when it opens them. */
  public Path cleanlyShut() {
    return data().resolve(".kafka_cleanshutdown");
  }

  public Path logs() {
    return folder.resolve("logs");
  }

  public Path stderr() {
    return logs().resolve("stderr.log");
  }

  public PidFile pid() {
    return new PidFile(folder.resolve("pid"));
  }

  public LastWords lastWords() {
    return new LastWords(logs().resolve("server.log"), stderr());
  }

  /** Class archive that this node may write as it ends. */
  public Path trained() {
    return folder.resolve("trained.jsa");
  }
}
