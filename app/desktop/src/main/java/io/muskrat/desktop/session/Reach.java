package io.muskrat.desktop.session;

import io.muskrat.core.aws.AwsAccess;
import io.muskrat.core.aws.AwsClients;
import io.muskrat.core.aws.AwsCredentials;
import io.muskrat.core.aws.AwsQuestions;
import io.muskrat.core.aws.InstanceConnect;
import io.muskrat.core.clusters.Cluster;
import io.muskrat.core.clusters.ClusterService;
import io.muskrat.core.connections.BastionAddress;
import io.muskrat.core.connections.Connection;
import io.muskrat.core.connections.access.ConnectionAccess;
import io.muskrat.core.connections.access.ConnectionSecrets;
import io.muskrat.core.connections.access.MskWays;
import io.muskrat.core.doctor.Examination;
import io.muskrat.core.kafka.KafkaAccess;
import io.muskrat.core.metrics.CloudWatchSource;
import io.muskrat.core.metrics.KafkaAdminSource;
import io.muskrat.core.metrics.MetricSource;
import io.muskrat.core.metrics.SessionPartitions;
import io.muskrat.core.sandbox.SandboxAddress;
import io.muskrat.core.session.ClusterSession;
import io.muskrat.core.session.WayIn;
import io.muskrat.core.tunnels.Bastion;
import io.muskrat.core.tunnels.KeyPusher;
import io.muskrat.core.tunnels.Tunnel;
import io.muskrat.core.tunnels.TunnelSpec;
import io.muskrat.core.tunnels.Tunnels;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** Reaches what a connection names. Every method blocks and fails with a ProblemException; nothing is left open then. */
public final class Reach {

    private final SandboxHost sandbox;
    private final Tunnels tunnels;
    private final AwsQuestions questions;

    public Reach(SandboxHost sandbox, Tunnels tunnels, AwsQuestions questions) {
        this.sandbox = sandbox;
        this.tunnels = tunnels;
        this.questions = questions;
    }

    /** Asks an account who we are, so that wrong keys are told now and not in the middle of something. */
    public ConnectionState.Connected connect(Connection target, ConnectionSecrets secrets) {
        return switch (target) {
            case Connection.Sandbox box -> {
                SandboxAddress at = sandbox.start();
                yield account(box, sandbox(at), sandboxBastion(at), at.caFile());
            }
            case Connection.Aws aws -> account(aws, ConnectionAccess.aws(aws.account(), secrets),
                    ConnectionAccess.bastion(aws.bastion()), null);
            case Connection.Msk msk -> account(msk, ConnectionAccess.aws(msk.account(), secrets),
                    ConnectionAccess.bastion(msk.bastion()), null);
            case Connection.Kafka kafka -> kafka(kafka, secrets);
        };
    }

    private ConnectionState.Connected account(Connection target, AwsAccess access, Bastion bastion, Path authority) {
        AwsClients clients = new AwsClients(access, questions);
        try {
            new ClusterService(clients).account();
            return new ConnectionState.Connected(target, clients, clients, bastion, authority);
        } catch (RuntimeException refused) {
            clients.close();
            throw refused;
        }
    }

    private ConnectionState.Connected kafka(Connection.Kafka kafka, ConnectionSecrets secrets) {
        AwsClients identity = null;
        if (kafka.security().method().aws()) {
            identity = new AwsClients(ConnectionAccess.aws(kafka.security().aws(), secrets), questions);
            try {
                identity.keys();
            } catch (RuntimeException refused) {
                identity.close();
                throw refused;
            }
        }
        return new ConnectionState.Connected(kafka, null, identity, ConnectionAccess.bastion(kafka.bastion()), null);
    }

    /** A cluster of a connected account, in the way that needs nothing from the user. */
    public ClusterState.Open open(Cluster target, ConnectionState.Connected connected) {
        return open(target, connected, WayIn.of(target.name(),
                new ClusterService(connected.aws()).bootstrap(target.arn()), connected.aws(), connected.authority()));
    }

    /** A cluster of a connected account, in a given way. */
    ClusterState.Open open(Cluster target, ConnectionState.Connected connected, KafkaAccess access) {
        return open(target.arn(), target.name(), access, connected, MskWays.ports(target.kafkaVersion()),
                session -> new CloudWatchSource(connected.aws(), target.name()));
    }

    /** The cluster of a connection that is of one cluster. */
    public ClusterState.Open open(ConnectionState.Connected connected, ConnectionSecrets secrets) {
        return switch (connected.connection()) {
            case Connection.Msk msk -> {
                String servers = MskWays.servers(msk, new ClusterService(connected.aws()).bootstrap(msk.clusterArn()));
                KafkaAccess access = ConnectionAccess.kafka(servers, msk.security(), msk.properties(),
                        connected.identity(), secrets);
                yield open(msk.clusterArn(), msk.clusterName(), access, connected, MskWays.ports(""),
                        session -> new CloudWatchSource(connected.aws(), msk.clusterName()));
            }
            case Connection.Kafka kafka -> {
                KafkaAccess access = ConnectionAccess.kafka(kafka.bootstrapServers(), kafka.security(),
                        kafka.properties(), connected.identity(), secrets);
                yield open(kafka.id(), kafka.name(), access, connected, List.of(),
                        session -> new KafkaAdminSource(new SessionPartitions(session)));
            }
            default -> throw new IllegalArgumentException("No one cluster: " + connected.connection());
        };
    }

