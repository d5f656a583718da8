package io.muskrat.core.doctor.account;

import io.muskrat.core.aws.AwsClients;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.GroupIdentifier;
import software.amazon.awssdk.services.ec2.model.Instance;
import software.amazon.awssdk.services.ec2.model.InstanceStateName;
import software.amazon.awssdk.services.ec2.model.IpPermission;

/**
 * Who knocks at the brokers.
 *
 * @param hosts names, addresses or instance ids that it is known by from here; for a bastion its host, else our own
 *     addresses
 * @param bastion whether it is a bastion
 */
public record Source(List<String> hosts, boolean bastion) {

    public Source {
        hosts = List.copyOf(hosts);
    }

    /** The same as EC2 sees it: the instance with this address, if it is one of the VPC. */
    Resolved resolve(AwsClients clients, String vpc) {
        List<String> known = new ArrayList<>(hosts);
        hosts.forEach(host -> known.addAll(addresses(host)));
        List<Instance> candidates = clients.ec2().describeInstancesPaginator(r -> r.filters(
                        Filter.builder().name("vpc-id").values(vpc).build())).reservations().stream()
                .flatMap(r -> r.instances().stream()).filter(Source::running).filter(i -> isOne(i, known)).toList();
        if (!candidates.isEmpty()) {
            Instance found = candidates.getFirst();
            return new Resolved(found.instanceId() + " " + found.privateIpAddress(), List.of(found.privateIpAddress()),
                    found.securityGroups().stream().map(GroupIdentifier::groupId).toList());
        }
        // our own address inside a VPN may be translated on the way, a bastion's public one is not what brokers see
        return new Resolved(String.join(" ", hosts), bastion ? List.of() : hosts, List.of());
    }

    private static boolean running(Instance i) {
        return i.state() == null || i.state().name() == InstanceStateName.RUNNING;
    }

    private static boolean isOne(Instance i, List<String> known) {
        return Stream.of(i.instanceId(), i.publicIpAddress(), i.publicDnsName(), i.privateIpAddress(),
                i.privateDnsName()).filter(Objects::nonNull).anyMatch(known::contains);
    }

    private static List<String> addresses(String host) {
        try {
            return Stream.of(InetAddress.getAllByName(host)).map(InetAddress::getHostAddress).toList();
        } catch (UnknownHostException e) {
            return List.of();
        }
    }

    /**
     * @param words for people
     * @param addresses that the brokers see; empty when they are not known
     * @param groups that it is a member of
     */
    record Resolved(String words, List<String> addresses, List<String> groups) {

        boolean known() {
            return !groups.isEmpty();
        }

        boolean fits(IpPermission rule) {
            return rule.userIdGroupPairs().stream().anyMatch(pair -> groups.contains(pair.groupId()))
                    || Stream.concat(rule.ipRanges().stream().map(r -> r.cidrIp()),
                            rule.ipv6Ranges().stream().map(r -> r.cidrIpv6()))
                    .anyMatch(block -> everywhere(block)
                            || addresses.stream().anyMatch(address -> Cidr.contains(block, address)));
        }

        private static boolean everywhere(String block) {
            return block.endsWith("/0");
        }

        /** The option of {@code aws ec2 authorize-security-group-ingress} that lets it in. */
        String option() {
            if (!groups.isEmpty()) {
                return "--source-group " + groups.getFirst();
            }
            return "--cidr " + (addresses.isEmpty() ? "ADDRESS" : addresses.getFirst()) + "/32";
        }

        String asked() {
            return groups.isEmpty() ? words : words + " (" + groups.getFirst() + ")";
        }
    }
}
