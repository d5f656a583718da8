package io.muskrat.desktop.session.creations;

import io.muskrat.core.createcluster.creation.Creation;
import io.muskrat.core.createcluster.creation.Creation.Phase;
import io.muskrat.core.createcluster.creation.CreationStore;
import io.muskrat.core.createcluster.draft.ClusterDraft;
import io.muskrat.core.platform.Problem;
import io.muskrat.core.platform.ProblemException;
import io.muskrat.desktop.session.ClusterState;
import io.muskrat.desktop.session.ConnectionState;
import io.muskrat.desktop.session.ConnectionState.Connected;
import io.muskrat.desktop.session.Workspace;
import io.muskrat.desktop.ui.async.Tasks;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the clusters that were asked for, whatever screen is shown, as long as their account is connected; goes on
 * where it was when the app is started again. Used on the JavaFX thread, but for {@link #asked}.
 */
public final class Creations {

    private static final Logger LOG = LoggerFactory.getLogger(Creations.class);
    private static final Duration PAUSE = Duration.ofSeconds(3);

    private final Workspace workspace;
    private final Tasks tasks;
    private final CreationStore store;
    private final InstantSource clock;
    private final ReadOnlyObjectWrapper<List<Creation>> all = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<String> account = new ReadOnlyObjectWrapper<>("");
    private final ReadOnlyObjectWrapper<Problem> problem = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Creation> ended = new ReadOnlyObjectWrapper<>();
    private Subscription polling = Subscription.EMPTY;

    public Creations(Workspace workspace, Tasks tasks, CreationStore store, InstantSource clock) {
        this.workspace = workspace;
        this.tasks = tasks;
        this.store = store;
        this.clock = clock;
        all.set(store.all());
        workspace.connectionProperty().subscribe(this::moved);
        workspace.clusterProperty().subscribe(this::opened);
    }

    // Properties

    /** Newest first, over or not, until they are put away. */
    public ReadOnlyObjectProperty<List<Creation>> allProperty() {
        return all.getReadOnlyProperty();
    }

    /** Why AWS could not be asked the last time; null when it could. */
    public ReadOnlyObjectProperty<Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** The one that was over last, however it ended; null before the first since the app was started. */
    public ReadOnlyObjectProperty<Creation> endedProperty() {
        return ended.getReadOnlyProperty();
    }

    /** The number of the connected account, empty while it is not known. */
    public ReadOnlyObjectProperty<String> accountProperty() {
        return account.getReadOnlyProperty();
    }

    public Optional<Creation> find(String arn) {
        return all.get().stream().filter(each -> each.arn().equals(arn)).findFirst();
    }

    /** Whether it is of the connected account and region, and so can be followed and connected to. */
    public boolean here(Creation creation) {
        return workspace.connectionProperty().get() instanceof Connected connected && connected.aws() != null
                && creation.of(account.get(), connected.aws().access().region());
    }

    public Duration soFar(Creation creation) {
        return creation.soFar(clock.instant());
    }

    // Commands

    /** AWS has taken the request. May be called on any thread. */
    public void asked(String arn, ClusterDraft draft) {
        try {
            store.put(Creation.asked(arn, draft, clock.instant()));
        } catch (ProblemException unwritable) {
            // it is followed all the same, until the app ends
            LOG.warn("Creation not written: {}", unwritable.problem().detail());
        }
        tasks.onFx(this::follow);
    }

    /** Tries the steps again that failed. */
    public void again(Creation creation) {
        change(() -> store.put(creation.again()));
    }

    /** No longer shown; the cluster stays as it is. */
    public void putAway(Creation creation) {
        change(() -> store.remove(creation.arn()));
    }

    private void change(Runnable write) {
        tasks.run(write).onFailure(problem::set).onEnd(this::follow).start();
    }

    private void moved(ConnectionState state) {
        account.set("");
        follow();
    }

    /** A cluster that is used is no longer news. */
    private void opened(ClusterState state) {
        if (state instanceof ClusterState.Open open) {
            find(open.session().id()).filter(each -> each.phase() == Phase.READY).ifPresent(this::putAway);
        }
    }

    private boolean open(Creation creation) {
        return workspace.clusterProperty().get() instanceof ClusterState.Open open
                && open.session().id().equals(creation.arn());
    }

    private void follow() {
        polling.unsubscribe();
        polling = Subscription.EMPTY;
        problem.set(null);
        all.set(store.all());
        if (workspace.connectionProperty().get() instanceof Connected connected && connected.aws() != null
                && !all.get().isEmpty()) {
            Round round = new Round(connected.aws(), store, clock);
            polling = tasks.poll(PAUSE, round::look, this::show, problem::set);
        }
    }

    private void show(Round.Seen seen) {
        problem.set(null);
        account.set(seen.account());
        all.set(store.all());
        if (all.get().stream().noneMatch(each -> !each.over() && here(each))) {
            polling.unsubscribe();
        }
        for (Creation each : seen.looked()) {
            if (each.phase() == Phase.READY && open(each)) {
                putAway(each);
            } else if (each.over() && each.phase() != Phase.GONE) {
                ended.set(each);
            }
        }
    }
}
