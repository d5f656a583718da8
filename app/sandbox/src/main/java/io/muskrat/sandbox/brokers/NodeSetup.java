package io.muskrat.sandbox.brokers;

import io.muskrat.sandbox.brokers.process.NodeFiles;
import io.muskrat.sandbox.store.PrivateFile;
import io.muskrat.sandbox.tls.Authority;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** Writes what a node reads when it starts. */
record NodeSetup(FleetSpec fleet, Map<Integer, NodePorts> ports, InternalLogin login) {

  /** The cluster's folder has to be there. */
  static NodeSetup of(FleetSpec fleet, Map<Integer, NodePorts> ports) throws IOException {
    return new NodeSetup(fleet, ports, InternalLogin.of(fleet.dataDir()));
  }

  void write(NodeSpec node) throws IOException {
    NodeFiles files = NodeFiles.of(fleet.dataDir().toAbsolutePath(), node.id());
    Files.createDirectories(files.folder());
    if (fleet.access().encrypts()) {
      certificates(node, files);
    }
    if (fleet.access().jmxExporter()) {
      try (InputStream rules = NodeSetup.class.getResourceAsStream("jmx-exporter.yaml")) {
        Files.copy(rules, files.exporter(), StandardCopyOption.REPLACE_EXISTING);
      }
    }
    write(
        files.properties(),
        new ServerProperties(fleet, ports, login).of(node, files),
        "Kafka " + fleet.kafkaVersion() + ", written at every start");
    write(
        files.admin(),
        Map.of(
            "bootstrap.servers", "127.0.0.1:" + ports.get(node.id()).internal(),
            "security.protocol", "SASL_PLAINTEXT",
            "sasl.mechanism", InternalLogin.MECHANISM,
            "sasl.jaas.config", login.client()),
        "The cluster's super user");
  }

  private void certificates(NodeSpec node, NodeFiles files) throws IOException {
    Authority authority = Authority.open(fleet.security().authority());
    PrivateFile.write(
        files.certificate(), authority.serverPem(node.host()).getBytes(StandardCharsets.US_ASCII));
    List<String> accepted = fleet.access().clientCas();
    try {
      // without a file of its own Kafka would trust all the authorities that Java trusts
      Files.writeString(
          files.clientCas(), accepted.isEmpty() ? authority.pem() : String.join("\n", accepted));
    } catch (GeneralSecurityException e) {
      throw new IOException(e);
    }
  }

  private static void write(Path file, Map<String, String> settings, String comment)
      throws IOException {
    Properties all = new Properties();
    all.putAll(settings);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    all.store(out, comment);
    PrivateFile.write(file, out.toByteArray());
  }
}
