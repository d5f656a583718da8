package io.muskrat.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.muskrat.sandbox.brokers.KafkaClient;
import io.muskrat.sandbox.brokers.Tunnel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import software.amazon.awssdk.services.acmpca.AcmPcaClient;
import software.amazon.awssdk.services.kafka.model.ClientBroker;
import software.amazon.awssdk.services.kafka.model.GetBootstrapBrokersResponse;

/** A cluster that lets in with TLS only: by the strings, the file and the keys that are given out. */
@Execution(ExecutionMode.CONCURRENT)
class SecureClusterTest {
  private static final List<String> VALUES = List.of("x", "y");

  @Test
  void clientsComeInByTheBootstrapStrings() throws Exception {
    Path data = TestSandbox.folder("secure");
    try (TestSandbox.Running running = TestSandbox.Running.in(data);
        AcmPcaClient pca = running.aws().client(AcmPcaClient.builder())) {
      ClientCertificates certificates = ClientCertificates.root(pca);
      String arn = create(running.aws(), certificates.authority());
      becomesActive(running.aws(), arn);
      GetBootstrapBrokersResponse strings =
          running.aws().kafka().getBootstrapBrokers(r -> r.clusterArn(arn));
      assertThat(strings.bootstrapBrokerString()).isNull();
      assertThat(strings.bootstrapBrokerStringTls()).matches("b-1[^,]*:9094,b-2[^,]*:9094");
      assertThat(strings.bootstrapBrokerStringSaslScram()).matches("b-1[^,]*:9096,b-2[^,]*:9096");
      assertThat(strings.bootstrapBrokerStringSaslIam()).matches("b-1[^,]*:9098,b-2[^,]*:9098");
      Map<String, String> exports = running.sandbox().exports().variables();
      try (Tunnel tunnel = tunnel(exports)) {
        for (String broker : strings.bootstrapBrokerStringSaslIam().split(",")) {
          tunnel.forward(broker.split(":")[0], List.of(9094, 9098));
        }
        withIam(iam(strings.bootstrapBrokerStringSaslIam()), exports);
        withACertificate(tls(strings.bootstrapBrokerStringTls(), exports), certificates);
      }
    }
  }

  private static void becomesActive(Aws aws, String arn) {
    await()
        .atMost(Duration.ofMinutes(3))
        .pollInterval(Duration.ofMillis(200))
        .untilAsserted(
            () ->
                assertThat(
                        aws.kafka()
                            .describeCluster(r -> r.clusterArn(arn))
                            .clusterInfo()
                            .stateAsString())
                    .isEqualTo("ACTIVE"));
  }

  private static Map<String, Object> iam(String bootstrap) {
    Map<String, Object> settings = new HashMap<>();
    settings.put("bootstrap.servers", bootstrap);
    settings.put("security.protocol", "SASL_SSL");
    settings.put("sasl.mechanism", "AWS_MSK_IAM");
    settings.put("sasl.jaas.config", "software.amazon.msk.auth.iam.IAMLoginModule required;");
    settings.put(
        "sasl.client.callback.handler.class",
        "software.amazon.msk.auth.iam.IAMClientCallbackHandler");
    return settings;
  }

  private static Map<String, Object> tls(String bootstrap, Map<String, String> exports) {
    Map<String, Object> settings = new HashMap<>();
    settings.put("bootstrap.servers", bootstrap);
    settings.put("security.protocol", "SSL");
    settings.put("ssl.truststore.type", "PEM");
    settings.put("ssl.truststore.location", exports.get("MUSKRAT_CA_FILE"));
    return settings;
  }

  private static void withIam(Map<String, Object> settings, Map<String, String> exports)
      throws Exception {
    KafkaClient trustsNobody = new KafkaClient(settings);
    assertThatThrownBy(() -> trustsNobody.create("secure", 1, 2))
        .hasCauseInstanceOf(SslAuthenticationException.class);
    Map<String, Object> trusting = tls(settings.get("bootstrap.servers").toString(), exports);
    trusting.putAll(settings);
    System.setProperty("aws.accessKeyId", exports.get("AWS_ACCESS_KEY_ID"));
    System.setProperty("aws.secretAccessKey", exports.get("AWS_SECRET_ACCESS_KEY"));
    try {
      KafkaClient client = new KafkaClient(trusting);
      client.create("secure", 1, 2);
      client.produce("secure", VALUES);
      assertThat(client.read("secure", "readers", VALUES.size())).isEqualTo(VALUES);
    } finally {
      System.clearProperty("aws.accessKeyId");
      System.clearProperty("aws.secretAccessKey");
    }
  }

  private static void withACertificate(
      Map<String, Object> settings, ClientCertificates certificates) throws Exception {
    assertThatThrownBy(() -> new KafkaClient(settings).create("mine", 1, 2))
        .hasCauseInstanceOf(SslAuthenticationException.class);
    Map<String, Object> known = new HashMap<>(settings);
    known.putAll(certificates.client("app"));
    assertThat(new KafkaClient(known).read("secure", "app", VALUES.size())).isEqualTo(VALUES);
  }

  private static Tunnel tunnel(Map<String, String> exports) throws Exception {
    return Tunnel.open(
        Integer.parseInt(exports.get("MUSKRAT_SSH_PORT")),
        exports.get("MUSKRAT_SSH_USER"),
        Path.of(exports.get("MUSKRAT_SSH_KEY")),
        Path.of(exports.get("MUSKRAT_SSH_KNOWN_HOSTS")));
  }

  private static String create(Aws aws, String authority) {
    List<String> subnets = Requests.subnets(aws, "broker01", "broker02");
    return aws.kafka()
        .createCluster(
            r ->
                r.clusterName("Secure")
                    .kafkaVersion("4.3.x.kraft")
                    .numberOfBrokerNodes(2)
                    .brokerNodeGroupInfo(
                        b -> b.clientSubnets(subnets).instanceType("kafka.m5.large"))
                    .encryptionInfo(
                        e -> e.encryptionInTransit(t -> t.clientBroker(ClientBroker.TLS)))
                    .clientAuthentication(
                        c ->
                            c.sasl(s -> s.iam(i -> i.enabled(true)).scram(x -> x.enabled(true)))
                                .tls(t -> t.enabled(true).certificateAuthorityArnList(authority))))
        .clusterArn();
  }
}
