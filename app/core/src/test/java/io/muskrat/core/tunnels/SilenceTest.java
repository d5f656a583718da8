package io.muskrat.core.tunnels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.muskrat.core.live.TestBastion;
import io.muskrat.core.tunnels.carry.SshTunnels;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A network that swallows everything: no side hears of an end. */
@Execution(ExecutionMode.CONCURRENT)
class SilenceTest {

    private volatile boolean silent;

    @Test
    void aBastionThatFellSilentIsNoticedAndComesBack(@TempDir Path folder) throws IOException {
        TunnelNames.prepareJvm();
        try (TestBastion bastion = new TestBastion(folder);
                ServerSocket network = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
                Tunnels tunnels = new SshTunnels(SshQuestions.refusing())) {
            Thread.ofVirtual().start(() -> accept(network, bastion.port()));
            Bastion known = bastion.unknown();
            Bastion far = new Bastion("127.0.0.1", network.getLocalPort(), known.user(), known.login(),
                    known.knownHosts(), known.transport());
            Files.writeString(known.knownHosts(), "[127.0.0.1]:" + network.getLocalPort() + " "
                    + PublicKeyEntry.toString(bastion.hostKey().getPublic()) + "\n");
            Tunnel tunnel = tunnels.open(
                    new TunnelSpec("silence", far, List.of("far.silence.test"), List.of(), List.of(11002)));
            Tunnel idle = tunnels.open(new TunnelSpec("idle", bastion.trusted(), List.of("idle.silence.test"),
                    List.of(), List.of(11002)));
            Instant idleSince = idle.status().since();

            silent = true;
            await().atMost(Duration.ofSeconds(20)).until(() -> tunnel.status().state() == TunnelState.RECONNECTING);
            assertThat(tunnel.status().lastError()).isNotEmpty();
            silent = false;
            await().atMost(Duration.ofSeconds(30)).until(() -> tunnel.status().state() == TunnelState.UP);
            // the idle one has heard nothing but answers to its heartbeat for as long as it would have been given up
            await().atMost(Duration.ofSeconds(20)).until(() -> Instant.now().isAfter(idleSince.plusSeconds(9)));
            assertThat(idle.status().since()).isEqualTo(idleSince);
            assertThat(idle.status().state()).isEqualTo(TunnelState.UP);
        }
    }

    private void accept(ServerSocket network, int to) {
        while (!network.isClosed()) {
            try {
                Socket near = network.accept();
                Socket far = new Socket("127.0.0.1", to);
                Thread.ofVirtual().start(() -> relay(near, far));
                Thread.ofVirtual().start(() -> relay(far, near));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void relay(Socket from, Socket to) {
        try (from; to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] buffer = new byte[8192];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                if (!silent) {
                    out.write(buffer, 0, n);
                }
            }
        } catch (IOException e) {
            // one side ended
            return;
        }
    }
}
