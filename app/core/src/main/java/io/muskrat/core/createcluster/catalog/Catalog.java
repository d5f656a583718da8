package io.muskrat.core.createcluster.catalog;

import io.muskrat.core.createcluster.draft.Kind;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What there is to choose from in an account and region. An empty list means that nothing is known, so rules that need
 * it say nothing.
 *
 * @param versions newest first
 * @param denied IAM actions that the account did not allow, such as {@code kafka:ListConfigurations}; their lists are
 *     empty
 */
public record Catalog(
        List<Vpc> vpcs,
        List<Subnet> subnets,
        List<SecurityGroup> securityGroups,
        List<KafkaVersion> versions,
        List<ConfigurationRef> configurations,
        List<BrokerSize> sizes,
        Quotas quotas,
        Set<String> denied) {
    /** Where AWS marked the recommended version in September 2026 (facts-msk.md 2.1). */
    private static final String RECOMMENDED = "3.9.x.kraft";

    public Catalog {
        vpcs = List.copyOf(vpcs);
        subnets = List.copyOf(subnets);
        securityGroups = List.copyOf(securityGroups);
        versions = versions.stream()
                .sorted(Comparator.comparing(KafkaVersion::version, KafkaVersion.ORDER).reversed())
                .toList();
        configurations = List.copyOf(configurations);
        sizes = List.copyOf(sizes);
        denied = Set.copyOf(denied);
    }

    /** With all lists allowed. */
    public Catalog(
            List<Vpc> vpcs,
            List<Subnet> subnets,
            List<SecurityGroup> securityGroups,
            List<KafkaVersion> versions,
            List<ConfigurationRef> configurations,
            List<BrokerSize> sizes,
            Quotas quotas) {
        this(vpcs, subnets, securityGroups, versions, configurations, sizes, quotas, Set.of());
    }

    /** With AWS's default quotas. */
    public Catalog(
            List<Vpc> vpcs,
            List<Subnet> subnets,
            List<SecurityGroup> securityGroups,
            List<KafkaVersion> versions,
            List<ConfigurationRef> configurations,
            List<BrokerSize> sizes) {
        this(vpcs, subnets, securityGroups, versions, configurations, sizes, Quotas.DEFAULT);
    }

    /** Knows nothing but the broker sizes, which AWS has no call for. */
    public static Catalog empty() {
        return new Catalog(List.of(), List.of(), List.of(), List.of(), List.of(), BrokerSize.ALL);
    }

    public Optional<Vpc> vpc(String id) {
        return vpcs.stream().filter(v -> v.id().equals(id)).findFirst();
    }

    public Optional<Subnet> subnet(String id) {
        return subnets.stream().filter(s -> s.id().equals(id)).findFirst();
    }

    public Optional<SecurityGroup> securityGroup(String id) {
        return securityGroups.stream().filter(g -> g.id().equals(id)).findFirst();
    }

    public Optional<KafkaVersion> version(String version) {
        return versions.stream().filter(v -> v.version().equals(version)).findFirst();
    }

    public List<Subnet> subnetsOf(String vpcId) {
        return subnets.stream().filter(s -> s.vpcId().equals(vpcId)).toList();
    }

    public List<SecurityGroup> securityGroupsOf(String vpcId) {
        return securityGroups.stream().filter(g -> g.vpcId().equals(vpcId)).toList();
    }

    /** The version to propose: AWS's recommended one, else the newest active one; empty when none is known. */
    public String recommendedVersion() {
        return recommendedVersion(Kind.STANDARD);
    }

    /** The same among those of a kind of cluster. */
    public String recommendedVersion(Kind kind) {
        List<KafkaVersion> offered = versionsFor(kind);
        return offered.stream()
                .filter(v -> v.version().equals(RECOMMENDED))
                .findFirst()
                .or(() -> offered.stream().findFirst())
                .map(KafkaVersion::version)
                .orElse("");
    }

    /** Those with which clusters of a kind can be made, newest first. */
    public List<KafkaVersion> versionsFor(Kind kind) {
        return versions.stream()
                .filter(v -> v.active() && VersionFacts.fits(kind, v.version()))
                .toList();
    }

    public Optional<BrokerSize> size(String type) {
        return sizes.stream().filter(s -> s.type().equals(type)).findFirst();
    }

    /** How many zones have a subnet of the VPC. */
    public int zonesOf(String vpcId) {
        return (int) subnetsOf(vpcId).stream().map(Subnet::zone).distinct().count();
    }

    /**
     * A network in the account.
     *
     * @param name its Name tag, or empty
     * @param cidr its primary IPv4 range
     * @param isDefault whether it is the region's default VPC
     */
    public record Vpc(String id, String name, String cidr, boolean isDefault) {
        public String label() {
            return Catalog.label(id, name);
        }
    }

    /**
     * A subnet of a VPC.
     *
     * @param name its Name tag, or empty
     * @param zone such as {@code ap-northeast-2a}
     * @param freeAddresses that EC2 can still give out
     */
    public record Subnet(String id, String name, String vpcId, String zone, String cidr, int freeAddresses) {
        public String label() {
            return Catalog.label(id, name);
        }
    }

    public record SecurityGroup(String id, String name, String description, String vpcId) {
        public String label() {
            return Catalog.label(id, name);
        }
    }

    /**
     * A configuration in the account.
     *
     * @param revision the newest one
     * @param versions of Kafka it was made for; none when AWS does not say
     */
    public record ConfigurationRef(String arn, String name, long revision, List<String> versions) {
        public ConfigurationRef {
            versions = List.copyOf(versions);
        }
    }

    // people know the names, AWS the ids
    private static String label(String id, String name) {
        return name.isBlank() ? id : name + " (" + id + ")";
    }
}
