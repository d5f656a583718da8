package io.muskrat.core.createcluster;

import static io.muskrat.core.createcluster.Examples.CATALOG;
import static io.muskrat.core.createcluster.Examples.good;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.muskrat.core.house.Texts;
import io.muskrat.core.platform.Violation;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ClusterRulesTest {
    private static final String PCA = "arn:aws:acm-pca:ap-northeast-2:000000000000:certificate-authority/1-2";

    @Test
    void aGoodDraftKeepsTheRules() {
        assertThat(ClusterRules.check(good(), CATALOG)).isEmpty();
        assertThat(ClusterRules.check(good(), Catalog.empty())).isEmpty();
    }

    @Test
    void aNewDraftAsksForWhatMustBeChosen() {
        assertThat(ClusterRules.check(ClusterDraft.start(), CATALOG))
                .extracting(Violation::rule)
                .containsExactly(
                        "name-empty", "vpc-empty", "version-empty", "subnet-empty", "subnet-empty", "subnet-empty");
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                row("name", "name-empty", d -> d.withName(" ")),
                row("name", "name-long", d -> d.withName("a".repeat(65))),
                row("name", "name-characters", d -> d.withName("msk_test")),
                row("name", "name-characters", d -> d.withName("내 클러스터")),
                row("name", "name-first", d -> d.withName("-msk")),
                row("vpcId", "vpc-unknown", d -> d.withVpcId("vpc-9").withSubnets(List.of("", "", ""))),
                row("kafkaVersion", "version-empty", d -> d.withKafkaVersion("")),
                row("kafkaVersion", "version-unknown", d -> d.withKafkaVersion("9.9")),
                row("kafkaVersion", "version-deprecated", d -> d.withKafkaVersion("3.5.1")),
                row("zoneCount", "zones-count", d -> d.withZoneCount("1")),
                row("zoneCount", "zones-count", d -> d.withZoneCount("")),
                row("zoneCount", "zones-vpc", d -> d.withVpcId("vpc-2")),
                row("subnets", "subnet-empty", d -> d.withSubnets(List.of("subnet-a", "", "subnet-c"))),
                row("subnets", "subnet-empty", d -> d.withSubnets(List.of("subnet-a", "subnet-b"))),
                row("subnets", "subnet-twice", d -> d.withSubnets(List.of("subnet-a", "subnet-a", "subnet-c"))),
                row("subnets", "subnet-unknown", d -> d.withSubnets(List.of("subnet-a", "subnet-z", "subnet-c"))),
                row("subnets", "subnet-vpc", d -> d.withSubnets(List.of("subnet-x", "subnet-b", "subnet-c"))),
                row("subnets", "subnets-same-zone", d -> d.withSubnets(List.of("subnet-a", "subnet-a2", "subnet-c"))),
                row("subnets", "subnet-full", d -> d.withSubnets(List.of("subnet-a", "subnet-b", "subnet-full"))
                        .withBrokerCount("6")),
                row("subnets", "subnets-many", d -> d.withZoneCount("2").withBrokerCount("2")),
                row("configurationArn", "configuration-unknown", d -> d.withConfigurationArn("arn:other")
                        .withConfigurationRevision("1")),
                row("configurationArn", "configuration-version", d -> d.withConfigurationArn("arn:conf")
                        .withConfigurationRevision("1")
                        .withKafkaVersion("3.6.0")),
                row("configurationRevision", "revision-empty", d -> d.withConfigurationArn("arn:conf")),
                row("configurationRevision", "revision-number", d -> d.withConfigurationArn("arn:conf")
                        .withConfigurationRevision("newest")),
                row("configurationRevision", "revision-unknown", d -> d.withConfigurationArn("arn:conf")
                        .withConfigurationRevision("4")),
                row("instanceType", "size-empty", d -> d.withInstanceType("")),
                row("instanceType", "size-unknown", d -> d.withInstanceType("kafka.m1.tiny")),
                row("instanceType", "size-kraft", d -> d.withInstanceType("kafka.t3.small")),
                row("instanceType", "size-graviton", d -> d.withInstanceType("kafka.m7g.large")
                        .withKafkaVersion("2.6.3")),
                row("brokerCount", "brokers-empty", d -> d.withBrokerCount("")),
                row("brokerCount", "brokers-number", d -> d.withBrokerCount("abc")),
                row("brokerCount", "brokers-number", d -> d.withBrokerCount("3.0")),
                row("brokerCount", "brokers-few", d -> d.withBrokerCount("0")),
                row("brokerCount", "brokers-few", d -> d.withBrokerCount("-3")),
                row("brokerCount", "brokers-few", d -> d.withBrokerCount("2")),
                row("brokerCount", "brokers-multiple", d -> d.withBrokerCount("4")),
                row("brokerCount", "brokers-many", d -> d.withBrokerCount("63")),
                row("brokerCount", "brokers-many", d -> d.withBrokerCount("33").withKafkaVersion("3.6.0")),
                row("brokerCount", "brokers-many", d -> d.withBrokerCount("99999999999999999999")),
                row("tags", "tags-many", d -> d.withTags(IntStream.range(0, 51)
                        .mapToObj(i -> new Tag("k" + i, ""))
                        .toList())),
                row("tags", "tag-key-empty", d -> d.withTags(List.of(new Tag("", "v")))),
                row("tags", "tag-key-long", d -> d.withTags(List.of(new Tag("k".repeat(129), "v")))),
                row("tags", "tag-key-characters", d -> d.withTags(List.of(new Tag("a*b", "v")))),
                row("tags", "tag-key-aws", d -> d.withTags(List.of(new Tag("AWS:x", "v")))),
                row("tags", "tag-key-twice", d -> d.withTags(List.of(new Tag("k", "1"), new Tag("k", "2")))),
                row("tags", "tag-value-long", d -> d.withTags(List.of(new Tag("k", "v".repeat(257))))),
                row("tags", "tag-value-characters", d -> d.withTags(List.of(new Tag("k", "<v>")))),
                row("volumeSize", "volume-empty", d -> d.withVolumeSize("")),
                row("volumeSize", "volume-number", d -> d.withVolumeSize("100 GiB")),
                row("volumeSize", "volume-range", d -> d.withVolumeSize("0")),
                row("volumeSize", "volume-range", d -> d.withVolumeSize("20000")),
                row("encryptionInTransit", "encryption-unknown", d -> d.withEncryptionInTransit("SSL")),
                row("inCluster", "in-cluster-auth", d -> d.withAuthIam(true).withInCluster(false)),
                row("kmsKey", "kms-key", d -> d.withKmsKey("alias/mine")),
                row("authIam", "auth-plaintext", d -> d.withAuthIam(true).withEncryptionInTransit("PLAINTEXT")),
                row("authScram", "auth-plaintext", d -> d.withAuthScram(true).withEncryptionInTransit("PLAINTEXT")),
                row("authUnauthenticated", "auth-tls-plaintext", d -> d.withAuthScram(true)
                        .withAuthUnauthenticated(false)
                        .withEncryptionInTransit("TLS_PLAINTEXT")),
                row("authUnauthenticated", "auth-none", d -> d.withAuthUnauthenticated(false)),
                row("tlsAuthorities", "authorities-empty", d -> d.withAuthTls(true)),
                row("tlsAuthorities", "authority-arn", d -> d.withAuthTls(true).withTlsAuthorities(List.of("x"))),
                row("monitoring", "monitoring-unknown", d -> d.withMonitoring("ALL")),
                row("logGroup", "log-group", d -> d.withLogGroup("my group")),
                row("securityGroups", "security-group-twice", d -> d.withSecurityGroups(List.of("sg-1", "sg-1"))),
                row("securityGroups", "security-group-unknown", d -> d.withSecurityGroups(List.of("sg-9"))),
                row("securityGroups", "security-group-vpc", d -> d.withSecurityGroups(List.of("sg-2"))));
    }

    @ParameterizedTest(name = "{1} [{index}]")
    @MethodSource("refused")
    void isRefusedAtItsFieldInWords(String field, String rule, UnaryOperator<ClusterDraft> change) {
        List<Violation> found = ClusterRules.check(change.apply(good()), CATALOG);
        assertThat(found).extracting(Violation::field, Violation::rule).contains(tuple(field, rule));
        assertThat(WizardStep.of(field).fields()).contains(field);
        for (Violation violation : found) {
            for (Texts texts : Texts.RULES) {
                assertThat(texts.format("rule." + violation.rule(), violation.args()))
                        .isNotBlank()
                        .doesNotContain("{", "}", "''");
            }
        }
    }

    static Stream<UnaryOperator<ClusterDraft>> accepted() {
        return Stream.of(
                d -> d.withName("9-Lives").withTags(List.of(new Tag("", ""), new Tag("담당", "운영팀"))),
                d -> d.withZoneCount("2").withSubnets(List.of("subnet-a2", "subnet-b", "")).withBrokerCount("4"),
                d -> d.withBrokerCount(" 60 ").withVolumeSize("16384"),
                d -> d.withInstanceType("kafka.t3.small").withKafkaVersion("3.6.0").withBrokerCount("30"),
                d -> d.withInstanceType("kafka.m7g.16xlarge").withKafkaVersion("4.1.x.kraft"),
                d -> d.withConfigurationArn("arn:conf").withConfigurationRevision("3"),
                d -> d.withEncryptionInTransit("TLS_PLAINTEXT").withAuthIam(true).withAuthScram(true),
                d -> d.withAuthTls(true).withTlsAuthorities(List.of(PCA, "")).withAuthUnauthenticated(false),
                d -> d.withEncryptionInTransit("PLAINTEXT").withInCluster(false),
                d -> d.withKmsKey("arn:aws:kms:ap-northeast-2:000000000000:key/1-2").withLogGroup("/msk/test"),
                d -> d.withSecurityGroups(List.of("sg-1")).withMonitoring("PER_BROKER").withJmxExporter(true));
    }

    @ParameterizedTest
    @MethodSource("accepted")
    void isTaken(UnaryOperator<ClusterDraft> change) {
        assertThat(ClusterRules.check(change.apply(good()), CATALOG)).isEmpty();
    }

    @Test
    void theTableHasARowForEveryRule() {
        Set<String> rows = refused().map(row -> (String) row.get()[1]).collect(Collectors.toSet());
        // need another account: a region with two zones, an empty form, the service itself
        Collections.addAll(rows, "zones-region", "vpc-empty");
        assertThat(rows).containsExactlyInAnyOrderElementsOf(Texts.rulesInSources("createcluster"));
    }

    @Test
    void northernCaliforniaHasTwoZones() {
        Catalog west = new Catalog(
                List.of(),
                List.of(new Catalog.Subnet("s", "", "vpc-1", "us-west-1a", "10.0.0.0/24", 9)),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        assertThat(ClusterRules.check(good(), west)).extracting(Violation::rule).contains("zones-region");
    }

    private static Arguments row(String field, String rule, UnaryOperator<ClusterDraft> change) {
        return arguments(field, rule, change);
    }
}
