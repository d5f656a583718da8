package io.muskrat.core.live;

import io.muskrat.core.aws.AwsAccess;
import io.muskrat.core.aws.AwsClients;
import io.muskrat.core.aws.AwsCredentials;
import io.muskrat.core.clusters.Cluster;
import io.muskrat.core.clusters.ClusterService;
import io.muskrat.core.createcluster.CreateClusterService;
import io.muskrat.core.createcluster.catalog.Catalog;
import io.muskrat.core.createcluster.draft.ClusterDraft;
import io.muskrat.core.createcluster.draft.Configuration;
import io.muskrat.core.kafka.KafkaAccess;
import io.muskrat.core.messages.MessageWriter;
import io.muskrat.core.sandbox.SandboxAddress;
import io.muskrat.core.sandbox.SandboxHome;
import io.muskrat.core.sandbox.SandboxProcess;
import io.muskrat.core.session.ClusterSession;
import io.muskrat.core.session.WayIn;
import io.muskrat.core.topics.TopicDraft;
import io.muskrat.core.topics.TopicService;
import io.muskrat.core.tunnels.Bastion;
import io.muskrat.core.tunnels.SshQuestions;
import io.muskrat.core.tunnels.TunnelNames;
import io.muskrat.core.tunnels.TunnelSpec;
import io.muskrat.core.tunnels.Tunnels;
import io.muskrat.core.tunnels.carry.SshTunnels;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** An AWS account in a box with one cluster of two brokers in it. One for all tests of a run. */
public final class Account implements AutoCloseable {
    /** Of two partitions, two replicas each. */
    public static final String TOPIC = "measured";

    public static final int RECORDS = 500;

    /** Of one partition; gets {@link #A_SECOND} records. */
    public static final String STEADY = "steady";

    public static final int A_SECOND = 20;

    /** What the configuration of {@link #secure()} sets. */
    public static final String OWN_PROPERTIES = "# 보관 기간\nlog.retention.hours=71\nmessage.max.bytes=2097152\n";

    private final Path folder;
    private final SandboxProcess sandbox;
    private final AwsClients clients;
    private final Tunnels tunnels;
    private Cluster cluster;
    private Cluster secure;
    private ClusterSession session;
    private boolean created;
    private boolean sent;
    private ScheduledExecutorService load;

