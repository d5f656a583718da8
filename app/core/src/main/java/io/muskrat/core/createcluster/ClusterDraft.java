package io.muskrat.core.createcluster;

import java.util.List;

/**
 * A cluster that is being thought out: what was chosen and typed in the wizard, numbers as text because people type
 * anything. Immutable; {@code with...} gives a changed one. The parts keep what belongs together, the methods of the
 * draft itself spare the way through them.
 */
public record ClusterDraft(
        Basics basics,
        Placement placement,
        Machines machines,
        Encryption encryption,
        Authentication authentication,
        Watching watching) {
    /**
     * What the cluster is.
     *
     * @param kafkaVersion such as {@code 3.9.x.kraft}
     * @param configurationArn empty for MSK's default
     * @param configurationRevision as typed; empty for MSK's default
     */
    public record Basics(
            String name, String kafkaVersion, String configurationArn, String configurationRevision,
            List<Tag> tags) {
        public Basics {
            name = name == null ? "" : name;
            kafkaVersion = kafkaVersion == null ? "" : kafkaVersion;
            configurationArn = configurationArn == null ? "" : configurationArn;
            configurationRevision = configurationRevision == null ? "" : configurationRevision;
            tags = tags == null ? List.of() : List.copyOf(tags);
        }
    }

    /**
     * Where the cluster stands.
     *
     * @param zoneCount "2" or "3"
     * @param subnets ids, one slot a zone; empty text where none is chosen yet
     * @param securityGroups ids; none for the VPC's default group
     */
    public record Placement(String vpcId, String zoneCount, List<String> subnets, List<String> securityGroups) {
        public Placement {
            vpcId = vpcId == null ? "" : vpcId;
            zoneCount = zoneCount == null ? "" : zoneCount;
            subnets = subnets == null ? List.of() : List.copyOf(subnets);
            securityGroups = securityGroups == null ? List.of() : List.copyOf(securityGroups);
        }
    }

    /**
     * What the brokers are.
     *
     * @param instanceType such as {@code kafka.m5.large}
     * @param brokerCount in the whole cluster, as typed
     * @param volumeSize GiB of each broker, as typed
     */
    public record Machines(String instanceType, String brokerCount, String volumeSize) {
        public Machines {
            instanceType = instanceType == null ? "" : instanceType;
            brokerCount = brokerCount == null ? "" : brokerCount;
            volumeSize = volumeSize == null ? "" : volumeSize;
        }
    }

    /**
     * What is encrypted.
     *
     * @param encryptionInTransit between clients and brokers: TLS, TLS_PLAINTEXT or PLAINTEXT
     * @param inCluster between brokers
     * @param kmsKey ARN of the key for the volumes; empty for the AWS managed one
     */
    public record Encryption(String encryptionInTransit, boolean inCluster, String kmsKey) {
        public Encryption {
            encryptionInTransit = encryptionInTransit == null ? "" : encryptionInTransit;
            kmsKey = kmsKey == null ? "" : kmsKey;
        }
    }

    /**
     * How clients say who they are.
     *
     * @param tlsAuthorities ARNs of private certificate authorities, for authTls
     */
    public record Authentication(
            boolean authIam, boolean authScram, boolean authTls, boolean authUnauthenticated,
            List<String> tlsAuthorities) {
        public Authentication {
            tlsAuthorities = tlsAuthorities == null ? List.of() : List.copyOf(tlsAuthorities);
        }
    }

    /**
     * What can be watched of it.
     *
     * @param monitoring DEFAULT, PER_BROKER, PER_TOPIC_PER_BROKER or PER_TOPIC_PER_PARTITION
     * @param logGroup CloudWatch Logs group for the brokers' logs; empty for none
     */
    public record Watching(String monitoring, boolean jmxExporter, boolean nodeExporter, String logGroup) {
        public Watching {
            monitoring = monitoring == null ? "" : monitoring;
            logGroup = logGroup == null ? "" : logGroup;
        }
    }

    /**
     * A draft to begin with: three zones with a broker each, TLS and unauthenticated access (what the API does when it
     * is told nothing), the free level of monitoring. Name, VPC, subnets and Kafka version are to be chosen.
     */
    public static ClusterDraft start() {
        return new ClusterDraft(
                new Basics("", "", "", "", List.of()),
                new Placement("", "3", List.of("", "", ""), List.of()),
                new Machines("kafka.m5.large", "3", "100"),
                new Encryption("TLS", true, ""),
                new Authentication(false, false, false, true, List.of()),
                new Watching("DEFAULT", false, false, ""));
    }

    public String name() {
        return basics.name;
    }

    public String kafkaVersion() {
        return basics.kafkaVersion;
    }

    public String configurationArn() {
        return basics.configurationArn;
    }

    public String configurationRevision() {
        return basics.configurationRevision;
    }

    public List<Tag> tags() {
        return basics.tags;
    }

    public String vpcId() {
        return placement.vpcId;
    }

    public String zoneCount() {
        return placement.zoneCount;
    }

    public List<String> subnets() {
        return placement.subnets;
    }

    public List<String> securityGroups() {
        return placement.securityGroups;
    }

    public String instanceType() {
        return machines.instanceType;
    }

    public String brokerCount() {
        return machines.brokerCount;
    }

    public String volumeSize() {
        return machines.volumeSize;
    }

    public String encryptionInTransit() {
        return encryption.encryptionInTransit;
    }

    public boolean inCluster() {
        return encryption.inCluster;
    }

    public String kmsKey() {
        return encryption.kmsKey;
    }

    public boolean authIam() {
        return authentication.authIam;
    }

    public boolean authScram() {
        return authentication.authScram;
    }

    public boolean authTls() {
        return authentication.authTls;
    }

    public boolean authUnauthenticated() {
        return authentication.authUnauthenticated;
    }

    public List<String> tlsAuthorities() {
        return authentication.tlsAuthorities;
    }

    public String monitoring() {
        return watching.monitoring;
    }

    public boolean jmxExporter() {
        return watching.jmxExporter;
    }

    public boolean nodeExporter() {
        return watching.nodeExporter;
    }

    public String logGroup() {
        return watching.logGroup;
    }

    public ClusterDraft withName(String value) {
        return with(new Basics(
                value, basics.kafkaVersion, basics.configurationArn, basics.configurationRevision, basics.tags));
    }

    public ClusterDraft withKafkaVersion(String value) {
        return with(new Basics(
                basics.name, value, basics.configurationArn, basics.configurationRevision, basics.tags));
    }

    public ClusterDraft withConfigurationArn(String value) {
        return with(new Basics(basics.name, basics.kafkaVersion, value, basics.configurationRevision, basics.tags));
    }

    public ClusterDraft withConfigurationRevision(String value) {
        return with(new Basics(basics.name, basics.kafkaVersion, basics.configurationArn, value, basics.tags));
    }

    public ClusterDraft withTags(List<Tag> value) {
        return with(new Basics(
                basics.name, basics.kafkaVersion, basics.configurationArn, basics.configurationRevision, value));
    }

    public ClusterDraft withVpcId(String value) {
        return with(new Placement(value, placement.zoneCount, placement.subnets, placement.securityGroups));
    }

    public ClusterDraft withZoneCount(String value) {
        return with(new Placement(placement.vpcId, value, placement.subnets, placement.securityGroups));
    }

    public ClusterDraft withSubnets(List<String> value) {
        return with(new Placement(placement.vpcId, placement.zoneCount, value, placement.securityGroups));
    }

    public ClusterDraft withSecurityGroups(List<String> value) {
        return with(new Placement(placement.vpcId, placement.zoneCount, placement.subnets, value));
    }

    public ClusterDraft withInstanceType(String value) {
        return with(new Machines(value, machines.brokerCount, machines.volumeSize));
    }

    public ClusterDraft withBrokerCount(String value) {
        return with(new Machines(machines.instanceType, value, machines.volumeSize));
    }

    public ClusterDraft withVolumeSize(String value) {
        return with(new Machines(machines.instanceType, machines.brokerCount, value));
    }

    public ClusterDraft withEncryptionInTransit(String value) {
        return with(new Encryption(value, encryption.inCluster, encryption.kmsKey));
    }

    public ClusterDraft withInCluster(boolean value) {
        return with(new Encryption(encryption.encryptionInTransit, value, encryption.kmsKey));
    }

    public ClusterDraft withKmsKey(String value) {
        return with(new Encryption(encryption.encryptionInTransit, encryption.inCluster, value));
    }

    public ClusterDraft withAuthIam(boolean value) {
        return with(new Authentication(
                value, authentication.authScram, authentication.authTls, authentication.authUnauthenticated,
                authentication.tlsAuthorities));
    }

    public ClusterDraft withAuthScram(boolean value) {
        return with(new Authentication(
                authentication.authIam, value, authentication.authTls, authentication.authUnauthenticated,
                authentication.tlsAuthorities));
    }

    public ClusterDraft withAuthTls(boolean value) {
        return with(new Authentication(
                authentication.authIam, authentication.authScram, value, authentication.authUnauthenticated,
                authentication.tlsAuthorities));
    }

    public ClusterDraft withAuthUnauthenticated(boolean value) {
        return with(new Authentication(
                authentication.authIam, authentication.authScram, authentication.authTls, value,
                authentication.tlsAuthorities));
    }

    public ClusterDraft withTlsAuthorities(List<String> value) {
        return with(new Authentication(
                authentication.authIam, authentication.authScram, authentication.authTls,
                authentication.authUnauthenticated, value));
    }

    public ClusterDraft withMonitoring(String value) {
        return with(new Watching(value, watching.jmxExporter, watching.nodeExporter, watching.logGroup));
    }

    public ClusterDraft withJmxExporter(boolean value) {
        return with(new Watching(watching.monitoring, value, watching.nodeExporter, watching.logGroup));
    }

    public ClusterDraft withNodeExporter(boolean value) {
        return with(new Watching(watching.monitoring, watching.jmxExporter, value, watching.logGroup));
    }

    public ClusterDraft withLogGroup(String value) {
        return with(new Watching(watching.monitoring, watching.jmxExporter, watching.nodeExporter, value));
    }

    private ClusterDraft with(Basics part) {
        return new ClusterDraft(part, placement, machines, encryption, authentication, watching);
    }

    private ClusterDraft with(Placement part) {
        return new ClusterDraft(basics, part, machines, encryption, authentication, watching);
    }

    private ClusterDraft with(Machines part) {
        return new ClusterDraft(basics, placement, part, encryption, authentication, watching);
    }

    private ClusterDraft with(Encryption part) {
        return new ClusterDraft(basics, placement, machines, part, authentication, watching);
    }

    private ClusterDraft with(Authentication part) {
        return new ClusterDraft(basics, placement, machines, encryption, part, watching);
    }

    private ClusterDraft with(Watching part) {
        return new ClusterDraft(basics, placement, machines, encryption, authentication, part);
    }
}
