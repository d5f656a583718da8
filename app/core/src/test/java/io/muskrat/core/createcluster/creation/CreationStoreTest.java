package io.muskrat.core.createcluster.creation;

import static org.assertj.core.api.Assertions.assertThat;

import io.muskrat.core.createcluster.draft.ClusterDraft;
import io.muskrat.core.createcluster.draft.Kind;
import io.muskrat.core.platform.Problem;
import io.muskrat.core.platform.ProblemCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CreationStoreTest {
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    @TempDir
    private Path folder;

    private static Creation creation(String name) {
        return Creation.asked("arn:aws:kafka:ap-northeast-2:123456789012:cluster/" + name + "/1",
                draft(name), NOW);
    }

    private static ClusterDraft draft(String name) {
        return ClusterDraft.start().basics(b -> b.withName(name))
                .authentication(a -> a.withScram(true).withScramUser("alice").withScramKmsKey("alias/msk"))
                .storage(s -> s.withAutoScalingOn(true).withAutoScalingTarget("60").withAutoScalingMaximum("1000"));
    }

    @Test
    void whatTheDraftPromisesIsToBeDone() {
        assertThat(creation("orders").steps()).extracting(Step::chore)
                .containsExactly(new Chore.ScramUser("alice", "alias/msk"), new Chore.StorageScaling(60, 1000));
        assertThat(Chore.of(draft("orders").basics(b -> b.withKind(Kind.EXPRESS)))).extracting(Chore::key)
                .as("Express brokers have no volumes").containsExactly("scram-user");
        assertThat(Chore.of(draft("orders").basics(b -> b.withKind(Kind.SERVERLESS)))).isEmpty();
        assertThat(Chore.of(draft("orders").authentication(a -> a.withScram(false)))).extracting(Chore::key)
                .containsExactly("storage-scaling");
        assertThat(Chore.of(ClusterDraft.start())).isEmpty();
    }

    @Test
    void theNextStartKnowsWhatWasUnderWay() {
        Creation orders = creation("orders");
        Creation steps = orders.with(List.of(orders.steps().getFirst().failed(Problem.of(ProblemCode.AWS_REFUSED, "no")),
                orders.steps().getLast().done("arn:policy")));
        store().put(steps.told("ACTIVE", "", "").ended(NOW.plusSeconds(60)));
        assertThat(store().all()).containsExactly(steps.told("ACTIVE", "", "").ended(NOW.plusSeconds(60)));
        assertThat(store().all().getFirst().draft()).isEqualTo(orders.draft());
    }

    @Test
    void aFileThatIsNoListIsPutAside() throws IOException {
        Files.writeString(folder.resolve("creations.json"), "{\"creations\": [{\"state\": 7");
        assertThat(store().all()).isEmpty();
        assertThat(folder.resolve("creations.json.broken")).exists();
    }

    @Test
    void whatWasPutAwayDoesNotComeBack() {
        CreationStore store = store();
        Creation orders = creation("orders");
        store.put(orders);
        store.put(creation("other"));
        store.remove(orders.arn());
        store.update(orders.told("ACTIVE", "", ""));
        assertThat(store.all()).extracting(Creation::name).containsExactly("other");
    }

    @Test
    void aLookThatTellsNothingNewIsNotWritten() throws IOException {
        CreationStore store = store();
        store.put(creation("orders"));
        byte[] before = Files.readAllBytes(folder.resolve("creations.json"));
        store.update(creation("orders").seen(NOW.plusSeconds(30)));
        assertThat(store.all().getFirst().seen()).isEqualTo(NOW.plusSeconds(30));
        assertThat(Files.readAllBytes(folder.resolve("creations.json"))).isEqualTo(before);
    }

    @Test
    void howLongItTookIsToldOnlyWhenSomebodyLooked() {
        Creation watched = creation("orders").seen(NOW.plusSeconds(1190)).told("ACTIVE", "", "").ended(NOW.plusSeconds(1200));
        assertThat(watched.took()).contains(Duration.ofMinutes(20));
        Creation asleep = creation("orders").seen(NOW.plusSeconds(60)).told("ACTIVE", "", "").ended(NOW.plusSeconds(86_400));
        assertThat(asleep.took()).isEmpty();
    }

    @Test
    void isKnownByAccountAndRegion() {
        assertThat(creation("orders").of("123456789012", "ap-northeast-2")).isTrue();
        assertThat(creation("orders").of("123456789012", "us-east-1")).isFalse();
        assertThat(creation("orders").of("000000000000", "ap-northeast-2")).isFalse();
    }

    private CreationStore store() {
        return new CreationStore(folder.resolve("creations.json"));
    }
}
