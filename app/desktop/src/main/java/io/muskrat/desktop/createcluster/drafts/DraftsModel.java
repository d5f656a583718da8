package io.muskrat.desktop.createcluster.drafts;

import io.muskrat.core.createcluster.catalog.Catalog;
import io.muskrat.core.createcluster.draft.ClusterDraft;
import io.muskrat.core.createcluster.drafts.DraftFile;
import io.muskrat.core.createcluster.drafts.DraftStore;
import io.muskrat.core.createcluster.drafts.SavedDraft;
import io.muskrat.core.createcluster.intake.Intake;
import io.muskrat.core.createcluster.intake.Taken;
import io.muskrat.core.platform.Problem;
import io.muskrat.core.platform.RefusedException;
import io.muskrat.desktop.createcluster.model.CreateClusterModel;
import io.muskrat.desktop.createcluster.model.CreateClusterModel.Stage;
import io.muskrat.desktop.createcluster.model.DraftModel;
import io.muskrat.desktop.ui.async.Tasks;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;

/**
 * Keeps the wizard's draft as it is typed, and knows the others. A draft that was discarded or whose cluster was asked
 * for is kept no longer. Used on the JavaFX thread.
 */
public final class DraftsModel {

    private final Tasks tasks;
    private final DraftStore store;
    private final InstantSource clock;
    private final CreateClusterModel wizard;
    private final DraftWriter writer;
    private final ReadOnlyObjectWrapper<SavedDraft> current = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<SavedDraft>> others = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Taken> taken = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Problem> problem = new ReadOnlyObjectWrapper<>();
    private SavedDraft opening;
    private Taken arriving;
    private String wanted = "";
    private Subscription following = Subscription.EMPTY;

    public DraftsModel(Tasks tasks, DraftStore store, InstantSource clock, CreateClusterModel wizard) {
        this.tasks = tasks;
        this.store = store;
        this.clock = clock;
        this.wizard = wizard;
        writer = new DraftWriter(tasks, store);
        writer.problemProperty().subscribe(() -> problem.set(writer.problemProperty().get()));
        wizard.stageProperty().subscribe(this::follow);
    }

    // Properties

    /** The one in the wizard, as it was last saved; null while nothing is chosen or typed. */
    public ReadOnlyObjectProperty<SavedDraft> currentProperty() {
        return current.getReadOnlyProperty();
    }

    /** All but the one in the wizard, last changed first, as they were when they were last asked for. */
    public ReadOnlyObjectProperty<List<SavedDraft>> othersProperty() {
        return others.getReadOnlyProperty();
    }

    /** What the draft in the wizard was taken from; null when it was begun here. */
    public ReadOnlyObjectProperty<Taken> takenProperty() {
        return taken.getReadOnlyProperty();
    }

    /** Why a draft could not be kept, read or taken; null when nothing is wrong. */
    public ReadOnlyObjectProperty<Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    private void follow(Stage stage) {
        following.unsubscribe();
        following = Subscription.EMPTY;
        if (stage instanceof Stage.Ready ready) {
            taken.set(arriving);
            current.set(opening);
            arriving = null;
            opening = null;
            following = ready.draft().draftProperty().subscribe((ClusterDraft draft) -> changed(ready.draft(), draft));
            if (!wanted.isEmpty()) {
                copy(ready.draft().catalog());
            }
        } else if (current.get() != null) {
            writer.delete(current.get().id());
            current.set(null);
        }
    }

    private void changed(DraftModel model, ClusterDraft draft) {
        SavedDraft known = current.get();
        if (known == null && model.touched()) {
            save(fresh(draft));
        } else if (known != null && !known.draft().equals(draft)) {
            save(known.with(draft, clock.instant()));
        }
    }

    private SavedDraft fresh(ClusterDraft draft) {
        return new SavedDraft("", taken.get() == null ? "" : taken.get().name(), wizard.account().name(),
                wizard.account().region(), clock.instant(), draft);
    }

    private void save(SavedDraft draft) {
        current.set(draft);
        writer.save(draft);
    }

    /** Whether it was begun in the account of the wizard. */
    boolean here(SavedDraft draft) {
        return draft.connection().equals(wizard.account().name()) && draft.region().equals(wizard.account().region());
    }

    // Commands

    /** Reads the others. */
    public void refresh() {
        tasks.call(store::all).onSuccess(this::list).onFailure(problem::set).start();
    }

    private void list(List<SavedDraft> all) {
        String id = current.get() == null ? "" : current.get().id();
        others.set(all.stream().filter(each -> !each.id().equals(id)).toList());
    }

    /** Goes on with another one; the one in the wizard stays kept. */
    public void open(SavedDraft draft) {
        opening = draft;
        wizard.begin(draft.draft());
        refresh();
    }

    /** Begins a new one; the one in the wizard stays kept. */
    public void startNew() {
        wizard.beginNew();
        refresh();
    }

    public void rename(String name) {
        now(draft -> save((current.get() == null ? fresh(draft) : current.get()).named(name)));
    }

    /** Goes on with a copy of the one in the wizard. */
    public void duplicate(String name) {
        now(draft -> {
            SavedDraft copy = (current.get() == null ? fresh(draft) : current.get()).copy(name, clock.instant());
            writer.save(copy);
            open(copy);
        });
    }

    /** A copy of any, among the others. */
    public void duplicate(SavedDraft draft, String name) {
        put(draft.copy(name, clock.instant()));
    }

    /** Forgets one of the others, which can be put back. */
    public void delete(SavedDraft draft) {
        writer.delete(draft.id());
        others.set(others.get().stream().filter(each -> !each.id().equals(draft.id())).toList());
    }

    /** One that was deleted is there again. */
    public void put(SavedDraft draft) {
        writer.save(draft);
        List<SavedDraft> more = new ArrayList<>(others.get());
        more.addFirst(draft);
        others.set(List.copyOf(more));
    }

    /**
     * Goes on with what a text says: a request of AWS's or a draft that was exported.
     *
     * @throws RefusedException when it says neither
     */
    public void take(String text) {
        if (wizard.stageProperty().get() instanceof Stage.Ready ready) {
            take(Intake.read(text, ready.draft().catalog()));
        }
    }

    private void take(Taken from) {
        arriving = from;
        wizard.begin(from.draft());
        refresh();
    }

    /** The text of a file. */
    public void read(Path file, Consumer<String> text, Consumer<Problem> failed) {
        tasks.call(() -> Files.readString(file)).onSuccess(text).onFailure(failed).start();
    }

    /** Goes on with a draft of a cluster like this one, as soon as the wizard is ready. */
    public void like(String arn) {
        wanted = arn;
        if (wizard.stageProperty().get() instanceof Stage.Ready ready) {
            copy(ready.draft().catalog());
        }
    }

    private void copy(Catalog catalog) {
        String arn = wanted;
        wanted = "";
        tasks.call(() -> wizard.account().sources().like(arn, catalog))
                .onSuccess(this::take)
                .onFailure(problem::set)
                .start();
    }

    /** The draft in the wizard as a file. */
    public void export(Path file, Consumer<Path> saved) {
        now(draft -> {
            String text = DraftFile.write(current.get() == null ? "" : current.get().name(), draft);
            tasks.call(() -> Files.writeString(file, text)).onSuccess(saved).onFailure(problem::set).start();
        });
    }

    private void now(Consumer<ClusterDraft> use) {
        if (wizard.stageProperty().get() instanceof Stage.Ready ready) {
            use.accept(ready.draft().draft());
        }
    }
}
