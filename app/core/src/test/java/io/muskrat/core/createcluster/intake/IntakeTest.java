package io.muskrat.core.createcluster.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.muskrat.core.createcluster.catalog.BrokerSize;
import io.muskrat.core.createcluster.catalog.Catalog;
import io.muskrat.core.createcluster.code.Drafts;
import io.muskrat.core.createcluster.code.RequestJson;
import io.muskrat.core.createcluster.draft.ClusterDraft;
import io.muskrat.core.createcluster.draft.Kind;
import io.muskrat.core.createcluster.drafts.DraftFile;
import io.muskrat.core.createcluster.request.DraftRequest;
import io.muskrat.core.platform.RefusedException;
import io.muskrat.core.platform.Violation;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class IntakeTest {
    private static final Catalog CATALOG = new Catalog(List.of(),
            List.of(subnet("subnet-0a1", "vpc-0a1"), subnet("subnet-0b1", "vpc-0b1")),
            List.of(), List.of(), List.of(), BrokerSize.ALL);

    private static Catalog.Subnet subnet(String id, String vpc) {
        return new Catalog.Subnet(id, "", vpc, "ap-northeast-2a", "10.0.0.0/24", 251);
    }

    static Stream<ClusterDraft> drafts() {
        return Stream.of(Drafts.STANDARD, Drafts.EXPRESS, Drafts.SERVERLESS);
    }

    @ParameterizedTest
    @MethodSource("drafts")
    void anExportedRequestFillsTheWizardAsItWas(ClusterDraft draft) {
        Taken taken = Intake.read(RequestJson.of(Drafts.blueprint(draft)), CATALOG);
        assertThat(taken.passedOver()).isEmpty();
        assertThat(new DraftRequest(taken.draft()).build()).isEqualTo(new DraftRequest(draft).build());
        assertThat(taken.draft().kind()).isEqualTo(draft.kind());
        assertThat(taken.draft().placement()).isEqualTo(
                draft.kind().provisioned() ? draft.placement().withMoreVpcs(List.of()) : draft.placement());
    }

    @Test
    void whatIsLeftOutIsWhatMskDoesByItself() {
        ClusterDraft draft = Intake.read("""
                {"clusterName": "few", "provisioned": {"kafkaVersion": "3.6.0", "numberOfBrokerNodes": 4,
                 "brokerNodeGroupInfo": {"instanceType": "kafka.m5.large", "clientSubnets": ["subnet-0a1", "subnet-0a2"]}}}
                """, CATALOG).draft();
        assertThat(draft.name()).isEqualTo("few");
        assertThat(draft.kind()).isEqualTo(Kind.STANDARD);
        assertThat(draft.placement().zoneCount()).isEqualTo("2");
        assertThat(draft.placement().vpcId()).isEqualTo("vpc-0a1");
        assertThat(draft.machines().brokersPerZone()).isEqualTo("2");
        assertThat(draft.encryption().inTransit()).isEqualTo("TLS");
        assertThat(draft.encryption().inCluster()).isTrue();
        assertThat(draft.authentication().unauthenticated()).isTrue();
        assertThat(draft.watching().monitoring()).isEqualTo("DEFAULT");
        assertThat(draft.storage().volumeSize()).isEmpty();
    }

    @Test
    void theOlderRequestIsUnderstoodToo() {
        Taken taken = Intake.read("""
                {"ClusterName": "old", "KafkaVersion": "3.6.0", "NumberOfBrokerNodes": 3, "Tags": {"a": "b"},
                 "BrokerNodeGroupInfo": {"InstanceType": "kafka.m5.large", "ClientSubnets": ["subnet-0a1", "s2", "s3"],
                   "StorageInfo": {"EbsStorageInfo": {"VolumeSize": 10}}}}
                """, CATALOG);
        assertThat(taken.passedOver()).isEmpty();
        assertThat(taken.draft().basics().tags()).hasSize(1);
        assertThat(taken.draft().storage().volumeSize()).isEqualTo("10");
        assertThat(taken.draft().machines().brokersPerZone()).isEqualTo("1");
    }

    @Test
    void saysWhatTheWizardDoesNotSet() {
        Taken taken = Intake.read("""
                {"ClusterName": "x", "Colour": "red", "Provisioned": {"NumberOfBrokerNodes": 4, "BrokerNodeGroupInfo": {
                   "BrokerAZDistribution": "DEFAULT", "ClientSubnets": ["a", "b", "c", "d"],
                   "ConnectivityInfo": {"PublicAccess": {"Type": "SERVICE_PROVIDED_EIPS"}, "NetworkType": "IPV4"}}}}
                """, CATALOG);
        assertThat(taken.passedOver()).containsExactlyInAnyOrder("Colour",
                "Provisioned.BrokerNodeGroupInfo.ClientSubnets[3]",
                "Provisioned.BrokerNodeGroupInfo.ConnectivityInfo.PublicAccess.Type",
                "Provisioned.NumberOfBrokerNodes");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ` `                                                        | request-empty      |
            {"ClusterName": "x",}                                      | request-json       | 1
            [1]                                                        | request-type       | JSON
            {"ClusterName": "x"}                                       | request-no-kind    |
            {"Provisioned": {}, "Serverless": {}}                      | request-both-kinds |
            {"Provisioned": {"NumberOfBrokerNodes": "3"}}              | request-type       | Provisioned.NumberOfBrokerNodes
            {"Provisioned": {"NumberOfBrokerNodes": 1.5}}              | request-type       | Provisioned.NumberOfBrokerNodes
            {"ClusterName": 7, "Provisioned": {}}                      | request-type       | ClusterName
            {"Tags": ["a"], "Provisioned": {}}                         | request-type       | Tags
            {"Serverless": {"VpcConfigs": {}}}                         | request-type       | Serverless.VpcConfigs
            {"Serverless": {"VpcConfigs": ["x"]}}                      | request-type       | Serverless.VpcConfigs[0]
            {"muskrat": "cluster-draft", "draft": {"basics": "x"}}     | draft-file         |
            """)
    void refusesWhatIsNoRequest(String text, String rule, String where) {
        RefusedException refused = catchThrowableOfType(RefusedException.class, () -> Intake.read(text, CATALOG));
        Violation first = refused.violations().getFirst();
        assertThat(first.rule()).isEqualTo(rule);
        if (where != null) {
            assertThat(first.args().getFirst()).isEqualTo(where);
        }
    }

    @Test
    void anExportedDraftComesBackWhole() {
        String file = DraftFile.write("for the team", Drafts.ROUND);
        Taken taken = Intake.read(file, CATALOG);
        assertThat(taken.name()).isEqualTo("for the team");
        assertThat(taken.draft()).isEqualTo(Drafts.ROUND);
        assertThat(Intake.read(file.replace("\"name\"", "\"newer\": 1, \"name\""), CATALOG).draft()).isEqualTo(Drafts.ROUND);
        assertThat(Intake.read("\uFEFF" + file, CATALOG).draft()).as("as some editors save it").isEqualTo(Drafts.ROUND);
    }
}
