package io.muskrat.core.createcluster;

import static io.muskrat.core.createcluster.Examples.CATALOG;
import static io.muskrat.core.createcluster.Examples.good;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.muskrat.core.createcluster.catalog.Catalog;
import io.muskrat.core.createcluster.draft.ClusterDraft;
import io.muskrat.core.createcluster.draft.Tag;
import io.muskrat.core.createcluster.rules.ClusterRules;
import io.muskrat.core.createcluster.rules.WizardStep;
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
                row("name", "name-empty", d -> d.basics(b -> b.withName(" "))),
                row("name", "name-long", d -> d.basics(b -> b.withName("a".repeat(65)))),
                row("name", "name-characters", d -> d.basics(b -> b.withName("msk_test"))),
                row("name", "name-characters", d -> d.basics(b -> b.withName("내 클러스터"))),
                row("name", "name-first", d -> d.basics(b -> b.withName("-msk"))),
                row("vpcId", "vpc-unknown", d -> d.placement(p -> p.withVpcId("vpc-9").withSubnets(List.of("", "", "")))),
                row("kafkaVersion", "version-empty", d -> d.basics(b -> b.withKafkaVersion(""))),
                row("kafkaVersion", "version-unknown", d -> d.basics(b -> b.withKafkaVersion("9.9"))),
                row("kafkaVersion", "version-deprecated", d -> d.basics(b -> b.withKafkaVersion("3.5.1"))),
                row("zoneCount", "zones-count", d -> d.placement(p -> p.withZoneCount("1"))),
                row("zoneCount", "zones-count", d -> d.placement(p -> p.withZoneCount(""))),
                row("zoneCount", "zones-vpc", d -> d.placement(p -> p.withVpcId("vpc-2"))),
                row("subnets", "subnet-empty", d -> d.placement(p -> p.withSubnets(List.of("subnet-a", "", "subnet-c")))),
                row("subnets", "subnet-empty", d -> d.placement(p -> p.withSubnets(List.of("subnet-a", "subnet-b")))),
                row("subnets", "subnet-twice", d -> d.placement(p -> p.withSubnets(List.of("subnet-a", "subnet-a", "subnet-c")))),
                row("subnets", "subnet-unknown", d -> d.placement(p -> p.withSubnets(List.of("subnet-a", "subnet-z", "subnet-c")))),
                row("subnets", "subnet-vpc", d -> d.placement(p -> p.withSubnets(List.of("subnet-x", "subnet-b", "subnet-c")))),
                row("subnets", "subnets-same-zone", d -> d.placement(p -> p.withSubnets(List.of("subnet-a", "subnet-a2", "subnet-c")))),
                row("subnets", "subnet-full", d -> d.placement(p -> p.withSubnets(List.of("subnet-a", "subnet-b", "subnet-full")))
                        .machines(m -> m.withBrokersPerZone("2"))),
                row("subnets", "subnets-many", d -> d.placement(p -> p.withZoneCount("2")).machines(m -> m.withBrokersPerZone("2"))),
                row("configurationArn", "configuration-unknown", d -> d.basics(b -> b.withConfiguration("arn:other", "1"))),
                row("configurationArn", "configuration-version", d -> d.basics(b -> b.withConfiguration("arn:conf", "1"))
                        .basics(b -> b.withKafkaVersion("3.6.0"))),
                row("configurationRevision", "revision-empty", d -> d.basics(b -> b.withConfiguration("arn:conf", ""))),
                row("configurationRevision", "revision-number", d -> d.basics(b -> b.withConfiguration("arn:conf", "newest"))),
                row("configurationRevision", "revision-unknown", d -> d.basics(b -> b.withConfiguration("arn:conf", "4"))),
                row("instanceType", "size-empty", d -> d.machines(m -> m.withInstanceType(""))),
                row("instanceType", "size-unknown", d -> d.machines(m -> m.withInstanceType("kafka.m1.tiny"))),
                row("instanceType", "size-kraft", d -> d.machines(m -> m.withInstanceType("kafka.t3.small"))),
                row("instanceType", "size-graviton", d -> d.machines(m -> m.withInstanceType("kafka.m7g.large"))
                        .basics(b -> b.withKafkaVersion("2.6.3"))),
                row("brokersPerZone", "brokers-empty", d -> d.machines(m -> m.withBrokersPerZone(""))),
                row("brokersPerZone", "brokers-number", d -> d.machines(m -> m.withBrokersPerZone("abc"))),
                row("brokersPerZone", "brokers-number", d -> d.machines(m -> m.withBrokersPerZone("3.0"))),
                row("brokersPerZone", "brokers-few", d -> d.machines(m -> m.withBrokersPerZone("0"))),
                row("brokersPerZone", "brokers-few", d -> d.machines(m -> m.withBrokersPerZone("-3"))),
                row("brokersPerZone", "brokers-many", d -> d.machines(m -> m.withBrokersPerZone("21"))),
                row("brokersPerZone", "brokers-many", d -> d.machines(m -> m.withBrokersPerZone("11")).basics(b -> b.withKafkaVersion("3.6.0"))),
                row("brokersPerZone", "brokers-many", d -> d.machines(m -> m.withBrokersPerZone("99999999999999999999"))),
                row("tags", "tags-many", d -> d.basics(b -> b.withTags(IntStream.range(0, 51)
                        .mapToObj(i -> new Tag("k" + i, ""))
                        .toList()))),
                row("tags", "tag-key-empty", d -> d.basics(b -> b.withTags(List.of(new Tag("", "v"))))),
                row("tags", "tag-key-long", d -> d.basics(b -> b.withTags(List.of(new Tag("k".repeat(129), "v"))))),
                row("tags", "tag-key-characters", d -> d.basics(b -> b.withTags(List.of(new Tag("a*b", "v"))))),
                row("tags", "tag-key-aws", d -> d.basics(b -> b.withTags(List.of(new Tag("AWS:x", "v"))))),
                row("tags", "tag-key-twice", d -> d.basics(b -> b.withTags(List.of(new Tag("k", "1"), new Tag("k", "2"))))),
                row("tags", "tag-value-long", d -> d.basics(b -> b.withTags(List.of(new Tag("k", "v".repeat(257)))))),
                row("tags", "tag-value-characters", d -> d.basics(b -> b.withTags(List.of(new Tag("k", "<v>"))))),
                row("volumeSize", "volume-empty", d -> d.storage(s -> s.withVolumeSize(""))),
                row("volumeSize", "volume-number", d -> d.storage(s -> s.withVolumeSize("100 GiB"))),
                row("volumeSize", "volume-range", d -> d.storage(s -> s.withVolumeSize("0"))),
                row("volumeSize", "volume-range", d -> d.storage(s -> s.withVolumeSize("20000"))),
                row("encryptionInTransit", "encryption-unknown", d -> d.encryption(e -> e.withInTransit("SSL"))),
                row("inCluster", "in-cluster-auth", d -> d.authentication(a -> a.withIam(true)).encryption(e -> e.withInCluster(false))),
                row("kmsKey", "kms-key", d -> d.encryption(e -> e.withKmsKey("alias/mine"))),
                row("authIam", "auth-plaintext", d -> d.authentication(a -> a.withIam(true)).encryption(e -> e.withInTransit("PLAINTEXT"))),
                row("authScram", "auth-plaintext", d -> d.authentication(a -> a.withScram(true)).encryption(e -> e.withInTransit("PLAINTEXT"))),
                row("authUnauthenticated", "auth-tls-plaintext", d -> d.authentication(a -> a.withScram(true)
                        .withUnauthenticated(false))
                        .encryption(e -> e.withInTransit("TLS_PLAINTEXT"))),
                row("authUnauthenticated", "auth-none", d -> d.authentication(a -> a.withUnauthenticated(false))),
                row("tlsAuthorities", "authorities-empty", d -> d.authentication(a -> a.withTls(true))),
                row("tlsAuthorities", "authority-arn", d -> d.authentication(a -> a.withTls(true).withTlsAuthorities(List.of("x")))),
                row("monitoring", "monitoring-unknown", d -> d.watching(w -> w.withMonitoring("ALL"))),
                row("logGroup", "log-group", d -> d.watching(w -> w.withLogs(w.logs().withCloudWatch(true, "my group")))),
                row("securityGroups", "security-group-twice", d -> d.placement(p -> p.withSecurityGroups(List.of("sg-1", "sg-1")))),
                row("securityGroups", "security-group-unknown", d -> d.placement(p -> p.withSecurityGroups(List.of("sg-9")))),
                row("securityGroups", "security-group-vpc", d -> d.placement(p -> p.withSecurityGroups(List.of("sg-2")))));
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
                d -> d.basics(b -> b.withName("9-Lives").withTags(List.of(new Tag("", ""), new Tag("담당", "운영팀")))),
                d -> d.placement(p -> p.withZoneCount("2").withSubnets(List.of("subnet-a2", "subnet-b", ""))).machines(m -> m.withBrokersPerZone("2")),
                d -> d.machines(m -> m.withBrokersPerZone(" 20 ")).storage(s -> s.withVolumeSize("16384")),
                d -> d.machines(m -> m.withInstanceType("kafka.t3.small")).basics(b -> b.withKafkaVersion("3.6.0")).machines(m -> m.withBrokersPerZone("10")),
                d -> d.machines(m -> m.withInstanceType("kafka.m7g.16xlarge")).basics(b -> b.withKafkaVersion("4.1.x.kraft")),
                d -> d.basics(b -> b.withConfiguration("arn:conf", "3")),
                d -> d.encryption(e -> e.withInTransit("TLS_PLAINTEXT")).authentication(a -> a.withIam(true).withScram(true)),
                d -> d.authentication(a -> a.withTls(true).withTlsAuthorities(List.of(PCA, "")).withUnauthenticated(false)),
                d -> d.encryption(e -> e.withInTransit("PLAINTEXT").withInCluster(false)),
                d -> d.encryption(e -> e.withKmsKey("arn:aws:kms:ap-northeast-2:000000000000:key/1-2")).watching(w -> w.withLogs(w.logs().withCloudWatch(true, "/msk/test"))),
                d -> d.placement(p -> p.withSecurityGroups(List.of("sg-1"))).watching(w -> w.withMonitoring("PER_BROKER").withJmxExporter(true)));
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
