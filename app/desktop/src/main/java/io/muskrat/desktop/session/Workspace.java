package io.muskrat.desktop.session;

import io.muskrat.core.aws.AwsQuestions;
import io.muskrat.core.clusters.Cluster;
import io.muskrat.core.connections.Connection;
import io.muskrat.core.connections.access.ConnectionSecrets;
import io.muskrat.core.doctor.Examination;
import io.muskrat.core.kafka.KafkaAccess;
import io.muskrat.core.platform.Problem;
import io.muskrat.core.secrets.SecretStore;
import io.muskrat.core.tunnels.Tunnels;
import io.muskrat.desktop.ui.async.Job;
import io.muskrat.desktop.ui.async.Tasks;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * What the window works on: one connection, and of its clusters the open one. Moving from one to the next closes what
 * was open before. Used on the JavaFX thread.
 */
public final class Workspace implements AutoCloseable {

    private final Tasks tasks;
    private final Tunnels tunnels;
    private final SandboxHost sandbox;
    private final SecretStore secrets;
    private final Reach reach;
    private final ReadOnlyObjectWrapper<ConnectionState> connection =
            new ReadOnlyObjectWrapper<>(new ConnectionState.None());
    private final ReadOnlyObjectWrapper<ClusterState> cluster = new ReadOnlyObjectWrapper<>(new ClusterState.None());
    private Cluster target;
    private Job connecting;
    private Job opening;

    /**
     * @param secrets of the connections
     * @param questions asked while AWS is
     */
    public Workspace(Tasks tasks, Tunnels tunnels, SandboxHost sandbox, SecretStore secrets, AwsQuestions questions) {
        this.tasks = tasks;
        this.tunnels = tunnels;
        this.sandbox = sandbox;
        this.secrets = secrets;
        reach = new Reach(sandbox, tunnels, questions);
    }

    /** For a trial that leaves what is open as it is. */
    public Reach reach() {
        return reach;
    }

    public ReadOnlyObjectProperty<ConnectionState> connectionProperty() {
        return connection.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<ClusterState> clusterProperty() {
        return cluster.getReadOnlyProperty();
    }

    /** Connects to what the connection names; {@link #connectionProperty()} tells how it goes. */
    public void connect(Connection target) {
        disconnect();
        connection.set(new ConnectionState.Connecting(target));
        connecting = tasks.call(() -> reach.connect(target, secrets(target)))
                .onSuccess(connected -> {
                    connection.set(connected);
                    if (target instanceof Connection.Kafka || target instanceof Connection.Msk) {
                        openOnly(connected);
                    }
                })
                .onFailure(problem -> connection.set(new ConnectionState.Failed(target, problem)))
                .start();
    }

    /** Opens a cluster of the account, through a tunnel where a bastion is known. */
    public void open(Cluster target) {
        if (!(connection.get() instanceof ConnectionState.Connected connected)) {
            return;
        }
        if (connected.connection() instanceof Connection.Msk msk && msk.clusterArn().equals(target.arn())) {
            openOnly(connected);
            return;
        }
        this.target = target;
        begin(target.name(), connected.bastion() != null, () -> reach.open(target, connected), () -> open(target));
    }

    /**
     * Opens a cluster of the account, signing in as {@code access} says. It is asked on a thread that may wait, and
     * again when it is tried again.
     */
    public void open(Cluster target, Function<ConnectionState.Connected, KafkaAccess> access) {
        if (connection.get() instanceof ConnectionState.Connected connected) {
            this.target = target;
            begin(target.name(), connected.bastion() != null,
                    () -> reach.open(target, connected, access.apply(connected)), () -> open(target, access));
        }
    }

    /** The cluster that the connection is of. */
    private void openOnly(ConnectionState.Connected connected) {
        Connection target = connected.connection();
        String name = target instanceof Connection.Msk msk ? msk.clusterName() : target.name();
        begin(name, connected.bastion() != null, () -> reach.open(connected, secrets(target)),
                () -> openOnly(connected));
    }

    /**
     * What a doctor has to examine: the connection that is there or that failed, and of an account's clusters the one
     * that was opened or tried last. The call is for a thread that may wait: it may start the sandbox.
     *
     * @param topic to try rights on, empty for none
     * @return empty where nothing was connected to yet
     */
    public Optional<Callable<Examination>> examination(String topic) {
        Cluster last = target;
        return current().map(connection ->
                () -> reach.examination(connection, secrets(connection), last, topic));
    }

    /** The connection that is there, is being made or failed. */
    public Optional<Connection> current() {
        return switch (connection.get()) {
            case ConnectionState.None none -> Optional.empty();
            case ConnectionState.Connecting now -> Optional.of(now.connection());
            case ConnectionState.Connected connected -> Optional.of(connected.connection());
            case ConnectionState.Failed failed -> Optional.of(failed.connection());
        };
    }

    private ConnectionSecrets secrets(Connection target) {
        return ConnectionSecrets.of(target, secrets::get);
    }

    private void begin(String name, boolean viaTunnel, Callable<ClusterState.Open> work, Runnable retry) {
        closeCluster();
        cluster.set(new ClusterState.Opening(name, viaTunnel));
        opening = tasks.call(work)
                .onSuccess(cluster::set)
                .onFailure(problem -> cluster.set(new ClusterState.Failed(name, problem, retry)))
                .start();
    }

    /** Closes the open cluster and its tunnel, or gives up opening it. */
    public void closeCluster() {
        if (opening != null) {
            opening.cancel();
        }
        if (cluster.get() instanceof ClusterState.Open open) {
            tasks.run(open.session()::close).start();
        }
        cluster.set(new ClusterState.None());
    }

    /** Leaves the connection, or gives up connecting. The sandbox goes on running until the app ends. */
    public void disconnect() {
        target = null;
        closeCluster();
        if (connecting != null) {
            connecting.cancel();
        }
        if (connection.get() instanceof ConnectionState.Connected connected) {
            tasks.run(connected::close).start();
        }
        connection.set(new ConnectionState.None());
    }

    /** Stops the sandbox and deletes all that is in it. */
    public void wipeSandbox(Runnable done, Consumer<Problem> failed) {
        disconnect();
        tasks.run(sandbox::wipe).onSuccess(nothing -> done.run()).onFailure(failed).start();
    }

    /** Blocks until everything is closed: the end of the app. */
    @Override
    public void close() {
        if (cluster.get() instanceof ClusterState.Open open) {
            open.session().close();
        }
        if (connection.get() instanceof ConnectionState.Connected connected) {
            connected.close();
        }
        tunnels.close();
        sandbox.close();
    }
}
