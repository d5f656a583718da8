package io.muskrat.desktop.session;

import io.muskrat.core.aws.AwsAccess;
import io.muskrat.core.aws.AwsClients;
import io.muskrat.core.aws.AwsCredentials;
import io.muskrat.core.clusters.Cluster;
import io.muskrat.core.clusters.ClusterService;
import io.muskrat.core.connections.BastionAddress;
import io.muskrat.core.connections.Connection;
import io.muskrat.core.kafka.KafkaAccess;
import io.muskrat.core.metrics.CloudWatchSource;
import io.muskrat.core.metrics.KafkaAdminSource;
import io.muskrat.core.metrics.SessionPartitions;
import io.muskrat.core.platform.Problem;
import io.muskrat.core.sandbox.SandboxAddress;
import io.muskrat.core.session.ClusterSession;
import io.muskrat.core.session.WayIn;
import io.muskrat.core.tunnels.Bastion;
import io.muskrat.core.tunnels.Tunnel;
import io.muskrat.core.tunnels.TunnelSpec;
import io.muskrat.core.tunnels.Tunnels;
import io.muskrat.desktop.ui.async.Job;
import io.muskrat.desktop.ui.async.Tasks;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
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
    private final ReadOnlyObjectWrapper<ConnectionState> connection =
            new ReadOnlyObjectWrapper<>(new ConnectionState.None());
    private final ReadOnlyObjectWrapper<ClusterState> cluster = new ReadOnlyObjectWrapper<>(new ClusterState.None());
    private Job connecting;
    private Job opening;

    public Workspace(Tasks tasks, Tunnels tunnels, SandboxHost sandbox) {
        this.tasks = tasks;
        this.tunnels = tunnels;
        this.sandbox = sandbox;
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
        connecting = tasks.call(reach(target))
                .onSuccess(connected -> {
                    connection.set(connected);
                    if (target instanceof Connection.Kafka kafka) {
                        openKafka(kafka);
                    }
                })
                .onFailure(problem -> connection.set(new ConnectionState.Failed(target, problem)))
                .start();
    }

    private Callable<ConnectionState.Connected> reach(Connection target) {
        return switch (target) {
            case Connection.Sandbox box -> () -> {
                SandboxAddress address = sandbox.start();
                AwsAccess access = new AwsAccess(address.region(), address.endpoint(),
                        new AwsCredentials.Keys(address.accessKeyId(), address.secretAccessKey(), null));
                return account(box, access, new Bastion(address.sshHost(), address.sshPort(), address.sshUser(),
                        address.sshKey(), address.sshKnownHosts()), address.caFile());
            };
            case Connection.Aws aws -> () -> {
                AwsCredentials credentials = aws.profile().isEmpty()
                        ? new AwsCredentials.Default() : new AwsCredentials.Profile(aws.profile());
                URI endpoint = aws.endpoint().isEmpty() ? null : URI.create(aws.endpoint());
                return account(aws, new AwsAccess(aws.region(), endpoint, credentials), bastion(aws.bastion()), null);
            };
            case Connection.Kafka kafka -> () -> new ConnectionState.Connected(kafka, null, null, null);
        };
    }

    /** Asks who we are, so that wrong keys are told now and not in the middle of something. */
    private static ConnectionState.Connected account(Connection target, AwsAccess access, Bastion bastion,
                                                     Path authority) {
        AwsClients clients = new AwsClients(access);
        try {
            new ClusterService(clients).account();
            return new ConnectionState.Connected(target, clients, bastion, authority);
        } catch (RuntimeException refused) {
            clients.close();
            throw refused;
        }
    }

    private static Bastion bastion(BastionAddress address) {
        return address == null ? null : new Bastion(address.host(), address.port(), address.user(),
                Path.of(address.keyFile()), Path.of(address.knownHosts()));
    }

    /** Opens a cluster of the account, through a tunnel where a bastion is known. */
    public void open(Cluster target) {
        if (!(connection.get() instanceof ConnectionState.Connected connected)) {
            return;
        }
        boolean viaTunnel = connected.bastion() != null;
        begin(target.name(), viaTunnel, () -> open(target, connected), () -> open(target));
    }

    private ClusterState.Open open(Cluster target, ConnectionState.Connected connected) {
        KafkaAccess access = WayIn.of(target.name(), new ClusterService(connected.aws()).bootstrap(target.arn()),
                connected.aws(), connected.authority());
        Tunnel tunnel = connected.bastion() == null ? null
                : tunnels.open(TunnelSpec.forBootstrap(target.name(), connected.bastion(), access.bootstrapServers()));
        ClusterSession session = new ClusterSession(target.arn(), target.name(), access, tunnel);
        return verified(session, new ClusterState.Open(session, new CloudWatchSource(connected.aws(), target.name())));
    }

    private void openKafka(Connection.Kafka kafka) {
        begin(kafka.name(), false, () -> {
            ClusterSession session = new ClusterSession(kafka.id(), kafka.name(),
                    new KafkaAccess(kafka.bootstrapServers(), kafka.properties()), null);
            return verified(session, new ClusterState.Open(session, new KafkaAdminSource(new SessionPartitions(session))));
        }, () -> openKafka(kafka));
    }

    /** A session whose brokers do not answer is closed at once, tunnel and all. */
    private static ClusterState.Open verified(ClusterSession session, ClusterState.Open open) {
        try {
            session.verify();
            return open;
        } catch (RuntimeException unreachable) {
            session.close();
            throw unreachable;
        }
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
        closeCluster();
        if (connecting != null) {
            connecting.cancel();
        }
        if (connection.get() instanceof ConnectionState.Connected connected && connected.aws() != null) {
            tasks.run(connected.aws()::close).start();
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
        if (connection.get() instanceof ConnectionState.Connected connected && connected.aws() != null) {
            connected.aws().close();
        }
        tunnels.close();
        sandbox.close();
    }
}
