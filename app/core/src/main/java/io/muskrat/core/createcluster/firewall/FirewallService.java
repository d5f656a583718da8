package io.muskrat.core.createcluster.firewall;

import static io.muskrat.core.aws.AwsErrors.calling;

import io.muskrat.core.aws.AwsClients;
import io.muskrat.core.createcluster.firewall.Opening.Kind;
import io.muskrat.core.createcluster.firewall.Opening.Source;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.ec2.model.Ec2Exception;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.IpPermission;
import software.amazon.awssdk.services.ec2.model.IpRange;
import software.amazon.awssdk.services.ec2.model.Ipv6Range;
import software.amazon.awssdk.services.ec2.model.PrefixListId;
import software.amazon.awssdk.services.ec2.model.SecurityGroup;
import software.amazon.awssdk.services.ec2.model.UserIdGroupPair;

/** Reads and adds rules of security groups. Every method blocks; ProblemException AWS_... */
public final class FirewallService {
    private final AwsClients clients;

    public FirewallService(AwsClients clients) {
        this.clients = clients;
    }

    /**
     * The groups that brokers would have: the chosen ones, or the VPC's default group when none is chosen.
     *
     * @return without those that are gone
     */
    public List<GroupRules> groups(String vpcId, List<String> chosen) {
        List<Filter> filters = new ArrayList<>();
        filters.add(filter("vpc-id", List.of(vpcId)));
        filters.add(chosen.isEmpty() ? filter("group-name", List.of("default")) : filter("group-id", chosen));
        return calling(() -> clients.ec2().describeSecurityGroupsPaginator(r -> r.filters(filters)).securityGroups().stream()
                .map(FirewallService::group)
                .toList());
    }

    /** Opens ports of a group. A rule that is there already is no error. */
    public void open(String group, List<NeededPort> ports, Source source) {
        for (NeededPort port : ports) {
            IpPermission permission = permission(port, source);
            calling(() -> {
                try {
                    return clients.ec2().authorizeSecurityGroupIngress(
                            r -> r.groupId(group).ipPermissions(permission));
                } catch (Ec2Exception e) {
                    if (e.awsErrorDetails() != null
                            && "InvalidPermission.Duplicate".equals(e.awsErrorDetails().errorCode())) {
                        return null;
                    }
                    throw e;
                }
            });
        }
    }

    private static Filter filter(String name, List<String> values) {
        return Filter.builder().name(name).values(values).build();
    }

    private static GroupRules group(SecurityGroup group) {
        List<Opening> openings = new ArrayList<>();
        for (IpPermission permission : group.ipPermissions()) {
            permission.ipRanges().stream()
                    .map(range -> new Source(Kind.RANGE, range.cidrIp()))
                    .forEach(source -> openings.add(opening(group, permission, source)));
            permission.ipv6Ranges().stream()
                    .map(range -> new Source(Kind.RANGE, range.cidrIpv6()))
                    .forEach(source -> openings.add(opening(group, permission, source)));
            permission.userIdGroupPairs().stream()
                    .map(pair -> new Source(Kind.GROUP, pair.groupId()))
                    .forEach(source -> openings.add(opening(group, permission, source)));
            permission.prefixListIds().stream()
                    .map(list -> new Source(Kind.PREFIX_LIST, list.prefixListId()))
                    .forEach(source -> openings.add(opening(group, permission, source)));
        }
        return new GroupRules(group.groupId(), group.groupName(), group.vpcId(), openings);
    }

    private static Opening opening(SecurityGroup group, IpPermission permission, Source source) {
        int from = permission.fromPort() == null ? -1 : permission.fromPort();
        int to = permission.toPort() == null ? -1 : permission.toPort();
        return new Opening(group.groupId(), permission.ipProtocol(), from, to, source);
    }

    private static IpPermission permission(NeededPort port, Source source) {
        IpPermission.Builder permission =
                IpPermission.builder().ipProtocol("tcp").fromPort(port.number()).toPort(port.number());
        String what = "Kafka clients, added by Muskrat";
        switch (source.kind()) {
            case RANGE -> {
                if (source.value().contains(":")) {
                    permission.ipv6Ranges(Ipv6Range.builder().cidrIpv6(source.value()).description(what).build());
                } else {
                    permission.ipRanges(IpRange.builder().cidrIp(source.value()).description(what).build());
                }
            }
            case GROUP -> permission.userIdGroupPairs(
                    UserIdGroupPair.builder().groupId(source.value()).description(what).build());
            case PREFIX_LIST -> permission.prefixListIds(
                    PrefixListId.builder().prefixListId(source.value()).description(what).build());
        }
        return permission.build();
    }
}
