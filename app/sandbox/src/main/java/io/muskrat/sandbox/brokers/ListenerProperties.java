package io.muskrat.sandbox.brokers;

import io.muskrat.sandbox.brokers.process.NodeFiles;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The part of a node's server.properties that says where it listens and whom it lets in. */
record ListenerProperties(FleetSpec fleet, InternalLogin login) {
  private static final String LOOPBACK = "127.0.0.1";

  /** Package of the classes that run inside the broker. */
  private static final String IAM = "io.muskrat.sandbox.broker.iam.";

  /** Brokers and controllers trust nobody else: without a login anybody here would be super user. */
  private static final List<String> INNER = List.of("internal", "controller");

  Map<String, String> of(NodeSpec node, NodePorts at, boolean controller, NodeFiles files) {
    Access access = fleet.access();
    Map<String, String> all = new LinkedHashMap<>();
    places(all, node, at, controller);
    inner(all);
    all.put(
        "authorizer.class.name",
        access.iam()
            ? IAM + "MskAuthorizer"
            : "org.apache.kafka.metadata.authorizer.StandardAuthorizer");
    all.put("super.users", "User:" + InternalLogin.USER);
    if (access.encrypts()) {
      all.put("ssl.keystore.type", "PEM");
      all.put("ssl.keystore.location", files.certificate().toString());
    }
    if (access.tls()) {
      mutual(all, access, files);
    }
    if (access.scram()) {
      all.put("listener.name.client_sasl_scram.sasl.enabled.mechanisms", "SCRAM-SHA-512");
      all.put(
          "listener.name.client_sasl_scram.scram-sha-512.sasl.jaas.config",
          "org.apache.kafka.common.security.scram.ScramLoginModule required;");
    }
    if (access.iam()) {
      iam(all, node);
    }
    if (access.nodeExporter()) {
      all.put("muskrat.node.exporter.port", Integer.toString(at.of(MskPort.NODE_EXPORTER)));
    }
    return all;
  }

  private void iam(Map<String, String> all, NodeSpec node) {
    String prefix = "listener.name.client_iam.";
    all.put(prefix + "sasl.enabled.mechanisms", "AWS_MSK_IAM,OAUTHBEARER");
    all.put(prefix + "aws_msk_iam.sasl.jaas.config", IAM + "IamLoginModule required;");
    all.put(
        prefix + "aws_msk_iam.sasl.server.callback.handler.class", IAM + "IamCallbackHandler");
    all.put(
        prefix + "oauthbearer.sasl.jaas.config",
        "org.apache.kafka.common.security.oauthbearer.OAuthBearerLoginModule required;");
    all.put(
        prefix + "oauthbearer.sasl.server.callback.handler.class", IAM + "IamTokenHandler");
    all.put("muskrat.iam.file", fleet.security().iamFile().toAbsolutePath().toString());
    all.put("muskrat.cluster.arn", fleet.security().clusterArn());
    all.put("muskrat.host", node.host());
  }

  private void places(
      Map<String, String> all, NodeSpec node, NodePorts at, boolean controller) {
    List<MskPort> open = fleet.access().ports().stream().filter(MskPort::kafka).toList();
    String internal = "INTERNAL://" + LOOPBACK + ":" + at.internal();
    all.put("controller.listener.names", "CONTROLLER");
    all.put("inter.broker.listener.name", "INTERNAL");
    all.put(
        "listener.security.protocol.map",
        each(open, port -> port.listener() + ":" + port.protocol())
            + "INTERNAL:SASL_PLAINTEXT,CONTROLLER:SASL_PLAINTEXT");
    all.put(
        "listeners",
        each(open, port -> port.listener() + "://" + LOOPBACK + ":" + at.of(port))
            + internal
            + (controller ? ",CONTROLLER://" + LOOPBACK + ":" + at.controller() : ""));
    all.put(
        "advertised.listeners",
        each(open, port -> port.listener() + "://" + node.host() + ":" + port.number())
            + internal);
  }

  private void inner(Map<String, String> all) {
    all.put("sasl.mechanism.inter.broker.protocol", InternalLogin.MECHANISM);
    all.put("sasl.mechanism.controller.protocol", InternalLogin.MECHANISM);
    for (String listener : INNER) {
      String prefix = "listener.name." + listener + ".";
      all.put(prefix + "sasl.enabled.mechanisms", InternalLogin.MECHANISM);
      all.put(prefix + "plain.sasl.jaas.config", login.server());
    }
  }

  /** As MSK: with unauthenticated access beside it, a certificate is asked for but not needed. */
  private static void mutual(Map<String, String> all, Access access, NodeFiles files) {
    String prefix = "listener.name.client_secure.ssl.";
    if (access.clientCas().isEmpty() && !access.clientCertificateRequired()) {
      all.put(prefix + "client.auth", "none");
      return;
    }
    all.put(prefix + "client.auth", access.clientCertificateRequired() ? "required" : "requested");
    all.put(prefix + "truststore.type", "PEM");
    all.put(prefix + "truststore.location", files.clientCas().toString());
  }

  private static String each(List<MskPort> open, Function<MskPort, String> part) {
    return open.stream().map(part).map(text -> text + ",").collect(Collectors.joining());
  }
}
