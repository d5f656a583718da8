package io.muskrat.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.muskrat.sandbox.brokers.KafkaClient;
import io.muskrat.sandbox.brokers.Tunnel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.SslAuthenticationException;
import software.amazon.awssdk.services.kafka.model.GetBootstrapBrokersResponse;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/** Into a cluster with TLS only: by the strings, the file and the keys that are given out. */
final class Logins {
  private static final List<String> VALUES = List.of("x", "y");

  private Logins() {}

  static void comeIn(
      TestSandbox.Running running, String arn, ClientCertificates certificates) throws Exception {
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
}
