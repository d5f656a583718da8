package io.muskrat.sandbox.brokers;

import java.nio.file.Path;

/** Where a node keeps what. */
record NodeFiles(Path folder) {
  static NodeFiles of(Path dataDir, int id) {
    return new NodeFiles(dataDir.resolve("node-" + id));
  }

  Path properties() {
    return folder.resolve("server.properties");
  }

  /** Settings of a client that is the cluster's super user. */
  Path admin() {
    return folder.resolve("admin.properties");
  }

  /** The broker's key and certificate, PEM. */
  Path certificate() {
    return folder.resolve("server.pem");
  }

  /** Authorities of clients' certificates, PEM. */
  Path clientCas() {
    return folder.resolve("client-cas.pem");
  }

  Path data() {
    return folder.resolve("data");
  }

  /** Kafka writes it when all its logs are closed, and deletes it when it opens them. */
  Path cleanlyShut() {
    return data().resolve(".kafka_cleanshutdown");
  }

  Path logs() {
    return folder.resolve("logs");
  }

  Path stderr() {
    return logs().resolve("stderr.log");
  }

  PidFile pid() {
    return new PidFile(folder.resolve("pid"));
  }

  LastWords lastWords() {
    return new LastWords(logs().resolve("server.log"), stderr());
  }

  /** Class archive that this node may write as it ends. */
  Path trained() {
    return folder.resolve("trained.jsa");
  }
}
