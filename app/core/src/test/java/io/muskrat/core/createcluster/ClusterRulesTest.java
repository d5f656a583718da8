package io.muskrat.core.createcluster;

import static io.muskrat.core.createcluster.Examples.CATALOG;
import static io.muskrat.core.createcluster.Examples.good;
import static org.assertj.core.api.Assertions.assertThat;

import io.muskrat.core.createcluster.catalog.Catalog;
import io.muskrat.core.createcluster.draft.ClusterDraft;
import io.muskrat.core.createcluster.draft.Kind;
import io.muskrat.core.createcluster.draft.Tag;
import io.muskrat.core.createcluster.rules.ClusterRules;
import io.muskrat.core.createcluster.rules.WizardStep;
import io.muskrat.core.platform.Violation;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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

    static Stream<UnaryOperator<ClusterDraft>> accepted() {
        return Stream.of(
                d -> d.basics(b -> b.withName("9-Lives").withTags(List.of(new Tag("", ""), new Tag("담당", "운영팀")))),
                d -> d.machines(m -> m.withInstanceType("kafka.m5.4xlarge"))
                        .storage(s -> s.withThroughputOn(true).withThroughput("593").withMode("TIERED")),
                d -> d.storage(s -> s.withAutoScalingOn(true).withAutoScalingTarget("10").withAutoScalingMaximum("101")),
                d -> d.watching(w -> w.withLogs(w.logs().withS3(true, "my.logs-1", "").withFirehose(true, "a_b.c-1"))),
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
    void whatAKindOfClusterDoesNotHaveIsNotLookedAt() {
        ClusterDraft wrong = good().storage(s -> s.withVolumeSize("none"))
                .machines(m -> m.withInstanceType("express.m7g.large"));
        assertThat(ClusterRules.check(wrong.basics(b -> b.withKind(Kind.EXPRESS)), CATALOG)).isEmpty();
        ClusterDraft nothing = wrong.basics(b -> b.withKind(Kind.SERVERLESS).withKafkaVersion(""))
                .machines(m -> m.withBrokersPerZone(""))
                .authentication(a -> a.withUnauthenticated(false));
        assertThat(ClusterRules.check(nothing, CATALOG)).isEmpty();
    }

    @Test
    void everyFieldStandsOnOneStep() {
        List<String> fields = Stream.of(WizardStep.values()).flatMap(step -> step.fields().stream()).toList();
        assertThat(fields).doesNotHaveDuplicates();
        assertThat(Stream.of(WizardStep.values()).filter(step -> !step.needed(Kind.EXPRESS)))
                .containsExactly(WizardStep.STORAGE);
        assertThat(Stream.of(WizardStep.values()).filter(step -> step.needed(Kind.SERVERLESS)))
                .containsExactly(WizardStep.GENERAL, WizardStep.ZONES, WizardStep.TAGS, WizardStep.ADVANCED);
    }
}
