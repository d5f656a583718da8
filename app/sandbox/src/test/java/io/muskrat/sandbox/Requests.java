package io.muskrat.sandbox;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.Subnet;
import software.amazon.awssdk.services.kafka.model.ClientBroker;
import software.amazon.awssdk.services.kafka.model.CreateClusterV2Request;
import software.amazon.awssdk.services.kafka.model.ProvisionedRequest;

/** Requests that the sandbox accepts, to be changed by tests. */
final class Requests {
  private Requests() {}

  /** Subnets of MSK_TEST_VPC by their names. */
  static List<String> subnets(Aws aws, String... names) {
    List<String> ids = new ArrayList<>();
    for (String name : names) {
      Filter filter = Filter.builder().name("tag:Name").values(name).build();
      List<Subnet> found = aws.ec2().describeSubnets(r -> r.filters(filter)).subnets();
      ids.add(found.getFirst().subnetId());
    }
    return ids;
  }

  /** Two brokers in two zones. */
  static CreateClusterV2Request pair(
      Aws aws, String name, Consumer<ProvisionedRequest.Builder> change) {
    List<String> subnets = subnets(aws, "broker01", "broker02");
    return create(
        aws,
        name,
        p -> {
          p.numberOfBrokerNodes(2)
              .brokerNodeGroupInfo(
                  b ->
                      b.clientSubnets(subnets)
                          .instanceType("kafka.m5.large")
                          .storageInfo(s -> s.ebsStorageInfo(e -> e.volumeSize(100))));
          change.accept(p);
        });
  }

  static CreateClusterV2Request create(
      Aws aws, String name, Consumer<ProvisionedRequest.Builder> change) {
    List<String> subnets = subnets(aws, "broker01", "broker02", "broker03");
    ProvisionedRequest.Builder provisioned =
        ProvisionedRequest.builder()
            .kafkaVersion("4.3.x.kraft")
            .numberOfBrokerNodes(3)
            .brokerNodeGroupInfo(
                b ->
                    b.clientSubnets(subnets)
                        .instanceType("kafka.m5.large")
                        .storageInfo(s -> s.ebsStorageInfo(e -> e.volumeSize(100))))
            .encryptionInfo(
                e -> e.encryptionInTransit(t -> t.clientBroker(ClientBroker.TLS_PLAINTEXT)));
    change.accept(provisioned);
    return CreateClusterV2Request.builder()
        .clusterName(name)
        .provisioned(provisioned.build())
        .build();
  }
}
