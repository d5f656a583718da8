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
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import software.amazon.awssdk.services.acmpca.AcmPcaClient;
import software.amazon.awssdk.services.kafka.model.ClientBroker;
import software.amazon.awssdk.services.kafka.model.GetBootstrapBrokersResponse;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

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
      Entrance entrance = new Entrance(running.sandbox().exports().variables());
      try (Tunnel tunnel = entrance.tunnel()) {
        for (String broker : strings.bootstrapBrokerStringSaslIam().split(",")) {
          tunnel.forward(broker.split(":")[0], List.of(9094, 9096, 9098));
        }
        withIam(entrance, strings.bootstrapBrokerStringSaslIam());
        withACertificate(entrance.tls(strings.bootstrapBrokerStringTls()), certificates);
        withASecret(running.aws(), arn, entrance, strings.bootstrapBrokerStringSaslScram());
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

  private static void withIam(Entrance entrance, String bootstrap) throws Exception {
    Map<String, Object> trusting = entrance.iam(bootstrap);
    Map<String, Object> publicOnly = new HashMap<>(trusting);
    publicOnly.keySet().removeIf(name -> name.startsWith("ssl.truststore"));
    assertThatThrownBy(() -> new KafkaClient(publicOnly).create("secure", 1, 2))
        .hasCauseInstanceOf(SslAuthenticationException.class);
    entrance.asUser(
        () -> {
          KafkaClient client = new KafkaClient(trusting);
          client.create("secure", 1, 2);
          client.produce("secure", VALUES);
          assertThat(client.read("secure", "readers", VALUES.size())).isEqualTo(VALUES);
        });
  }

  private static void withACertificate(
      Map<String, Object> settings, ClientCertificates certificates) throws Exception {
    assertThatThrownBy(() -> new KafkaClient(settings).create("mine", 1, 2))
        .hasCauseInstanceOf(SslAuthenticationException.class);
    Map<String, Object> known = new HashMap<>(settings);
    known.putAll(certificates.client("app"));
    assertThat(new KafkaClient(known).read("secure", "app", VALUES.size())).isEqualTo(VALUES);
  }

  /** A user comes with the association of a secret, and goes with it. */
  private static void withASecret(Aws aws, String cluster, Entrance entrance, String bootstrap)
      throws Exception {
    try (KmsClient kms = aws.client(KmsClient.builder());
        SecretsManagerClient secrets = aws.client(SecretsManagerClient.builder())) {
      String key = kms.createKey(r -> {}).keyMetadata().arn();
      String secret =
          secrets
              .createSecret(
                  r ->
                      r.name("AmazonMSK_zoe")
                          .kmsKeyId(key)
                          .secretString("{\"username\":\"zoe\",\"password\":\"zoe's\"}"))
              .arn();
      KafkaClient zoe = new KafkaClient(entrance.scram(bootstrap, "zoe", "zoe's"));
      refused(zoe);
      aws.kafka().batchAssociateScramSecret(r -> r.clusterArn(cluster).secretArnList(secret));
      zoe.create("hers", 1, 2);
      zoe.produce("hers", VALUES);
      assertThat(zoe.read("hers", "zoe", VALUES.size())).isEqualTo(VALUES);
      refused(new KafkaClient(entrance.scram(bootstrap, "zoe", "else")));
      aws.kafka().batchDisassociateScramSecret(r -> r.clusterArn(cluster).secretArnList(secret));
      refused(zoe);
    }
  }

  private static void refused(KafkaClient client) {
    assertThatThrownBy(() -> client.create("refused", 1, 2))
        .hasCauseInstanceOf(SaslAuthenticationException.class);
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
