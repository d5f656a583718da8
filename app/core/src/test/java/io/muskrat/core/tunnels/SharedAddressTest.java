package io.muskrat.core.tunnels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import io.muskrat.core.live.TestBastion;
import io.muskrat.core.platform.Problem;
import io.muskrat.core.platform.ProblemCode;
import io.muskrat.core.platform.ProblemException;
import io.muskrat.core.tunnels.carry.SshTunnels;
import io.muskrat.core.tunnels.ssh.config.SshHome;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** As on macOS: 127.0.0.1 is all there is, and the name in the TLS greeting tells the brokers apart. */
@Timeout(60)
class SharedAddressTest {
    private static final String SUFFIX = ".shared.abc123.c1.kafka.ap-northeast-2.amazonaws.com";
    private static final List<String> NAMES = List.of("b-1" + SUFFIX, "b-2" + SUFFIX);
    @TempDir
    private Path folder;
    private TestBastion bastion;
    private Tunnels tunnels;
    private int port;
    /** First bytes that each broker got. */
    private final Map<String, String> got = new ConcurrentHashMap<>();
    private final List<ServerSocket> brokers = new ArrayList<>();

    @BeforeEach
    void start() throws IOException {
        TunnelNames.prepareJvm();
        bastion = new TestBastion(folder);
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        for (String name : NAMES) {
            ServerSocket broker = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
            brokers.add(broker);
            bastion.place(name, port, broker.getLocalPort());
            bastion.place(name, 9092, broker.getLocalPort());
            Thread.ofVirtual().start(() -> serve(name, broker));
        }
        tunnels = new SshTunnels(SshQuestions.refusing(), SshHome.ofUser(), address -> false);
    }

    @AfterEach
    void stop() throws IOException {
        tunnels.close();
        bastion.close();
        for (ServerSocket broker : brokers) {
            broker.close();
        }
    }

    @Test
    void leadsTlsByTheNameInItsGreeting() throws Exception {
        Tunnel tunnel = open(NAMES, port);
        assertThat(tunnel.status().routes()).allSatisfy(route -> {
            assertThat(route.address()).isEqualTo("127.0.0.1");
            assertThat(route.ports()).containsExactly(port);
        });
        for (String name : NAMES) {
            assertThatThrownBy(() -> greet(name)).isInstanceOf(IOException.class);
            await().atMost(Duration.ofSeconds(5)).until(() -> got.containsKey(name));
            assertThat(got).containsOnlyKeys(name);
            // the greeting arrives whole: a TLS record with the name in it
            assertThat(got.remove(name)).startsWith("\u0016\u0003").contains(name);
        }
    }

    @Test
    void refusesWhatDoesNotSayWhomItIsFor() throws Exception {
        Tunnel tunnel = open(NAMES, port);
        try (Socket socket = new Socket(NAMES.getFirst(), port)) {
            socket.getOutputStream().write("plain".getBytes());
            assertThatThrownBy(() -> socket.getInputStream().read()).isInstanceOf(IOException.class);
        }
        assertThat(got).isEmpty();
        Problem problem = tunnel.status().problem().orElseThrow();
        assertThat(problem.code()).isEqualTo(ProblemCode.TUNNEL_PLAIN_SHARED);
        assertThat(problem.args()).containsExactly("127.0.0.1:" + port,
                "for i in $(seq 1 2); do sudo ifconfig lo0 alias 127.77.0.$i up; done");
    }

    @Test
    void refusesAPlaintextClusterAtOnce() {
        ProblemException e = catchThrowableOfType(ProblemException.class, () -> open(NAMES, 9092));
        assertThat(e.problem().code()).isEqualTo(ProblemCode.TUNNEL_PLAIN_SHARED);
    }

    @Test
    void leadsPlaintextWhereOneNameAloneHasThePort() throws Exception {
        open(NAMES.subList(0, 1), port);
        try (Socket socket = new Socket(NAMES.getFirst(), port)) {
            socket.getOutputStream().write("plain".getBytes());
            await().atMost(Duration.ofSeconds(5)).until(() -> "plain".equals(got.get(NAMES.getFirst())));
        }
    }

    @Test
    void usesAddressesThatWereAdded() {
        tunnels.close();
        tunnels = new SshTunnels(SshQuestions.refusing(), SshHome.ofUser(),
                address -> List.of("127.77.0.1", "127.77.0.2").contains(address.getHostAddress()));
        assertThat(open(NAMES, port).status().routes()).extracting(TunnelStatus.Route::address)
                .containsExactlyInAnyOrder("127.77.0.1", "127.77.0.2");
    }

    @Test
    void saysWhenAnotherProgramHasThePort() throws Exception {
        try (ServerSocket other = new ServerSocket()) {
            other.bind(new InetSocketAddress("127.0.0.1", 0));
            ProblemException e =
                    catchThrowableOfType(ProblemException.class, () -> open(NAMES, other.getLocalPort()));
            assertThat(e.problem().code()).isEqualTo(ProblemCode.TUNNEL_PORT_TAKEN);
            assertThat(e.problem().args()).containsExactly("127.0.0.1:" + other.getLocalPort());
        }
    }

    private Tunnel open(List<String> names, int at) {
        return tunnels.open(new TunnelSpec("shared", bastion.trusted(), names, List.of(), List.of(at)));
    }

    private void greet(String name) throws IOException {
        try (SSLSocket socket = (SSLSocket) SSLContext.getDefault().getSocketFactory().createSocket(name, port)) {
            SSLParameters parameters = socket.getSSLParameters();
            parameters.setServerNames(List.of(new SNIHostName(name)));
            socket.setSSLParameters(parameters);
            socket.setSoTimeout(5_000);
            socket.startHandshake();
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new SSLException(e);
        }
    }

    private void serve(String name, ServerSocket broker) {
        while (!broker.isClosed()) {
            try (Socket client = broker.accept()) {
                byte[] bytes = new byte[4096];
                int n = client.getInputStream().read(bytes);
                if (n > 0) {
                    got.put(name, new String(bytes, 0, n, java.nio.charset.StandardCharsets.ISO_8859_1));
                }
            } catch (IOException e) {
                if (broker.isClosed()) {
                    return;
                }
            }
        }
    }
}