    public Account() {
        TunnelNames.prepareJvm();
        try {
            folder = Files.createTempDirectory("muskrat-account");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        sandbox = SandboxProcess.start(SandboxHome.find(), SandboxData.in(folder));
        SandboxAddress at = sandbox.address();
        clients = new AwsClients(new AwsAccess(
                at.region(), at.endpoint(), new AwsCredentials.Keys(at.accessKeyId(), at.secretAccessKey(), null)));
        tunnels = new SshTunnels(SshQuestions.refusing());
    }

    public SandboxProcess sandbox() {
        return sandbox;
    }

    public AwsClients clients() {
        return clients;
    }

    public Catalog catalog() {
        return new CreateClusterService(clients).catalog();
    }

    /** Of two brokers in two zones of MSK_TEST_VPC, that keeps all rules. */
    public ClusterDraft draft(String name) {
        Catalog catalog = catalog();
        Catalog.Vpc vpc = catalog.vpcs().stream()
                .filter(v -> v.name().equals("MSK_TEST_VPC"))
                .findFirst()
                .orElseThrow();
        return ClusterDraft.start()
                .basics(b -> b.withName(name)
                .withKafkaVersion(catalog.recommendedVersion()))
                .placement(p -> p.withVpcId(vpc.id())
                .withZoneCount("2")
                .withSubnets(List.of(subnet(catalog, "broker01"), subnet(catalog, "broker02"))))
                .machines(m -> m.withBrokersPerZone("1"))
                .encryption(e -> e.withInTransit("PLAINTEXT"))
                .watching(w -> w.withMonitoring("PER_TOPIC_PER_BROKER"));
    }

    public static String subnet(Catalog catalog, String name) {
        return catalog.subnets().stream()
                .filter(s -> s.name().equals(name))
                .map(Catalog.Subnet::id)
                .findFirst()
                .orElseThrow();
    }

    /** Made by the first who asks; waits until it is ACTIVE. */
    public synchronized Cluster cluster() {
        if (cluster == null) {
            cluster = create(draft("msk-test"));
        }
        return cluster;
    }

    /**
     * With TLS only, to be entered with IAM, with SCRAM or without a login, and with a configuration of its own that was
     * made with it, {@link #OWN_PROPERTIES}. Made by the first who asks; waits until it is ACTIVE.
     */
    public synchronized Cluster secure() {
        if (secure == null) {
            secure = create(draft("secure").encryption(e -> e.withInTransit("TLS")).authentication(a -> a.withUnauthenticated(true)
                    .withIam(true).withScram(true))
                    .basics(b -> b.withConfiguration(new Configuration.New("secure-own", "of a test", OWN_PROPERTIES))));
        }
        return secure;
    }

    /** The way in to private brokers. */
    public Bastion bastion() {
        SandboxAddress at = sandbox.address();
        return new Bastion(at.sshHost(), at.sshPort(), at.sshUser(), at.sshKey(), at.sshKnownHosts());
    }

    public Tunnels tunnels() {
        return tunnels;
    }

    /** Waits until it is no longer being created. */
    public Cluster create(ClusterDraft draft) {
        String arn = new CreateClusterService(clients).create(draft);
        ClusterService service = new ClusterService(clients);
        return Awaitility.await()
                .atMost(Duration.ofMinutes(4))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> service.describe(arn), c -> !c.state().equals("CREATING"));
    }

    /** Through the account's SSH server, in the way that the app chooses; to be closed by the caller. */
    public ClusterSession open(Cluster target, AwsClients as) {
        SandboxAddress at = sandbox.address();
        return through(target,
                WayIn.of(target.name(), new ClusterService(clients).bootstrap(target.arn()), as, at.caFile()));
    }

    /** Through the account's SSH server; to be closed by the caller. */
    public ClusterSession through(Cluster target, KafkaAccess access) {
        return new ClusterSession(target.arn(), target.name(), access,
                tunnels.open(TunnelSpec.forBootstrap(target.name(), bastion(), access.bootstrapServers())));
    }

    /** With that cluster, through the account's SSH server. */
    public synchronized ClusterSession session() {
        if (session == null) {
            session = open(cluster(), clients);
        }
        return session;
    }

    /** Once in a run. */
    public synchronized void createTopic() {
        if (!created) {
            new TopicService(session()).create(new TopicDraft(TOPIC, "2", "2", Map.of()));
            created = true;
        }
    }

    /** Once in a run: {@link #RECORDS} of them. */
    public synchronized void sendRecords() {
        createTopic();
        if (sent) {
            return;
        }
        sent = true;
        try (MessageWriter writer = new MessageWriter(session())) {
            for (int i = 0; i < RECORDS; i++) {
                writer.send(TOPIC, null, null, ("hello " + i).getBytes(StandardCharsets.UTF_8), List.of());
            }
        }
    }

    /** Begins it, if it has not begun: from now on there is traffic that does not change. */
    public synchronized void steadyLoad() {
        if (load != null) {
            return;
        }
        new TopicService(session()).create(new TopicDraft(STEADY, "1", "2", Map.of()));
        MessageWriter writer = new MessageWriter(session());
        load = Executors.newSingleThreadScheduledExecutor();
        long pause = Duration.ofSeconds(1).toMillis() / A_SECOND;
        load.scheduleAtFixedRate(
                () -> writer.send(STEADY, 0, null, new byte[100], List.of()), 0, pause, TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        if (load != null) {
            load.shutdownNow();
        }
        if (session != null) {
            session.close();
        }
        tunnels.close();
        clients.close();
        sandbox.close();
        SandboxProcess.wipe(folder);
    }
}
