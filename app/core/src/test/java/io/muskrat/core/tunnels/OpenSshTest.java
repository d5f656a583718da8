package io.muskrat.core.tunnels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.muskrat.core.live.OpenSshServer;
import io.muskrat.core.tunnels.carry.SshTunnels;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against OpenSSH's sshd, where there is one. The name led through is this machine's own: sshd resolves it. */
@Timeout(60)
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("the name of this computer")
class OpenSshTest {

    @TempDir
    private Path folder;
    private OpenSshServer sshd;
    private ServerSocket echo;
    private String name;
    private Tunnels tunnels;

    @BeforeEach
    void start() throws Exception {
        TunnelNames.prepareJvm();
        Optional<OpenSshServer> started = OpenSshServer.start(folder, "KexAlgorithms sntrup761x25519-sha512@openssh.com");
        assumeTrue(started.isPresent(), "no usable /usr/sbin/sshd on this machine");
        sshd = started.get();
        InetAddress self = InetAddress.getLocalHost();
        name = self.getHostName();
        echo = new ServerSocket();
        echo.bind(new InetSocketAddress(self.getHostAddress(), 0));
        Thread.ofVirtual().start(this::serve);
        tunnels = new SshTunnels(SshQuestions.refusing());
    }

    @AfterEach
    void stop() throws IOException {
        if (sshd != null) {
            tunnels.close();
            echo.close();
            sshd.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"ed25519, RFC4716", "ecdsa, RFC4716", "rsa, RFC4716", "rsa, PEM"})
    void logsInWithEachKindOfKey(String type, String format) throws Exception {
        tunnels.open(spec(sshd.login(type, format)));
        try (Socket socket = new Socket(name, echo.getLocalPort())) {
            assertThat(socket.getInetAddress().getHostAddress()).startsWith("127.77.");
            ping(socket, 100);
        }
    }

    @Test
    void comesBackAfterItsSessionWasKilled() throws Exception {
        Tunnel tunnel = tunnels.open(spec(sshd.login("ed25519", "RFC4716")));
        for (int kill = 0; kill < 3; kill++) {
            Instant up = tunnel.status().since();
            assertThat(sshd.killSessions()).isPositive();
            await().atMost(Duration.ofSeconds(10)).until(() -> tunnel.status().since().isAfter(up));
            try (Socket socket = new Socket(name, echo.getLocalPort())) {
                ping(socket, 1);
            }
        }
        assertThat(tunnel.status().state()).isEqualTo(TunnelState.UP);
    }

    private TunnelSpec spec(Bastion bastion) {
        return new TunnelSpec("openssh", bastion, List.of(name), List.of(), List.of(echo.getLocalPort()));
    }

    private static void ping(Socket socket, int times) throws IOException {
        DataInputStream in = new DataInputStream(socket.getInputStream());
        byte[] sent = new byte[1024];
        byte[] back = new byte[1024];
        for (int i = 0; i < times; i++) {
            sent[0] = (byte) i;
            socket.getOutputStream().write(sent);
            in.readFully(back);
            assertThat(back).isEqualTo(sent);
        }
    }

    private void serve() {
        while (!echo.isClosed()) {
            try {
                Socket client = echo.accept();
                Thread.ofVirtual().start(() -> {
                    try (client) {
                        client.getInputStream().transferTo(client.getOutputStream());
                    } catch (IOException e) {
                        // the test ended its side first
                        return;
                    }
                });
            } catch (IOException e) {
                return;
            }
        }
    }
}
