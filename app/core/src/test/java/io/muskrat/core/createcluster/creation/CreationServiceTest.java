package io.muskrat.core.createcluster.creation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.muskrat.core.createcluster.CreateClusterService;
import io.muskrat.core.createcluster.creation.Creation.Phase;
import io.muskrat.core.createcluster.draft.ClusterDraft;
import io.muskrat.core.createcluster.draft.Configuration;
import io.muskrat.core.doctor.setup.Aws;
import io.muskrat.core.live.Account;
import io.muskrat.core.live.InAccount;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import software.amazon.awssdk.services.applicationautoscaling.model.ServiceNamespace;
import software.amazon.awssdk.services.kms.KmsClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What follows the request, against the sandbox. */
@ExtendWith(InAccount.class)
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("account")
class CreationServiceTest {
    private final Account account;
    private final CreationService service;

    CreationServiceTest(Account account) {
        this.account = account;
        service = new CreationService(account.clients(), InstantSource.system());
    }

    private static Creation asked(String arn, String name, Chore... chores) {
        return Creation.asked(arn, ClusterDraft.start().basics(b -> b.withName(name)), Instant.now())
                .with(Stream.of(chores).map(Step::waiting).toList());
    }

    @Test
    void onceActiveTheUserAndTheScalingPolicyAreMade() {
        String arn = account.secure().arn();
        String key = key();
        Creation first = service.look(asked(arn, "secure", new Chore.ScramUser("al ice", key),
                new Chore.StorageScaling(60, 500)));
        assertThat(first.phase()).isEqualTo(Phase.FINISHING);
        Creation ready = service.look(first);
        assertThat(ready.steps()).extracting(Step::status).containsOnly(Step.Status.DONE);
        assertThat(ready.phase()).isEqualTo(Phase.READY);
        assertThat(ready.took()).isPresent();

        String secret = ready.steps().getFirst().made();
        assertThat(account.clients().kafka().listScramSecrets(r -> r.clusterArn(arn)).secretArnList()).contains(secret);
        var kept = account.clients().secretsManager().getSecretValue(r -> r.secretId(secret));
        assertThat(kept.name()).isEqualTo("AmazonMSK_secure_al-ice");
        JsonNode content = JsonMapper.shared().readTree(kept.secretString());
        assertThat(content.path("username").stringValue()).isEqualTo("al ice");
        assertThat(content.path("password").stringValue()).hasSize(32);
        assertThat(service.login(ready)).hasValueSatisfying(login -> {
            assertThat(login.password()).isEqualTo(content.path("password").stringValue());
            assertThat(login).asString().doesNotContain(login.password());
        });
        var policy = account.clients().autoScaling().describeScalingPolicies(r -> r
                .serviceNamespace(ServiceNamespace.KAFKA).resourceId(arn)).scalingPolicies().getFirst();
        assertThat(policy.policyARN()).isEqualTo(ready.steps().getLast().made());
        assertThat(policy.targetTrackingScalingPolicyConfiguration().targetValue()).isEqualTo(60);
        assertThat(account.clients().autoScaling().describeScalableTargets(r -> r
                .serviceNamespace(ServiceNamespace.KAFKA).resourceIds(arn)).scalableTargets().getFirst().maxCapacity())
                .isEqualTo(500);

        Creation twice = service.look(asked(arn, "secure", new Chore.ScramUser("al ice", key)));
        assertThat(twice.steps().getFirst().made()).as("a secret that is there is taken").isEqualTo(secret);
    }

    private String key() {
        try (KmsClient kms = new Aws(account).client(KmsClient.builder())) {
            return kms.createKey(r -> r.description("for users of MSK")).keyMetadata().arn();
        }
    }

    @Test
    void aRefusedStepIsNotedAndTheNextOneDone() {
        Creation now = asked(account.secure().arn(), "secure", new Chore.ScramUser("bob", "alias/none-such"),
                new Chore.StorageScaling(55, 400));
        now = service.look(service.look(now));
        assertThat(now.phase()).isEqualTo(Phase.INCOMPLETE);
        assertThat(now.over()).isTrue();
        assertThat(now.steps()).extracting(Step::status).containsExactly(Step.Status.FAILED, Step.Status.DONE);
        assertThat(now.steps().getFirst().problem().args()).isNotEmpty();
        assertThat(now.again().over()).isFalse();
        assertThat(now.again().steps()).extracting(Step::status).containsExactly(Step.Status.WAITING, Step.Status.DONE);
    }

    @Test
    void aFailureIsToldInAwssWords() {
        try (Aws.Fault _ = new Aws(account).fault(
                "{\"kind\":\"fail-create\",\"message\":\"The subnet has no free addresses left.\"}")) {
            CreateClusterService.Begun begun = new CreateClusterService(account.clients()).begin(account.draft("not-to-be")
                    .basics(b -> b.withConfiguration(new Configuration.New("made-along", "", "num.partitions=6"))));
            String arn = begun.arn();
            Creation[] now = {asked(arn, "not-to-be", new Chore.StorageScaling(60, 500))};
            await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(100)).until(() -> {
                now[0] = service.look(now[0]);
                return now[0].over();
            });
            assertThat(now[0].phase()).isEqualTo(Phase.FAILED);
            assertThat(now[0].message()).contains("The subnet has no free addresses left.");
            assertThat(now[0].code()).isNotBlank();
            assertThat(now[0].steps()).extracting(Step::status).containsOnly(Step.Status.WAITING);
            account.clients().kafka().deleteCluster(r -> r.clusterArn(arn));
            // the next try is to take it, for its name is taken
            assertThat(begun.draft().basics().configuration()).isInstanceOfSatisfying(Configuration.Existing.class,
                    made -> await().ignoreExceptions().untilAsserted(
                            () -> account.clients().kafka().deleteConfiguration(r -> r.arn(made.arn()))));
        }
    }

    @Test
    void whatIsDeletedMeanwhileIsOver() {
        String arn = account.cluster().arn().replaceFirst("/[^/]+$", "/00000000-0000-0000-0000-000000000000-1");
        Creation young = service.look(asked(arn, "deleted"));
        assertThat(young.phase()).as("AWS may not know it yet").isEqualTo(Phase.CREATING);
        Creation now = new CreationService(account.clients(), InstantSource.fixed(
                Instant.now().plusSeconds(120))).look(young);
        assertThat(now.phase()).isEqualTo(Phase.GONE);
        assertThat(now.over()).isTrue();
        assertThat(service.gone(now)).isTrue();
        assertThat(service.gone(asked(account.cluster().arn(), "msk-test"))).isFalse();
    }

    @Test
    void aLookIsOfTheAccountThatTheArnNames() {
        assertThat(asked(account.cluster().arn(), "msk-test").of(service.account(), account.clients().access().region()))
                .isTrue();
    }
}
