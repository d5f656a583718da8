package io.muskrat.desktop.createcluster.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.muskrat.core.createcluster.draft.ClusterDraft;
import io.muskrat.core.platform.Problem;
import io.muskrat.core.platform.ProblemCode;
import io.muskrat.core.platform.ProblemException;
import io.muskrat.core.platform.RefusedException;
import io.muskrat.core.platform.Violation;
import io.muskrat.desktop.createcluster.Accounts;
import io.muskrat.desktop.createcluster.PaperNetwork;
import io.muskrat.desktop.createcluster.model.CreateClusterModel.Outcome;
import io.muskrat.desktop.createcluster.model.CreateClusterModel.Stage;
import io.muskrat.desktop.ui.async.Tasks;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CreateClusterModelTest {

    private static final Problem DOWN = new Problem(ProblemCode.AWS_UNREACHABLE, List.of("kafka"), "");

    /** Stands for the JavaFX thread. */
    private final ExecutorService fx = Executors.newSingleThreadExecutor();
    private final Tasks tasks = new Tasks(fx,
            failure -> failure instanceof ProblemException known ? known.problem() : DOWN);
    private final AtomicReference<String> created = new AtomicReference<>();

    @AfterEach
    void close() {
        tasks.close();
        fx.shutdownNow();
    }

    @Test
    void sendsTheDraftAndBeginsAnew() {
        AtomicReference<ClusterDraft> sent = new AtomicReference<>();
        CreateClusterModel model = ready(draft -> {
            sent.set(draft);
            return "arn";
        });
        name(model, "msk-test");
        onFx(model::create);
        await().untilAsserted(() -> assertThat(created).hasValue("msk-test"));
        assertThat(sent.get().name()).isEqualTo("msk-test");
        assertThat(model.stageProperty().get()).isInstanceOf(Stage.Loading.class);
    }

    @Test
    void doesNotSendWhatBreaksARule() {
        AtomicInteger sent = new AtomicInteger();
        CreateClusterModel model = ready(draft -> "arn" + sent.incrementAndGet());
        onFx(model::create);
        assertThat(draft(model).shownProperty().get()).extracting(Violation::rule).containsExactly("name-empty");
        assertThat(model.creatingProperty().get()).isFalse();
        assertThat(sent).hasValue(0);
    }

    @Test
    void opensTheStepOfWhatTheServiceRefusesAndKeepsTheDraft() {
        CreateClusterModel model = ready(draft -> {
            throw new RefusedException(List.of(Violation.of("volumeSize", "aws-refused", "too large")));
        });
        name(model, "msk-test");
        ClusterDraft before = draft(model).draft();
        onFx(model::create);
        await().untilAsserted(() -> assertThat(walk(model).current()).isEqualTo(Stop.STORAGE));
        assertThat(walk(model).statesProperty().get()).containsEntry(Stop.STORAGE, StopState.REFUSED);
        assertThat(draft(model).draft()).isEqualTo(before);
        assertThat(model.creatingProperty().get()).isFalse();
    }

    @Test
    void tellsAProblemAndKeepsTheDraft() {
        CreateClusterModel model = ready(draft -> {
            throw new ProblemException(DOWN, null);
        });
        name(model, "msk-test");
        onFx(model::create);
        await().untilAsserted(() -> assertThat(model.outcomeProperty().get()).isEqualTo(new Outcome.Failed(DOWN)));
        assertThat(draft(model).draft().name()).isEqualTo("msk-test");
    }

    @Test
    void offersTheDraftOfAFailedClusterAtTheReview() {
        CreateClusterModel model = ready(draft -> "arn");
        name(model, "typed");
        ClusterDraft failed = draft(model).draft().basics(b -> b.withName("failed"));
        onFx(() -> model.begin(failed, Stop.REVIEW));
        Stage.Ready again = (Stage.Ready) model.stageProperty().get();
        assertThat(again.draft().draft()).isEqualTo(failed);
        assertThat(again.walk().current()).isEqualTo(Stop.REVIEW);
        assertThat(again.walk().statesProperty().get().get(Stop.ADVANCED)).isEqualTo(StopState.DONE);
    }

    @Test
    void canStopWaiting() throws InterruptedException {
        CountDownLatch interrupted = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        CreateClusterModel model = ready(draft -> {
            try {
                never.await();
                return "arn";
            } catch (InterruptedException e) {
                interrupted.countDown();
                throw new IllegalStateException(e);
            }
        });
        name(model, "msk-test");
        onFx(model::create);
        assertThat(model.creatingProperty().get()).isTrue();
        onFx(model::cancelCreate);
        interrupted.await();
        assertThat(model.creatingProperty().get()).isFalse();
        assertThat(model.outcomeProperty().get()).isEqualTo(new Outcome.Stopped());
        assertThat(draft(model).draft().name()).isEqualTo("msk-test");
    }

    @Test
    void loadsAgainAfterAProblem() {
        AtomicInteger asked = new AtomicInteger();
        CreateClusterModel model = new CreateClusterModel(tasks, new Account("a", "ap-northeast-2", true, () -> {
            if (asked.incrementAndGet() == 1) {
                throw new ProblemException(DOWN, null);
            }
            return Accounts.catalog();
        }, draft -> "arn", new PaperNetwork(), Accounts.SOURCES, Accounts.prices()));
        onFx(model::load);
        await().untilAsserted(() -> assertThat(model.stageProperty().get()).isEqualTo(new Stage.Failed(DOWN)));
        onFx(model::load);
        await().untilAsserted(() -> assertThat(model.stageProperty().get()).isInstanceOf(Stage.Ready.class));
        onFx(model::load);
        assertThat(asked).hasValue(2);
    }

    private CreateClusterModel ready(Function<ClusterDraft, String> create) {
        CreateClusterModel model = new CreateClusterModel(tasks, Accounts.account(true, create));
        model.onCreated((arn, name) -> created.set(name));
        onFx(model::load);
        await().until(() -> model.stageProperty().get() instanceof Stage.Ready);
        return model;
    }

    private void name(CreateClusterModel model, String name) {
        onFx(() -> draft(model).change("name", draft -> draft.basics(b -> b.withName(name))));
    }

    private static DraftModel draft(CreateClusterModel model) {
        return ((Stage.Ready) model.stageProperty().get()).draft();
    }

    private static Walk walk(CreateClusterModel model) {
        return ((Stage.Ready) model.stageProperty().get()).walk();
    }

    private void onFx(Runnable work) {
        Future<?> done = fx.submit(work);
        await().until(done::isDone);
        Supplier<Throwable> failure = () -> done.state() == Future.State.FAILED ? done.exceptionNow() : null;
        assertThat(failure.get()).isNull();
    }
}
