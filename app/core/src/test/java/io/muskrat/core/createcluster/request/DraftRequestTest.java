package io.muskrat.core.createcluster.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.muskrat.core.createcluster.draft.ClusterDraft;
import io.muskrat.core.createcluster.draft.Configuration;
import io.muskrat.core.createcluster.draft.Kind;
import io.muskrat.core.createcluster.draft.Placement.MoreVpc;
import io.muskrat.core.createcluster.draft.Tag;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.kafka.model.CreateClusterV2Request;
import software.amazon.awssdk.services.kafka.model.ProvisionedRequest;

/** The wizard's request beside the SDK's model of CreateClusterV2, field by field. */
class DraftRequestTest {
    private static final String IN = "provisioned.brokerNodeGroupInfo.";
    private static final String AUTH = "provisioned.clientAuthentication.";
    private static final String LOGS = "provisioned.loggingInfo.brokerLogs.";

    /** What the wizard does not set, and why. */
    private static final Map<String, String> NOT_OFFERED = Map.of(
            IN + "brokerAZDistribution", "DEFAULT is its only value",
            IN + "zoneIds", "the subnets say the zones",
            IN + "connectivityInfo.publicAccess.type", "only DISABLED is taken when a cluster is created",
            IN + "connectivityInfo.networkType", "only IPV4 is taken when a cluster is created",
            IN + "connectivityInfo.vpcConnectivity.clientAuthentication.sasl.iam.enabled", "must be off at first",
            IN + "connectivityInfo.vpcConnectivity.clientAuthentication.sasl.scram.enabled", "must be off at first",
            IN + "connectivityInfo.vpcConnectivity.clientAuthentication.tls.enabled", "must be off at first");

    private static final ClusterDraft STANDARD = ClusterDraft.start()
            .basics(b -> b.withName("all")
                    .withKafkaVersion("3.9.x.kraft")
                    .withConfiguration("arn:conf", "7")
                    .withTags(List.of(new Tag("team", "payments"), new Tag("", ""))))
            .placement(p -> p.withVpcId("vpc-1")
                    .withSubnets(List.of("subnet-a", "subnet-b", "subnet-c"))
                    .withSecurityGroups(List.of("sg-1", "sg-2")))
            .machines(m -> m.withInstanceType("kafka.m7g.4xlarge").withBrokersPerZone("2"))
            .storage(s -> s.withVolumeSize("1000").withThroughputOn(true).withThroughput("300").withMode("TIERED"))
            .encryption(e -> e.withKmsKey("arn:key"))
            .authentication(a -> a.withIam(true).withScram(true).withTls(true).withUnauthenticated(false)
                    .withTlsAuthorities(List.of("arn:ca", "")))
            .watching(w -> w.withMonitoring("PER_BROKER").withJmxExporter(true).withNodeExporter(true)
                    .withLogs(w.logs().withCloudWatch(true, "/msk").withS3(true, "bucket", "logs/")
                            .withFirehose(true, "stream")));

    private static final ClusterDraft EXPRESS = STANDARD.basics(b -> b.withKind(Kind.EXPRESS))
            .machines(m -> m.withInstanceType("express.m7g.large").withRebalancing("PAUSED"));

    private static final ClusterDraft SERVERLESS = STANDARD.basics(b -> b.withKind(Kind.SERVERLESS))
            .placement(p -> p.withMoreVpcs(List.of(new MoreVpc("vpc-2", List.of("subnet-x", "subnet-y"), List.of()))));

    @Test
    void setsEveryFieldOfTheModelOrSaysWhyNot() {
        Set<String> model = SdkFields.ofModel(CreateClusterV2Request.builder().build());
        Set<String> covered = new TreeSet<>(NOT_OFFERED.keySet());
        Stream.of(STANDARD, EXPRESS, SERVERLESS)
                .flatMap(draft -> fields(draft).keySet().stream())
                .map(path -> path.replaceAll("\\[\\d+]", "[]"))
                .forEach(path -> assertThat(covered.add(path) || !NOT_OFFERED.containsKey(path)).as(path).isTrue());
        assertThat(covered).isEqualTo(model);
    }

