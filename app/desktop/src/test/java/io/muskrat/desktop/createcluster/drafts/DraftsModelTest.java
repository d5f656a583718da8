package io.muskrat.desktop.createcluster.drafts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.muskrat.core.createcluster.draft.ClusterDraft;
import io.muskrat.core.createcluster.drafts.DraftStore;
import io.muskrat.core.createcluster.drafts.SavedDraft;
import io.muskrat.core.platform.Problem;
import io.muskrat.core.platform.ProblemCode;
import io.muskrat.core.platform.RefusedException;
import io.muskrat.desktop.createcluster.Accounts;
import io.muskrat.desktop.createcluster.model.CreateClusterModel;
import io.muskrat.desktop.createcluster.model.CreateClusterModel.Stage;
import io.muskrat.desktop.createcluster.model.DraftModel;
import io.muskrat.desktop.ui.async.Tasks;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DraftsModelTest {

    @TempDir
    private Path folder;

    /** Stands for the JavaFX thread. */
    private final ExecutorService fx = Executors.newSingleThreadExecutor();
    private final Tasks tasks = new Tasks(fx, failure -> Problem.of(ProblemCode.FILE_UNREADABLE, failure.toString()));
    private final AtomicLong time = new AtomicLong();
    private final InstantSource clock = () -> Instant.ofEpochSecond(time.incrementAndGet());
    private DraftStore store;
    private CreateClusterModel wizard;
    private DraftsModel model;

    @BeforeEach
    void open() {
        store = new DraftStore(folder.resolve("drafts"));
        begin();
    }

    private void begin() {
        wizard = new CreateClusterModel(tasks, Accounts.account(true, draft -> "arn"));
        model = new DraftsModel(tasks, store, clock, wizard);
        onFx(wizard::load);
        await().until(() -> wizard.stageProperty().get() instanceof Stage.Ready);
    }

    @AfterEach
    void close() {
        tasks.close();
        fx.shutdownNow();
    }

    @Test
    void savesEachKeystrokeAndNothingBeforeTheFirst() {
        assertThat(store.all()).isEmpty();
        for (int length = 1; length <= 6; length++) {
            type("orders".substring(0, length));
        }
        await().untilAsserted(() -> assertThat(store.all()).extracting(SavedDraft::label).containsExactly("orders"));
        assertThat(store.all().getFirst().region()).isEqualTo("ap-northeast-2");
    }

    @Test
    void goesOnAfterTheAppWasStartedAgain() {
        type("orders");
        await().until(() -> store.all().size() == 1);
        begin();
        onFx(model::refresh);
        await().untilAsserted(() -> assertThat(model.othersProperty().get()).hasSize(1));
        assertThat(draft().name()).isEmpty();
        onFx(() -> model.open(model.othersProperty().get().getFirst()));
        assertThat(draft().name()).isEqualTo("orders");
        type("orders2");
        await().untilAsserted(() -> assertThat(store.all()).extracting(SavedDraft::label).containsExactly("orders2"));
    }

    @Test
    void namesAndCopies() {
        type("orders");
        onFx(() -> model.rename(" For the team "));
        onFx(() -> model.duplicate("Another"));
        type("other");
        await().untilAsserted(() -> assertThat(store.all()).extracting(SavedDraft::label, each -> each.draft().name())
                .containsExactlyInAnyOrder(tuple("Another", "other"),
                        tuple("For the team", "orders")));
    }

    @Test
    void aDiscardedDraftIsGoneAndSoIsOneWhoseClusterIsMade() {
        type("orders");
        await().until(() -> store.all().size() == 1);
        onFx(wizard::discard);
        await().until(() -> store.all().isEmpty());
        onFx(wizard::load);
        await().until(() -> wizard.stageProperty().get() instanceof Stage.Ready);
        type("made");
        await().until(() -> store.all().size() == 1);
        onFx(wizard::create);
        await().until(() -> store.all().isEmpty());
    }

    @Test
    void aNewOneKeepsTheFormer() {
        type("orders");
        onFx(model::startNew);
        await().until(() -> wizard.stageProperty().get() instanceof Stage.Ready);
        assertThat(draft().name()).isEmpty();
        type("second");
        await().untilAsserted(() -> assertThat(store.all()).extracting(SavedDraft::label)
                .containsExactlyInAnyOrder("orders", "second"));
    }

    @Test
    void whatWasDeletedCanBePutBack() {
        type("orders");
        onFx(model::startNew);
        onFx(model::refresh);
        await().until(() -> model.othersProperty().get().size() == 1);
        SavedDraft deleted = model.othersProperty().get().getFirst();
        onFx(() -> model.delete(deleted));
        await().until(() -> store.all().isEmpty());
        assertThat(model.othersProperty().get()).isEmpty();
        onFx(() -> model.put(deleted));
        await().until(() -> store.all().size() == 1);
        assertThat(model.othersProperty().get()).containsExactly(deleted);
    }

    @Test
    void takesJsonAndClustersThatAreThere() {
        type("orders");
        onFx(() -> model.take("{\"ClusterName\": \"pasted\", \"Nonsense\": 1, \"Provisioned\": {}}"));
        assertThat(draft().name()).isEqualTo("pasted");
        assertThat(model.takenProperty().get().passedOver()).contains("Nonsense");
        onFx(() -> assertThat(catchThrowableOfType(RefusedException.class, () -> model.take("{"))).isNotNull());
        assertThat(draft().name()).isEqualTo("pasted");
        onFx(() -> model.like("there"));
        await().untilAsserted(() -> assertThat(draft().name()).isEqualTo("there-copy"));
        assertThat(model.takenProperty().get().passedOver()).containsExactly("Provisioned.Other");
        await().untilAsserted(() -> assertThat(store.all()).extracting(SavedDraft::label)
                .containsExactlyInAnyOrder("orders", "pasted", "there-copy"));
    }

    @Test
    void handsOnAFileThatComesBack() throws Exception {
        type("orders");
        onFx(() -> model.rename("For the team"));
        AtomicReference<Path> saved = new AtomicReference<>();
        onFx(() -> model.export(folder.resolve("file.json"), saved::set));
        await().until(() -> saved.get() != null);
        ClusterDraft before = draft();
        onFx(model::startNew);
        await().until(() -> wizard.stageProperty().get() instanceof Stage.Ready);
        String text = Files.readString(saved.get());
        onFx(() -> model.take(text));
        assertThat(draft()).isEqualTo(before);
        assertThat(model.currentProperty().get().name()).isEqualTo("For the team");
    }

    private void type(String name) {
        onFx(() -> ((Stage.Ready) wizard.stageProperty().get()).draft()
                .change("name", draft -> draft.basics(b -> b.withName(name))));
    }

    private ClusterDraft draft() {
        DraftModel shown = ((Stage.Ready) wizard.stageProperty().get()).draft();
        return shown.draft();
    }

    private void onFx(Runnable work) {
        Future<?> done = fx.submit(work);
        await().until(done::isDone);
        assertThat(done.state() == Future.State.FAILED ? done.exceptionNow() : null).isNull();
    }
}
