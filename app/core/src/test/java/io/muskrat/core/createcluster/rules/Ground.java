package io.muskrat.core.createcluster.rules;

import io.muskrat.core.createcluster.catalog.Catalog;
import io.muskrat.core.createcluster.catalog.KafkaVersion;
import io.muskrat.core.createcluster.draft.ClusterDraft;
import io.muskrat.core.createcluster.draft.Kind;
import io.muskrat.core.live.Account;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkBytes;

/**
 * What drafts are made of in the sandbox's account. Their name is taken there, so that a request which keeps all rules is
 * refused at last, and no cluster is made.
 */
final class Ground {
    /** The newest of the sandbox, for which there is a configuration. */
    static final String NEWEST = "4.4.x.kraft";

    static final String CONFIGURATION = "for-the-newest";

    private static final Set<String> DEPRECATED = Set.of("2.6.0", "2.8.1", "3.4.0", "3.5.1", "3.8.link");
    private static final Set<String> ACTIVE = Set.of(
            "3.6.0", "3.7.x", "3.8.x", "3.8.x.kraft", "3.9.x", "3.9.x.kraft", "4.0.x.kraft", "4.1.x.kraft", "4.2.x.kraft");

    private final Account account;
    /** As the account answers. */
    final Catalog own;
    /** The same with AWS's versions of September 2026 (facts-msk.md 2.1). */
    final Catalog catalog;

    final String configuration;

    Ground(Account account) {
        this.account = account;
        account.cluster();
        configuration = account.catalog().configurations().stream()
                .filter(c -> c.name().equals(CONFIGURATION))
                .map(Catalog.ConfigurationRef::arn)
                .findFirst()
                .orElseGet(() -> configure(account));
        own = account.catalog();
        List<KafkaVersion> versions = new ArrayList<>(own.versions());
        DEPRECATED.forEach(v -> versions.add(KafkaVersion.of(v, "DEPRECATED")));
        ACTIVE.forEach(v -> versions.add(KafkaVersion.of(v, "ACTIVE")));
        catalog = new Catalog(
                own.vpcs(), own.subnets(), own.securityGroups(), versions, own.configurations(), own.sizes(), own.quotas());
    }

    private static String configure(Account account) {
        return account.clients().kafka()
                .createConfiguration(r -> r.name(CONFIGURATION)
                        .kafkaVersions(NEWEST)
                        .serverProperties(SdkBytes.fromUtf8String("num.partitions=3\n")))
                .arn();
    }

    /** The sandbox's own, not one of the same name that another test has made. */
    String vpc() {
        return own.subnets().stream()
                .filter(s -> s.name().equals("broker01b"))
                .map(Catalog.Subnet::vpcId)
                .findFirst()
                .orElseThrow();
    }

    String otherVpc() {
        return own.vpcs().stream().filter(Catalog.Vpc::isDefault).findFirst().orElseThrow().id();
    }

    String subnet(String name) {
        return own.subnetsOf(vpc()).stream()
                .filter(s -> s.name().equals(name))
                .map(Catalog.Subnet::id)
                .findFirst()
                .orElseThrow();
    }

    /** In the zones a, b and c of the cluster's VPC. */
    List<String> subnets() {
        return Stream.of("broker01", "broker02", "broker03").map(this::subnet).toList();
    }

    /** In two zones of the other VPC. */
    List<String> otherSubnets() {
        return own.subnetsOf(otherVpc()).stream().map(Catalog.Subnet::id).limit(2).toList();
    }

    String group(String vpcId) {
        return own.securityGroupsOf(vpcId).getFirst().id();
    }

    ClusterDraft standard() {
        return ClusterDraft.start()
                .basics(b -> b.withName(account.cluster().name()).withKafkaVersion("4.3.x.kraft"))
                .placement(p -> p.withVpcId(vpc()).withSubnets(subnets()));
    }

    ClusterDraft express() {
        return standard().basics(b -> b.withKind(Kind.EXPRESS)).machines(m -> m.withInstanceType("express.m7g.large"));
    }

    ClusterDraft serverless() {
        return standard().basics(b -> b.withKind(Kind.SERVERLESS));
    }
}
