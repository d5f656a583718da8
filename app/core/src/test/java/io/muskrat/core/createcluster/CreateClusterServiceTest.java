package io.muskrat.core.createcluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.muskrat.core.createcluster.catalog.Catalog;
import io.muskrat.core.createcluster.catalog.KafkaVersion;
import io.muskrat.core.createcluster.draft.ClusterDraft;
import io.muskrat.core.createcluster.draft.Tag;
import io.muskrat.core.createcluster.request.AwsFields;
import io.muskrat.core.createcluster.request.DraftRequest;
import io.muskrat.core.createcluster.rules.ClusterRules;
import io.muskrat.core.live.Account;
import io.muskrat.core.live.InAccount;
import io.muskrat.core.platform.RefusedException;
import io.muskrat.core.platform.Violation;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.kafka.model.BadRequestException;

@ExtendWith(InAccount.class)
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("account")
class CreateClusterServiceTest {
    private final Account account;
    private final CreateClusterService service;

    CreateClusterServiceTest(Account account) {
        this.account = account;
        service = new CreateClusterService(account.clients());
    }

    @Test
    void theCatalogHasWhatTheWizardChoosesFrom() {
        Catalog catalog = account.catalog();
        assertThat(catalog.vpcs()).extracting(Catalog.Vpc::name).contains("MSK_TEST_VPC");
        assertThat(catalog.subnets()).extracting(Catalog.Subnet::name).contains("broker01", "broker02", "broker03");
        assertThat(catalog.subnets()).allSatisfy(s -> assertThat(s.freeAddresses()).isPositive());
        assertThat(catalog.securityGroups()).isNotEmpty();
        assertThat(catalog.versions()).extracting(KafkaVersion::version).doesNotHaveDuplicates();
        assertThat(catalog.recommendedVersion()).isNotEmpty();
        assertThat(ClusterRules.check(account.draft("fine"), catalog)).isEmpty();
    }

    /** What the rules of ours refuse, the service refuses too, and names the same field. */
    static Stream<UnaryOperator<ClusterDraft>> wrong() {
        return Stream.of(
                d -> d.basics(b -> b.withName("msk_test")),
                d -> d.basics(b -> b.withName("a".repeat(65))),
                d -> d.machines(m -> m.withBrokersPerZone("0")),
                d -> d.storage(s -> s.withVolumeSize("0")),
                d -> d.storage(s -> s.withVolumeSize("20000")),
                d -> d.machines(m -> m.withInstanceType("kafka.t3.small")),
                d -> d.basics(b -> b.withKafkaVersion("0.8.0")),
                d -> d.placement(p -> p.withSubnets(List.of("subnet-none", d.placement().subnets().getFirst()))),
                d -> d.basics(b -> b.withTags(List.of(new Tag("aws:x", "v")))));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void theServiceNamesTheSameField(UnaryOperator<ClusterDraft> change) {
        ClusterDraft draft = change.apply(account.draft("wrong"));
        List<Violation> ours = ClusterRules.check(draft, account.catalog());
        assertThat(ours).isNotEmpty();
        BadRequestException answer = catchThrowableOfType(
                BadRequestException.class,
                () -> account.clients().kafka().createClusterV2(new DraftRequest(draft).build()));
        assertThat(AwsFields.of(answer.invalidParameter())).isIn(ours.stream().map(Violation::field).toList());
    }

    @Test
    void aRefusalOfTheServiceIsShownAtItsField() {
        Catalog catalog = account.catalog();
        ClusterDraft oneZone = account.draft("one-zone")
                .placement(p -> p.withSubnets(List.of(Account.subnet(catalog, "broker01"), Account.subnet(catalog, "broker01b"))));
        assertThat(ClusterRules.check(oneZone, catalog)).extracting(Violation::rule).contains("subnets-same-zone");
        RefusedException refused = catchThrowableOfType(RefusedException.class, () -> service.create(oneZone));
        assertThat(refused.violations()).singleElement().satisfies(v -> {
            assertThat(v.field()).isEqualTo("subnets");
            assertThat(v.rule()).isEqualTo("aws-refused");
            assertThat(v.args().getFirst()).isNotBlank();
        });
    }

    @Test
    void aNameThatIsTakenIsARefusalOfTheName() {
        account.cluster();
        RefusedException refused =
                catchThrowableOfType(RefusedException.class, () -> service.create(account.draft("msk-test")));
        assertThat(refused.violations()).extracting(Violation::field).containsExactly("name");
    }

    @Test
    void whatCannotBeSentIsNotSent() {
        ClusterDraft draft = account.draft("never").machines(m -> m.withBrokersPerZone("abc"));
        RefusedException refused = catchThrowableOfType(RefusedException.class, () -> service.create(draft));
        assertThat(refused.violations()).extracting(Violation::rule).containsExactly("brokers-number");
    }

    /** An account may have more than AWS's default. */
    @Test
    void theQuotaIsLeftToTheService() {
        ClusterDraft many = account.draft("many").machines(m -> m.withBrokersPerZone("40"));
        RefusedException refused = catchThrowableOfType(RefusedException.class, () -> service.create(many));
        assertThat(refused.violations()).extracting(Violation::field, Violation::rule)
                .containsExactly(tuple("brokersPerZone", "aws-refused"));
    }
}