    @Test
    void standardBrokersWithAllThereIs() {
        assertThat(fields(STANDARD)).containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                Map.entry("clusterName", "all"),
                Map.entry("tags", "{team=payments}"),
                Map.entry(IN + "clientSubnets", "[subnet-a, subnet-b, subnet-c]"),
                Map.entry(IN + "instanceType", "kafka.m7g.4xlarge"),
                Map.entry(IN + "securityGroups", "[sg-1, sg-2]"),
                Map.entry(IN + "storageInfo.ebsStorageInfo.volumeSize", "1000"),
                Map.entry(IN + "storageInfo.ebsStorageInfo.provisionedThroughput.enabled", "true"),
                Map.entry(IN + "storageInfo.ebsStorageInfo.provisionedThroughput.volumeThroughput", "300"),
                Map.entry(AUTH + "sasl.scram.enabled", "true"),
                Map.entry(AUTH + "sasl.iam.enabled", "true"),
                Map.entry(AUTH + "tls.certificateAuthorityArnList", "[arn:ca]"),
                Map.entry(AUTH + "tls.enabled", "true"),
                Map.entry(AUTH + "unauthenticated.enabled", "false"),
                Map.entry("provisioned.configurationInfo.arn", "arn:conf"),
                Map.entry("provisioned.configurationInfo.revision", "7"),
                Map.entry("provisioned.encryptionInfo.encryptionAtRest.dataVolumeKMSKeyId", "arn:key"),
                Map.entry("provisioned.encryptionInfo.encryptionInTransit.clientBroker", "TLS"),
                Map.entry("provisioned.encryptionInfo.encryptionInTransit.inCluster", "true"),
                Map.entry("provisioned.enhancedMonitoring", "PER_BROKER"),
                Map.entry("provisioned.openMonitoring.prometheus.jmxExporter.enabledInBroker", "true"),
                Map.entry("provisioned.openMonitoring.prometheus.nodeExporter.enabledInBroker", "true"),
                Map.entry("provisioned.kafkaVersion", "3.9.x.kraft"),
                Map.entry(LOGS + "cloudWatchLogs.enabled", "true"),
                Map.entry(LOGS + "cloudWatchLogs.logGroup", "/msk"),
                Map.entry(LOGS + "firehose.enabled", "true"),
                Map.entry(LOGS + "firehose.deliveryStream", "stream"),
                Map.entry(LOGS + "s3.enabled", "true"),
                Map.entry(LOGS + "s3.bucket", "bucket"),
                Map.entry(LOGS + "s3.prefix", "logs/"),
                Map.entry("provisioned.numberOfBrokerNodes", "6"),
                Map.entry("provisioned.storageMode", "TIERED")));
    }

    @Test
    void expressBrokersHaveNoVolumesButAreRebalanced() {
        assertThat(fields(EXPRESS))
                .containsEntry("provisioned.rebalancing.status", "PAUSED")
                .containsEntry(IN + "instanceType", "express.m7g.large")
                .doesNotContainKey("provisioned.storageMode")
                .allSatisfy((path, value) -> assertThat(path).doesNotContain("storageInfo", "serverless"));
    }

    @Test
    void serverlessIsReachedFromVpcsWithIam() {
        assertThat(fields(SERVERLESS)).containsExactlyInAnyOrderEntriesOf(Map.of(
                "clusterName", "all",
                "tags", "{team=payments}",
                "serverless.vpcConfigs[0].subnetIds", "[subnet-a, subnet-b, subnet-c]",
                "serverless.vpcConfigs[0].securityGroupIds", "[sg-1, sg-2]",
                "serverless.vpcConfigs[1].subnetIds", "[subnet-x, subnet-y]",
                "serverless.clientAuthentication.sasl.iam.enabled", "true"));
    }

    @Test
    void leavesOutWhatIsNotChosen() {
        ProvisionedRequest bare = new DraftRequest(ClusterDraft.start()
                        .machines(m -> m.withBrokersPerZone("many"))
                        .storage(s -> s.withVolumeSize("99999999999")))
                .build()
                .provisioned();
        assertThat(bare.numberOfBrokerNodes()).isNull();
        assertThat(bare.brokerNodeGroupInfo().storageInfo().ebsStorageInfo().volumeSize()).isNull();
        assertThat(bare.brokerNodeGroupInfo().hasSecurityGroups()).isFalse();
        assertThat(bare.configurationInfo()).isNull();
        assertThat(bare.loggingInfo()).isNull();
        assertThat(bare.openMonitoring()).isNull();
        assertThat(bare.storageMode()).isNull();
        assertThat(bare.rebalancing()).isNull();
        ClusterDraft unmade = STANDARD.basics(b -> b.withConfiguration(new Configuration.New("mine", "", "a=b")));
        assertThat(new DraftRequest(unmade).build().provisioned().configurationInfo()).isNull();
    }

    private static Map<String, String> fields(ClusterDraft draft) {
        return SdkFields.ofRequest(new DraftRequest(draft).build());
    }
}
