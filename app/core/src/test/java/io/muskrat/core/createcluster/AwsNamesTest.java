package io.muskrat.core.createcluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.muskrat.core.createcluster.catalog.BrokerSize;
import io.muskrat.core.createcluster.catalog.Catalog;
import io.muskrat.core.createcluster.catalog.KafkaVersion;
import io.muskrat.core.createcluster.request.AwsFields;
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
        assertThat(BrokerSize.ALL).hasSize(16).extracting(BrokerSize::type).doesNotHaveDuplicates();
        assertThat(BrokerSize.ALL)
                .contains(
                        new BrokerSize("kafka.m5.24xlarge", 96, 384, "25", 4000),
                        new BrokerSize("kafka.m7g.2xlarge", 8, 32, "≤15", 2000));
    }
}
