package io.muskrat.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import io.muskrat.sandbox.brokers.KafkaClient;
import io.muskrat.sandbox.brokers.Tunnel;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import software.amazon.awssdk.services.kafka.model.BadRequestException;
import software.amazon.awssdk.services.kafka.model.VpcConfig;

/** A serverless cluster: brokers behind one name, for IAM users only. */
@Execution(ExecutionMode.CONCURRENT)
class ServerlessTest {
  @Test
  void isReachedWithIamByOneName() throws Exception {
    try (TestSandbox.Running running = TestSandbox.Running.in(TestSandbox.folder("serverless"))) {
      var kafka = running.aws().kafka();
      List<String> subnets = Requests.subnets(running.aws(), "broker01", "broker02");
      VpcConfig vpc = VpcConfig.builder().subnetIds(subnets).build();
      assertThat(
              catchThrowableOfType(
                  BadRequestException.class,
                  () ->
                      kafka.createClusterV2(
                          r -> r.clusterName("less").serverless(s -> s.vpcConfigs(vpc)))))
          .hasMessageContaining("A serverless cluster must use SASL/IAM authentication");
      var made =
          kafka.createClusterV2(
              r ->
                  r.clusterName("less")
                      .serverless(
                          s ->
                              s.vpcConfigs(vpc)
                                  .clientAuthentication(
                                      c -> c.sasl(x -> x.iam(i -> i.enabled(true))))));
      assertThat(made.clusterTypeAsString()).isEqualTo("SERVERLESS");
      String arn = made.clusterArn();
      await()
          .atMost(Duration.ofMinutes(3))
          .pollInterval(Duration.ofMillis(100))
          .untilAsserted(
              () ->
                  assertThat(
                          kafka
                              .describeClusterV2(r -> r.clusterArn(arn))
                              .clusterInfo()
                              .stateAsString())
                      .isEqualTo("ACTIVE"));
      var info = kafka.describeClusterV2(r -> r.clusterArn(arn)).clusterInfo();
      assertThat(info.provisioned()).isNull();
      assertThat(info.serverless().vpcConfigs().getFirst().subnetIds()).isEqualTo(subnets);
      var strings = kafka.getBootstrapBrokers(r -> r.clusterArn(arn));
      assertThat(strings.bootstrapBrokerStringSaslIam())
          .matches(
              "boot-[a-z0-9]{8}\\.c1\\.kafka-serverless\\.ap-northeast-2\\.amazonaws\\.com:9098");
      assertThat(strings.bootstrapBrokerString()).isNull();
      comesRound(running, strings.bootstrapBrokerStringSaslIam());
      assertThat(kafka.listClustersV2(r -> r.clusterTypeFilter("SERVERLESS")).clusterInfoList())
          .hasSize(1);
      assertThat(kafka.listClusters(r -> {}).clusterInfoList()).isEmpty();
      assertThat(
              catchThrowableOfType(
                  BadRequestException.class,
                  () ->
                      kafka.updateBrokerCount(
                          r ->
                              r.clusterArn(arn)
                                  .currentVersion(info.currentVersion())
                                  .targetNumberOfBrokerNodes(4))))
          .hasMessageContaining("not supported for serverless");
      kafka.deleteCluster(r -> r.clusterArn(arn));
    }
  }

  private static void comesRound(TestSandbox.Running running, String bootstrap) throws Exception {
    Entrance entrance = new Entrance(running.sandbox().exports().variables());
    String first = bootstrap.split(":")[0];
    try (Tunnel tunnel = entrance.tunnel()) {
      tunnel.forward(first, List.of(9098));
      for (String other : List.of("b2-", "b3-")) {
        tunnel.forward(first.replaceFirst("boot-", other), List.of(9098));
      }
      entrance.asUser(
          () -> {
            KafkaClient client = new KafkaClient(entrance.iam(bootstrap));
            client.create("less", 3, 2);
            client.produce("less", List.of("x"));
            assertThat(client.read("less", "readers", 1)).containsExactly("x");
          });
    }
  }
}
