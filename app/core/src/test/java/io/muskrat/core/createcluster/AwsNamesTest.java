package io.muskrat.core.createcluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.muskrat.core.createcluster.catalog.BrokerSize;
import io.muskrat.core.createcluster.catalog.Catalog;
import io.muskrat.core.createcluster.catalog.KafkaVersion;
import io.muskrat.core.createcluster.catalog.VersionFacts;
import io.muskrat.core.createcluster.draft.Kind;
import io.muskrat.core.createcluster.request.AwsFields;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AwsNamesTest {
    @ParameterizedTest
    @CsvSource({
        "clusterName, name",
        "numberOfBrokerNodes, brokersPerZone",
        "provisioned.numberOfBrokerNodes, brokersPerZone",
        "brokerNodeGroupInfo.clientSubnets, subnets",
        "clientSubnets, subnets",
        "brokerNodeGroupInfo/storageInfo/ebsStorageInfo/volumeSize, volumeSize",
        "clientAuthentication.sasl.scram.enabled, authScram",
        "encryptionInfo.encryptionInTransit.clientBroker, encryptionInTransit",
        "encryptionInfo.encryptionInTransit.inCluster, inCluster",
        "kafkaVersion, kafkaVersion",
        "instanceType, instanceType",
        "tags, tags",
        "somethingNew, ''",
    })
    void parametersHaveFields(String parameter, String field) {
        assertThat(AwsFields.of(parameter)).isEqualTo(field);
        assertThat(AwsFields.of(null)).isEmpty();
    }

    @Test
    void versionsAreOrderedByTheirNumbers() {
        Catalog catalog = new Catalog(
                List.of(),
                List.of(),
                List.of(),
                List.of("3.9.x", "3.10.x.kraft", "4.1.x.kraft", "3.9.x.kraft", "2.8.1").stream()
                        .map(v -> KafkaVersion.of(v, "ACTIVE"))
                        .toList(),
                List.of(),
                List.of());
        assertThat(catalog.versions())
                .extracting(KafkaVersion::version)
                .containsExactly("4.1.x.kraft", "3.10.x.kraft", "3.9.x.kraft", "3.9.x", "2.8.1");
        assertThat(catalog.versions()).extracting(KafkaVersion::kraft).containsExactly(true, true, true, false, false);
        assertThat(catalog.recommendedVersion()).isEqualTo("3.9.x.kraft");
        assertThat(Catalog.empty().recommendedVersion()).isEmpty();
    }

    @Test
    void sizesGrow() {
        assertThat(BrokerSize.ALL).hasSize(23).extracting(BrokerSize::type).doesNotHaveDuplicates();
        assertThat(BrokerSize.ALL)
                .contains(
                        new BrokerSize("kafka.m5.24xlarge", 96, 384, "25", 4000, 6000, 1000, null),
                        new BrokerSize("kafka.m7g.2xlarge", 8, 32, "≤15", 2000, 3000, 312, null),
                        new BrokerSize("kafka.t3.small", 2, 2, "≤5", 300, 300, 0, null),
                        new BrokerSize(
                                "express.m7g.4xlarge", 16, 64, "≤15", 6000, 8000, 0, new BrokerSize.Traffic(124.9, 249.8)));
        assertThat(BrokerSize.of(Kind.EXPRESS, BrokerSize.ALL)).hasSize(7);
        assertThat(BrokerSize.of(Kind.STANDARD, BrokerSize.ALL)).hasSize(16);
        assertThat(BrokerSize.of(Kind.SERVERLESS, BrokerSize.ALL)).isEmpty();
    }

    @Test
    void expressBrokersRunOtherVersions() {
        List<String> all = List.of("3.6.0", "3.8.x", "3.9.x", "3.9.x.kraft", "4.1.x.kraft", "4.2.x.kraft", "4.3.x.kraft");
        assertThat(all.stream().filter(v -> VersionFacts.fits(Kind.EXPRESS, v)))
                .containsExactly("3.8.x", "3.9.x.kraft", "4.2.x.kraft", "4.3.x.kraft");
        assertThat(all.stream().filter(v -> !VersionFacts.fits(Kind.STANDARD, v))).containsExactly("4.2.x.kraft");
        assertThat(VersionFacts.supportEnds("3.7.x.kraft")).contains(LocalDate.of(2026, 9, 1));
        assertThat(VersionFacts.supportEnds("4.1.x.kraft")).isEmpty();
    }
}
