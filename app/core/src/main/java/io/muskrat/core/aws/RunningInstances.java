package io.muskrat.core.aws;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.Subnet;
import software.amazon.awssdk.services.ec2.model.Tag;

/** The instances of EC2 that may be the way to private brokers. */
public final class RunningInstances {

    private final AwsClients clients;

    /**
     * A running instance.
     *
     * @param name of its Name tag, may be empty
     * @param publicAddress DNS name, else IPv4 address; empty when it has none
     * @param privateAddress IPv4
     * @param keyName of the key pair that it was started with, may be empty
     */
    public record Instance(String id, String name, String publicAddress, String privateAddress, String zone, String vpc,
                           String keyName) {

        /** The address to try: the public one where there is one. */
        public String address() {
            return publicAddress.isEmpty() ? privateAddress : publicAddress;
        }
    }

    public RunningInstances(AwsClients clients) {
        this.clients = clients;
    }

    /**
     * Running instances that have a public address or a Name tag, those with a public address first.
     *
     * @param subnets of the cluster, whose VPC they must be in; empty for any VPC
     */
    public List<Instance> running(List<String> subnets) {
        return AwsErrors.calling(() -> {
            Set<String> vpcs = subnets.isEmpty() ? Set.of()
                    : clients.ec2().describeSubnets(r -> r.subnetIds(subnets)).subnets().stream().map(Subnet::vpcId)
                            .collect(Collectors.toSet());
            return clients.ec2().describeInstancesPaginator(r -> r.filters(
                            Filter.builder().name("instance-state-name").values("running").build()))
                    .reservations().stream().flatMap(reservation -> reservation.instances().stream())
                    .map(RunningInstances::instance)
                    .filter(found -> vpcs.isEmpty() || vpcs.contains(found.vpc()))
                    .filter(found -> !found.publicAddress().isEmpty() || !found.name().isEmpty())
                    .sorted(Comparator.comparing((Instance found) -> found.publicAddress().isEmpty())
                            .thenComparing(Instance::name).thenComparing(Instance::id))
                    .toList();
        });
    }

    private static Instance instance(software.amazon.awssdk.services.ec2.model.Instance found) {
        String name = found.tags().stream().filter(tag -> tag.key().equals("Name")).map(Tag::value).findFirst()
                .orElse("");
        String dns = text(found.publicDnsName());
        return new Instance(found.instanceId(), name, dns.isEmpty() ? text(found.publicIpAddress()) : dns,
                text(found.privateIpAddress()), found.placement() == null ? "" : text(found.placement().availabilityZone()),
                text(found.vpcId()), text(found.keyName()));
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}
