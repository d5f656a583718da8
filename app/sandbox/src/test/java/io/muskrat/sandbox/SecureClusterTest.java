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
import software.amazon.awssdk.services.kafka.model.ClientBroker;
import software.amazon.awssdk.services.kafka.model.GetBootstrapBrokersResponse;

/** A cluster that lets in with TLS only: by the strings, the file and the keys that are given out. */
@Execution(ExecutionMode.CONCURRENT)
class SecureClusterTest {
  private static final List<String> VALUES = List.of("x", "y");

  @Test
  void iamUsersComeInByTheBootstrapString() throws Exception {
    Path data = TestSandbox.folder("secure");
    try (TestSandbox.Running running = TestSandbox.Running.in(data)) {
      String arn = create(running.aws());
      await()
          .atMost(Duration.ofMinutes(3))
          .pollInterval(Duration.ofMillis(200))
          .untilAsserted(
              () ->
                  assertThat(
                          running.aws().kafka()
                              .describeCluster(r -> r.clusterArn(arn))
                              .clusterInfo()
                              .stateAsString())
                      .isEqualTo("ACTIVE"));
      GetBootstrapBrokersResponse strings =
          running.aws().kafka().getBootstrapBrokers(r -> r.clusterArn(arn));
      assertThat(strings.bootstrapBrokerString()).isNull();
      assertThat(strings.bootstrapBrokerStringTls()).isNull();
      assertThat(strings.bootstrapBrokerStringSaslScram()).matches("b-1[^,]*:9096,b-2[^,]*:9096");
      String bootstrap = strings.bootstrapBrokerStringSaslIam();
      assertThat(bootstrap).matches("b-1[^,]*:9098,b-2[^,]*:9098");
      Map<String, String> exports = running.sandbox().exports().variables();
      try (Tunnel tunnel = tunnel(exports)) {
        int last = 80;
        for (String broker : bootstrap.split(",")) {
          tunnel.forward(broker.split(":")[0], last++, List.of(9098));
        }
        comesIn(bootstrap, exports);
      }
    }
  }

  private static void comesIn(String bootstrap, Map<String, String> exports) throws Exception {
    Map<String, Object> settings = new HashMap<>();
    settings.put("bootstrap.servers", bootstrap);
    settings.put("security.protocol", "SASL_SSL");
    settings.put("sasl.mechanism", "AWS_MSK_IAM");
    settings.put(
        "sasl.jaas.config", "software.amazon.msk.auth.iam.IAMLoginModule required;");
    settings.put(
        "sasl.client.callback.handler.class",
        "software.amazon.msk.auth.iam.IAMClientCallbackHandler");
    KafkaClient strangers = new KafkaClient(settings);
    assertThatThrownBy(() -> strangers.create("secure", 1, 2))
        .hasCauseInstanceOf(SslAuthenticationException.class);
    Map<String, Object> trusting = new HashMap<>(settings);
    trusting.put("ssl.truststore.type", "PEM");
    trusting.put("ssl.truststore.location", exports.get("MUSKRAT_CA_FILE"));
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

  private static Tunnel tunnel(Map<String, String> exports) throws Exception {
    return Tunnel.open(
        Integer.parseInt(exports.get("MUSKRAT_SSH_PORT")),
        exports.get("MUSKRAT_SSH_USER"),
        Path.of(exports.get("MUSKRAT_SSH_KEY")),
        Path.of(exports.get("MUSKRAT_SSH_KNOWN_HOSTS")));
  }

  private static String create(Aws aws) {
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
                        c -> c.sasl(s -> s.iam(i -> i.enabled(true)).scram(x -> x.enabled(true)))))
        .clusterArn();
  }
}
