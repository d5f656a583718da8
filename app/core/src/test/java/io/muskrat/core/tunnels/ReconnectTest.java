package io.muskrat.core.tunnels;

import static org.assertj.core.api.Assertions.assertThat;

import io.muskrat.core.live.Live;
import io.muskrat.core.live.PrivateCluster;
import io.muskrat.core.session.ClusterSession;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/** The SSH session is killed under a producer and a consumer. */
@ExtendWith(Live.class)
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("private cluster")
class ReconnectTest {

    private static final int KILLS = Boolean.getBoolean("muskrat.test.all") ? 20 : 3;

    @Test
    @Timeout(240)
    void losesNothingThatWasAcknowledged(PrivateCluster cluster) throws Exception {
        try (ClusterSession session = cluster.session(); KilledLoad load = new KilledLoad(session, "killed")) {
            for (int kill = 0; kill < KILLS; kill++) {
                load.awaitFlow(Duration.ofSeconds(30));
                assertThat(cluster.bastion().killSessions()).isPositive();
            }
            load.awaitFlow(Duration.ofSeconds(30));
            load.lostNothing();
            assertThat(cluster.openShared().status().state()).isEqualTo(TunnelState.UP);
        }
    }
}
