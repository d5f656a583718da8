package io.muskrat.desktop.clusters;

import io.muskrat.core.clusters.Cluster;
import io.muskrat.core.clusters.ClusterService;
import io.muskrat.core.connections.Connection;
import io.muskrat.core.createcluster.creation.Creation;
import io.muskrat.core.createcluster.creation.Creation.Phase;
import io.muskrat.core.platform.Problem;
import io.muskrat.desktop.session.ClusterState;
import io.muskrat.desktop.session.ConnectionState;
import io.muskrat.desktop.session.Workspace;
import io.muskrat.desktop.session.creations.Creations;
import io.muskrat.desktop.session.creations.OneClick;
import io.muskrat.desktop.ui.async.Tasks;
import io.muskrat.desktop.ui.nav.Link;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;

/** The clusters of the account, asked again while they are shown, and what can be done to one. */
public final class ClustersModel {

    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final Workspace workspace;
    private final Tasks tasks;
    private final Creations creations;
    private final OneClick oneClick;
    private final ReadOnlyObjectWrapper<List<Cluster>> clusters = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Problem> problem = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Cluster> selected = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<ClusterDetails> details = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Instant> readAt = new ReadOnlyObjectWrapper<>();
    /** The selected cluster, as the thread that asks sees it. */
    private volatile String chosen = "";
    /** To be selected as soon as it is listed. */
    private String wanted = "";
    private Subscription polling = Subscription.EMPTY;

    /** @param oneClick connects to a cluster that was just made */
    public ClustersModel(Workspace workspace, Tasks tasks, Creations creations, OneClick oneClick) {
        this.workspace = workspace;
        this.tasks = tasks;
        this.creations = creations;
        this.oneClick = oneClick;
    }

    // Properties

    ReadOnlyObjectProperty<ConnectionState> connectionProperty() {
        return workspace.connectionProperty();
    }

    ReadOnlyObjectProperty<ClusterState> openProperty() {
        return workspace.clusterProperty();
    }

    /** By name; null until the first answer. */
    ReadOnlyObjectProperty<List<Cluster>> clustersProperty() {
        return clusters.getReadOnlyProperty();
    }

    /** Why the last asking failed, null when it did not. */
    ReadOnlyObjectProperty<Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Cluster> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /** Of the selected cluster, null until they are known. */
    ReadOnlyObjectProperty<ClusterDetails> detailsProperty() {
        return details.getReadOnlyProperty();
    }

    /** When AWS was asked last; null before the first answer. */
    ReadOnlyObjectProperty<Instant> readAtProperty() {
        return readAt.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<List<Creation>> creationsProperty() {
        return creations.allProperty();
    }

    /** Whether a cluster that was just made is being connected to. */
    ReadOnlyBooleanProperty connectingProperty() {
        return oneClick.busyProperty();
    }

    /** Of a cluster that was asked for here. */
    Optional<Creation> creation(Cluster cluster) {
        return creations.find(cluster.arn());
    }

    /** Of a cluster that was asked for here, is active, and was not put away yet. */
    Optional<Creation> justMade(Cluster cluster) {
        return creation(cluster).filter(made -> made.phase() == Phase.READY || made.phase() == Phase.INCOMPLETE);
    }

    /** Since the cluster was asked for. */
    Duration soFar(Cluster cluster) {
        return creation(cluster).map(creations::soFar).orElseGet(() -> cluster.created() == null
                || cluster.created().isAfter(Instant.now()) ? Duration.ZERO
                : Duration.between(cluster.created(), Instant.now()));
    }

    /** Whether the creations could not be looked after the last time. */
    boolean unreachable() {
        return creations.problemProperty().get() != null;
    }

    boolean sandbox() {
        return connectionProperty().get() instanceof ConnectionState.Connected connected
                && connected.connection() instanceof Connection.Sandbox;
    }

    // Commands

    void start() {
        stop();
        if (connectionProperty().get() instanceof ConnectionState.Connected connected && connected.aws() != null) {
            ClusterService service = new ClusterService(connected.aws());
            polling = tasks.poll(PAUSE, () -> read(service), this::show, problem::set);
        } else {
            clusters.set(null);
            select(null);
        }
    }

    void stop() {
        polling.unsubscribe();
        polling = Subscription.EMPTY;
    }

    void refresh() {
        start();
    }

    private record Reading(List<Cluster> clusters, ClusterDetails details) { }

    private Reading read(ClusterService service) {
        String arn = chosen;
        List<Cluster> found = service.list();
        ClusterDetails about = found.stream().filter(cluster -> cluster.arn().equals(arn)).findFirst()
                .map(cluster -> new ClusterDetails(arn, service.brokers(arn),
                        cluster.state().equals("ACTIVE") ? service.bootstrap(arn) : Map.of(), service.operations(arn)))
                .orElse(null);
        return new Reading(found, about);
    }

    private void show(Reading reading) {
        problem.set(null);
        if (reading.clusters().stream().anyMatch(cluster -> cluster.arn().equals(wanted))) {
            details.set(null);
            chosen = wanted;
            wanted = "";
        }
        selected.set(reading.clusters().stream().filter(cluster -> cluster.arn().equals(chosen))
                .findFirst().orElse(null));
        clusters.set(reading.clusters());
        if (selected.get() != null && reading.details() != null && reading.details().arn().equals(chosen)) {
            details.set(reading.details());
        }
        readAt.set(Instant.now());
    }

    /** Selects the cluster as soon as it is listed. */
    void want(String arn) {
        wanted = arn;
        if (clusters.get() != null) {
            clusters.get().stream().filter(cluster -> cluster.arn().equals(arn)).findFirst().ifPresent(listed -> {
                wanted = "";
                details.set(null);
                selected.set(listed);
                chosen = arn;
            });
        }
    }

    void connect(Creation creation, Consumer<Problem> failed, Consumer<Link> ask) {
        oneClick.connect(creation, failed, ask);
    }

    /** Tries again what failed after the cluster had become active. */
    void again(Creation creation) {
        creations.again(creation);
    }

    void putAway(Creation creation) {
        creations.putAway(creation);
    }

    void select(Cluster cluster) {
        if (cluster == null || selected.get() == null || !cluster.arn().equals(selected.get().arn())) {
            details.set(null);
            selected.set(cluster);
            chosen = cluster == null ? "" : cluster.arn();
            if (cluster != null) {
                refresh();
            }
        }
    }

    void open(Cluster cluster) {
        workspace.open(cluster);
    }

    void closeOpen() {
        workspace.closeCluster();
    }

    /** @param failed what AWS refused; nothing was deleted then */
    void delete(Cluster cluster, Consumer<Problem> failed) {
        if (connectionProperty().get() instanceof ConnectionState.Connected connected) {
            if (isOpen(cluster)) {
                workspace.closeCluster();
            }
            tasks.run(() -> new ClusterService(connected.aws()).delete(cluster))
                    .onSuccess(nothing -> {
                        justMade(cluster).ifPresent(creations::putAway);
                        refresh();
                    })
                    .onFailure(failed)
                    .start();
        }
    }

    boolean isOpen(Cluster cluster) {
        return openProperty().get() instanceof ClusterState.Open open && open.session().id().equals(cluster.arn());
    }
}
