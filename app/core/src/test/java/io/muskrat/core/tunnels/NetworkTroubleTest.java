package io.muskrat.core.tunnels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.muskrat.core.live.Live;
import io.muskrat.core.live.Networks;
import io.muskrat.core.live.PrivateCluster;
import io.muskrat.core.session.ClusterSession;
import io.muskrat.core.tunnels.carry.SshTunnels;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** OpenSSH's sshd behind a network that can fail, and a broker behind that; both transports. */
@ExtendWith(Live.class)
@Timeout(300)
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("private cluster")
@ResourceLock("network namespaces")
class NetworkTroubleTest {
    private static final boolean ALL = Boolean.getBoolean("muskrat.test.all");
    private static final int KILLS = ALL ? 20 : 3;
    private static final Duration SILENCE = Duration.ofSeconds(ALL ? 30 : 12);
    private static final Duration NOTICED = Duration.ofSeconds(10);
    private final PrivateCluster cluster;
    private Networks networks;
    private Tunnels tunnels;

    NetworkTroubleTest(PrivateCluster cluster) {
        this.cluster = cluster;
    }

    @BeforeEach
    void lay() {
        Networks.missing().ifPresent(reason -> assumeTrue(false, reason));
        cluster.closeShared();
        List<String> names = List.of(PrivateCluster.BROKER, PrivateCluster.BOOTSTRAP.replaceAll(":.*", ""));
        networks = new Networks(names);
        for (int i = 0; i < names.size(); i++) {
            networks.place(i, 9092, () -> new Socket("127.0.0.1", cluster.brokerPort()));
        }
        tunnels = new SshTunnels(SshQuestions.refusing());
    }

    @AfterEach
    void clear() {
        if (networks != null) {
            tunnels.close();
            networks.close();
        }
    }

    private Tunnel open(Transport transport) {
        Bastion bastion = new Bastion(Networks.OUTSIDE_TO_BASTION, Networks.SSH, networks.user(),
                new Login.KeyFile(networks.key()), networks.knownHosts(), transport);
        return tunnels.open(TunnelSpec.forBootstrap("trouble", bastion, PrivateCluster.BOOTSTRAP));
    }

    @ParameterizedTest
    @EnumSource
    void losesNothingWhenSessionsAreKilled(Transport transport) throws Exception {
        Tunnel tunnel = open(transport);
        try (ClusterSession session = cluster.session(Map.of());
                KilledLoad load = new KilledLoad(session, "killed-" + transport)) {
            for (int kill = 0; kill < KILLS; kill++) {
                load.awaitFlow(Duration.ofSeconds(30));
                assertThat(networks.killSessions()).isPositive();
            }
            load.awaitFlow(Duration.ofSeconds(30));
            load.lostNothing();
            assertThat(tunnel.status().state()).isEqualTo(TunnelState.UP);
        }
    }

    @ParameterizedTest
    @EnumSource
    void noticesASilentNetworkAndRecoversAfterIt(Transport transport) throws Exception {
        assumeTrue(ALL || transport == Transport.BUILT_IN, "the second transport with -Dmuskrat.test.all=true");
        Tunnel tunnel = open(transport);
        try (ClusterSession session = cluster.session(Map.of());
                KilledLoad load = new KilledLoad(session, "silent-" + transport)) {
            load.awaitFlow(Duration.ofSeconds(30));
            networks.swallow();
            Instant began = Instant.now();
            await().atMost(NOTICED).until(() -> tunnel.status().state() == TunnelState.RECONNECTING);
            int before = load.acknowledged();
            await().pollDelay(Duration.ZERO).atMost(SILENCE.plusSeconds(5))
                    .until(() -> Instant.now().isAfter(began.plus(SILENCE)));
            assertThat(load.acknowledged()).isEqualTo(before);
            networks.flowAgain();
            await().atMost(NOTICED).until(() -> tunnel.status().state() == TunnelState.UP);
            load.awaitFlow(NOTICED);
            load.lostNothing();
        }
    }

    @ParameterizedTest
    @EnumSource
    void noticesThatThisComputerIsInAnotherNetwork(Transport transport) {
        Tunnel tunnel = open(transport);
        Instant before = tunnel.status().since();
        networks.move();
        await().atMost(Duration.ofSeconds(6)).until(() -> tunnel.status().since().isAfter(before));
        await().atMost(NOTICED).until(() -> tunnel.status().state() == TunnelState.UP);
    }
}
