package io.muskrat.core.createcluster.rules;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.muskrat.core.createcluster.draft.ClusterDraft;
import io.muskrat.core.createcluster.request.DraftRequest;
import io.muskrat.core.live.Account;
import io.muskrat.core.live.InAccount;
import io.muskrat.core.platform.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import software.amazon.awssdk.services.kafka.KafkaClient;
import software.amazon.awssdk.services.kafka.model.BadRequestException;
import software.amazon.awssdk.services.kafka.model.ConflictException;

/** What our rules let through the service takes, and what they refuse it refuses, or the table says why we are stricter. */
@ExtendWith(InAccount.class)
@ResourceLock("account")
class RandomDraftsTest {
    private static final int DRAFTS = Boolean.getBoolean("muskrat.test.all") ? 10_000 : 2_000;
    private static final int AT_ONCE = 4;
    private static final long SEED = 5;

    private final Account account;
    private final Ground ground;
    private final Map<String, String> stricter;

    RandomDraftsTest(Account account) {
        this.account = account;
        this.ground = new Ground(account);
        stricter = Rows.all(ground).stream()
                .filter(row -> row.aws() instanceof Row.Aws.Takes)
                .collect(toMap(Row::rule, Row::answer, (one, other) -> one, TreeMap::new));
    }

    /** A draft, our rules' answer and the service's. */
    private record Judged(ClusterDraft draft, List<Violation> ours, String theirs) {}

    @Test
    void weAndTheServiceAgree() throws InterruptedException, ExecutionException {
        List<Judged> all = new ArrayList<>();
        RandomDraft drafts = new RandomDraft(ground, Vault.in(account.clients()), SEED);
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<Judged>> judging = new ArrayList<>();
            for (int i = 0; i < DRAFTS; i++) {
                ClusterDraft draft = drafts.next();
                judging.add(threads.submit(() -> judge(draft)));
            }
            for (Future<Judged> each : judging) {
                all.add(each.get());
            }
        }
        assertThat(all).filteredOn(j -> j.ours().isEmpty() != j.theirs().isEmpty()).allSatisfy(j -> {
            assertThat(j.theirs()).as("the service refuses what we let through: " + j.draft()).isEmpty();
            assertThat(j.ours()).as(j.draft().toString()).extracting(Violation::rule).isSubsetOf(stricter.keySet());
        });
        List<ClusterDraft> taken = all.stream().filter(j -> j.ours().isEmpty()).map(Judged::draft).toList();
        assertThat(taken).hasSizeGreaterThan(DRAFTS / 10)
                .as("mutual TLS").anyMatch(d -> d.kind().provisioned() && d.authentication().tls())
                .as("a key").anyMatch(d -> d.kind().provisioned() && !d.encryption().kmsKey().isEmpty())
                .as("a log group").anyMatch(d -> d.kind().provisioned() && d.watching().logs().cloudWatch().on());
        assertThat(all.stream().filter(j -> !j.ours().isEmpty())).hasSizeGreaterThan(DRAFTS / 10);
    }

    private Judged judge(ClusterDraft draft) {
        List<Violation> ours = ClusterRules.check(draft, ground.own);
        return new Judged(draft, ours, answer(account.clients().kafka(), draft));
    }

    // the name is taken: that is the last thing to be looked at
    private static String answer(KafkaClient kafka, ClusterDraft draft) {
        try {
            kafka.createClusterV2(new DraftRequest(draft).build());
            throw new AssertionError("made a cluster of " + draft);
        } catch (ConflictException e) {
            return "";
        } catch (BadRequestException e) {
            return e.getMessage();
        }
    }
}
