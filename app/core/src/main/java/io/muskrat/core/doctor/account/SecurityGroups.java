package io.muskrat.core.doctor.account;

import io.muskrat.core.aws.AwsClients;
import io.muskrat.core.doctor.finding.Cause;
import io.muskrat.core.doctor.finding.Fix;
import io.muskrat.core.doctor.finding.Look;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ec2.model.IpPermission;
import software.amazon.awssdk.services.ec2.model.SecurityGroup;
import software.amazon.awssdk.services.kafka.model.BrokerNodeGroupInfo;
import software.amazon.awssdk.services.kafka.model.Cluster;
import software.amazon.awssdk.services.kafka.model.VpcConfig;

/** Whether the brokers' security groups let somebody in at a port. What one group allows is allowed (EC2 User Guide). */
public final class SecurityGroups {

    private final AwsClients clients;
    private final ClusterLook cluster;

    public SecurityGroups(AwsClients clients, ClusterLook cluster) {
        this.clients = clients;
        this.cluster = cluster;
    }

    /** Whether the groups are known: the cluster was described. */
    public boolean known() {
        return cluster.described() != null && !groups(cluster.described()).isEmpty();
    }

    /** The groups' ids, for people. */
    public String names() {
        return String.join(", ", groups(cluster.described()));
    }

    /**
     * @param port the brokers'
     * @param source the addresses that the brokers see us come from
     */
    public Look look(int port, Source source) {
        List<String> ids = groups(cluster.described());
        List<SecurityGroup> found;
        Source.Resolved from;
        try {
            found = clients.ec2().describeSecurityGroups(r -> r.groupIds(ids)).securityGroups();
            from = source.resolve(clients, found.isEmpty() ? "" : found.getFirst().vpcId());
        } catch (RuntimeException e) {
            Look failed = AwsFailures.look(e, clients.access(),
                    List.of("ec2:DescribeSecurityGroups", "ec2:DescribeInstances"), "*");
            return failed.is(Cause.AWS_DENIED)
                    ? failed.asWarning()
                    : Look.warning(Cause.SECURITY_GROUP_UNREADABLE, failed.raw(), String.join(", ", ids));
        }
        List<IpPermission> open = found.stream().flatMap(g -> g.ipPermissions().stream())
                .filter(rule -> covers(rule, port)).toList();
        String sources = open.stream().flatMap(SecurityGroups::sources).distinct().collect(Collectors.joining(", "));
        String raw = port + "/tcp <- " + (sources.isEmpty() ? "-" : sources) + "; " + from.words();
        if (open.stream().anyMatch(from::fits)) {
            return Look.good(raw);
        }
        if (!open.isEmpty() && !from.known()) {
            return Look.warning(Cause.SECURITY_GROUP_SOURCE, raw, String.valueOf(port), sources);
        }
        return Look.bad(Cause.SECURITY_GROUP_CLOSED, raw, String.valueOf(port), String.join(", ", ids), from.asked())
                .with(Fix.command("aws ec2 authorize-security-group-ingress --region " + clients.access().region()
                        + " --group-id " + ids.getFirst() + " --protocol tcp --port " + port + " " + from.option()));
    }

    private static boolean covers(IpPermission rule, int port) {
        if ("-1".equals(rule.ipProtocol())) {
            return true;
        }
        return ("tcp".equals(rule.ipProtocol()) || "6".equals(rule.ipProtocol())) && rule.fromPort() != null
                && rule.fromPort() <= port && port <= rule.toPort();
    }

    private static Stream<String> sources(IpPermission rule) {
        return Stream.of(rule.ipRanges().stream().map(r -> r.cidrIp()), rule.ipv6Ranges().stream().map(r -> r.cidrIpv6()),
                rule.userIdGroupPairs().stream().map(p -> p.groupId()),
                rule.prefixListIds().stream().map(p -> p.prefixListId())).flatMap(s -> s);
    }

    private static List<String> groups(Cluster cluster) {
        if (cluster.provisioned() != null && cluster.provisioned().brokerNodeGroupInfo() != null) {
            BrokerNodeGroupInfo nodes = cluster.provisioned().brokerNodeGroupInfo();
            return nodes.securityGroups();
        }
        return cluster.serverless() == null ? List.of() : cluster.serverless().vpcConfigs().stream()
                .map(VpcConfig::securityGroupIds).flatMap(List::stream).distinct().toList();
    }
}
