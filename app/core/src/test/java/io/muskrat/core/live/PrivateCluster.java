package io.muskrat.core.live;

import io.muskrat.core.kafka.KafkaAccess;
import io.muskrat.core.session.ClusterSession;
import io.muskrat.core.tunnels.SshQuestions;
import io.muskrat.core.tunnels.Tunnel;
import io.muskrat.core.tunnels.TunnelNames;
import io.muskrat.core.tunnels.TunnelSpec;
import io.muskrat.core.tunnels.Tunnels;
import io.muskrat.core.tunnels.carry.SshTunnels;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.awaitility.Awaitility;

/** A broker that nobody can reach but through a bastion. One for all tests of a run. */
public final class PrivateCluster implements AutoCloseable {

    public static final String BOOTSTRAP = LiveBroker.BOOTSTRAP_NAME + ":" + LiveBroker.PORT;
    public static final String BROKER = LiveBroker.NAME;

    private final Path folder;
    private final LiveBroker broker;
    private final TestBastion bastion;
    private final Tunnels tunnels;
    private Tunnel shared;

    public PrivateCluster() {
        TunnelNames.prepareJvm();
        try {
            folder = Files.createTempDirectory("muskrat-bastion");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        broker = new LiveBroker();
        bastion = new TestBastion(folder);
        place(bastion);
        tunnels = new SshTunnels(SshQuestions.refusing());
        awaitBroker();
    }

    /** Where the broker really listens, on 127.0.0.1. */
    public int brokerPort() {
        return broker.port();
    }

    public TestBastion bastion() {
        return bastion;
    }

    /** Lets another bastion know the broker too. */
    public void place(TestBastion other) {
        other.place(LiveBroker.NAME, LiveBroker.PORT, broker.port());
        other.place(LiveBroker.BOOTSTRAP_NAME, LiveBroker.PORT, broker.port());
    }

    public Tunnels tunnels() {
        return tunnels;
    }

    public TunnelSpec spec() {
        return TunnelSpec.forBootstrap("test", bastion.trusted(), BOOTSTRAP);
    }

    /** Through a tunnel that all tests share and that stays open between them. */
    public synchronized ClusterSession session() {
        openShared();
        return session(Map.of());
    }

    /** Without opening a tunnel. */
    public ClusterSession session(Map<String, String> properties) {
        return new ClusterSession("test", "test", new KafkaAccess(BOOTSTRAP, properties), null);
    }

    public synchronized Tunnel openShared() {
        if (shared == null) {
            shared = tunnels.open(spec());
        }
        return shared;
    }

    public synchronized void closeShared() {
        if (shared != null) {
            shared.close();
            shared = null;
        }
    }

    private void awaitBroker() {
        openShared();
        Awaitility.await().atMost(Duration.ofSeconds(180)).ignoreExceptions().until(() -> {
            if (!broker.alive()) {
                throw new AssertionError(broker.log());
            }
            try (Admin admin = Admin.create(Map.of("bootstrap.servers", BOOTSTRAP,
                    "default.api.timeout.ms", "3000", "request.timeout.ms", "2000"))) {
                return admin.describeCluster().nodes().get().size() == 1;
            }
        });
    }

    @Override
    public void close() throws IOException {
        tunnels.close();
        bastion.close();
        broker.close();
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        }
    }
}