    /**
     * What a doctor has to examine of a connection.
     *
     * @param clusterOrNull of the account; for a connection of one cluster that one is taken
     */
    public Examination examination(Connection target, ConnectionSecrets secrets, Cluster clusterOrNull, String topic) {
        return switch (target) {
            case Connection.Sandbox box -> {
                SandboxAddress at = sandbox.start();
                yield account(box.name(), sandbox(at), clusterOrNull, at.caFile(), sandboxBastion(at), topic);
            }
            case Connection.Aws aws -> account(aws.name(), ConnectionAccess.aws(aws.account(), secrets), clusterOrNull,
                    null, ConnectionAccess.bastion(aws.bastion()), topic);
            case Connection.Msk msk -> new Examination(msk.clusterName(), new Examination.Account(
                    clients(ConnectionAccess.aws(msk.account(), secrets)), msk.clusterArn(),
                    (strings, aws) -> ConnectionAccess.kafka(MskWays.servers(msk, strings), msk.security(),
                            msk.properties(), aws, secrets)), null, ConnectionAccess.bastion(msk.bastion()), Reach::oneTimeKeys, topic);
            case Connection.Kafka kafka -> examination(kafka, secrets, topic);
        };
    }

    private Examination examination(Connection.Kafka kafka, ConnectionSecrets secrets, String topic) {
        Bastion bastion = ConnectionAccess.bastion(kafka.bastion());
        if (!kafka.security().method().aws()) {
            return new Examination(kafka.name(), null, ConnectionAccess.kafka(kafka.bootstrapServers(),
                    kafka.security(), kafka.properties(), null, secrets), bastion, null, topic);
        }
        return new Examination(kafka.name(), new Examination.Account(
                clients(ConnectionAccess.aws(kafka.security().aws(), secrets)), "",
                (strings, aws) -> ConnectionAccess.kafka(kafka.bootstrapServers(), kafka.security(), kafka.properties(),
                        aws, secrets)), null, bastion, Reach::oneTimeKeys, topic);
    }

    private Examination account(String name, AwsAccess access, Cluster clusterOrNull, Path authority, Bastion bastion,
                                String topic) {
        String cluster = clusterOrNull == null ? name : clusterOrNull.name();
        return new Examination(cluster, clusterOrNull == null ? new Examination.Account(clients(access), "", null)
                : new Examination.Account(clients(access), clusterOrNull.arn(),
                        (strings, aws) -> WayIn.of(cluster, strings, aws, authority)), null, bastion, Reach::oneTimeKeys,
                topic);
    }

    private Supplier<AwsClients> clients(AwsAccess access) {
        return () -> new AwsClients(access, questions);
    }

    private static AwsAccess sandbox(SandboxAddress at) {
        return new AwsAccess(at.region(), at.endpoint(),
                new AwsCredentials.Keys(at.accessKeyId(), at.secretAccessKey(), null));
    }

    private static Bastion sandboxBastion(SandboxAddress at) {
        return new Bastion(at.sshHost(), at.sshPort(), at.sshUser(), at.sshKey(), at.sshKnownHosts());
    }

    private ClusterState.Open open(String id, String name, KafkaAccess access, ConnectionState.Connected connected,
                                   List<Integer> alsoPorts, Function<ClusterSession, MetricSource> metrics) {
        Tunnel tunnel = connected.bastion() == null ? null
                : dig(TunnelSpec.forBootstrap(name, connected.bastion(), access.bootstrapServers())
                        .plusPorts(alsoPorts).plusServers(alsoCarries(connected.connection())), connected.aws());
        ClusterSession session;
        try {
            session = new ClusterSession(id, name, access, tunnel);
        } catch (RuntimeException refused) {
            if (tunnel != null) {
                tunnel.close();
            }
            throw refused;
        }
        try {
            session.verify();
            return new ClusterState.Open(session, metrics.apply(session));
        } catch (RuntimeException unreachable) {
            session.close();
            throw unreachable;
        }
    }

    private static String alsoCarries(Connection connection) {
        BastionAddress way = switch (connection) {
            case Connection.Sandbox box -> null;
            case Connection.Aws aws -> aws.bastion();
            case Connection.Msk msk -> msk.bastion();
            case Connection.Kafka kafka -> kafka.bastion();
        };
        return way == null ? "" : way.alsoCarries();
    }

    private Tunnel dig(TunnelSpec spec, AwsClients aws) {
        return aws == null ? tunnels.open(spec) : tunnels.open(spec, oneTimeKeys(aws));
    }

    private static KeyPusher oneTimeKeys(AwsClients aws) {
        InstanceConnect connect = new InstanceConnect(aws);
        return (where, user, key) -> connect.push(where.instanceId(), where.availabilityZone(), user, key);
    }
}
