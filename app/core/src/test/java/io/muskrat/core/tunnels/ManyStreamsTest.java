package io.muskrat.core.tunnels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.muskrat.core.live.TestBastion;
import io.muskrat.core.tunnels.carry.SshTunnels;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Streams beside each other in one SSH session. The service sends all back, or reads nothing at all. */
@Timeout(60)
// it counts threads
@Isolated
class ManyStreamsTest {

    private static final String HOST = "many.streams.test";
    private static final int PORT = 11001;
    private static final int MIB = 1 << 20;

    @TempDir
    private Path folder;
    private TestBastion bastion;
    private Tunnels tunnels;
    private ServerSocket service;

    @BeforeEach
    void start() throws IOException {
        TunnelNames.prepareJvm();
        service = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
        bastion = new TestBastion(folder);
        bastion.place(HOST, PORT, service.getLocalPort());
        tunnels = new SshTunnels(SshQuestions.refusing());
    }

    @AfterEach
    void stop() throws IOException {
        tunnels.close();
        bastion.close();
        service.close();
    }

    private Tunnel open() {
        return tunnels.open(new TunnelSpec("many", bastion.trusted(), List.of(HOST), List.of(), List.of(PORT)));
    }

    @Test
    void manyAtOnceBringEveryByteBothWays() throws Exception {
        Tunnel tunnel = open();
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<byte[]>> all = IntStream.range(0, 20)
                    .mapToObj(i -> clients.submit(() -> mirrored(bytes(i, MIB / 2)))).toList();
            for (int i = 0; i < all.size(); i++) {
                assertThat(all.get(i).get()).isEqualTo(bytes(i, MIB / 2));
            }
        }
        await().atMost(Duration.ofSeconds(5)).until(() -> tunnel.status().channels() == 0);
        assertThat(tunnel.status().bytesUp()).isEqualTo(20L * (MIB / 2 + 1));
        assertThat(tunnel.status().bytesDown()).isEqualTo(20L * MIB / 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"aes256-gcm@openssh.com", "aes128-ctr", "chacha20-poly1305@openssh.com"})
    void speaksOtherCiphersToo(String cipher) throws Exception {
        bastion.speakOnly(cipher);
        open();
        assertThat(mirrored(bytes(1, 2 * MIB))).isEqualTo(bytes(1, 2 * MIB));
    }

    @ParameterizedTest
    @ValueSource(strings = {"aes128-gcm@openssh.com", "aes128-ctr"})
    void goesOnWithNewKeys(String cipher) throws Exception {
        bastion.speakOnly(cipher);
        bastion.changeKeysEach(MIB / 4);
        open();
        assertThat(mirrored(bytes(1, 2 * MIB))).isEqualTo(bytes(1, 2 * MIB));
    }

    @Test
    void aFarSideThatReadsNothingHoldsUpItsOwnStreamOnly() throws Exception {
        Tunnel tunnel = open();
        try (Socket stalled = new Socket(HOST, PORT)) {
            Thread.ofVirtual().start(() -> fill(stalled));
            long full = untilNothingMoves(tunnel);
            assertThat(mirrored(bytes(1, MIB))).isEqualTo(bytes(1, MIB));
            assertThat(tunnel.status().bytesUp()).isEqualTo(full + MIB + 1);
        }
    }

    private static void fill(Socket stalled) {
        try {
            stalled.getOutputStream().write('S');
            while (true) {
                stalled.getOutputStream().write(new byte[MIB]);
            }
        } catch (IOException e) {
            // the test has ended it
            return;
        }
    }

    private static long untilNothingMoves(Tunnel tunnel) {
        AtomicLong last = new AtomicLong();
        await().atMost(Duration.ofSeconds(20)).pollInterval(Duration.ofMillis(300)).until(() -> {
            long now = tunnel.status().bytesUp();
            return last.getAndSet(now) == now && now > MIB;
        });
        return last.get();
    }

    @Test
    void twoHundredBrokersCostListenersButNoThreads() throws IOException {
        tunnels.open(new TunnelSpec("one", bastion.trusted(), List.of("b-1.one.streams.test"), List.of(), msk()));
        int before = Thread.getAllStackTraces().size();
        List<String> brokers = IntStream.rangeClosed(1, 200).mapToObj(i -> "b-" + i + ".two.streams.test").toList();
        Tunnel tunnel = tunnels.open(new TunnelSpec("200", bastion.trusted(), brokers, List.of(), msk()));

        assertThat(tunnel.status().routes()).hasSize(200);
        for (TunnelStatus.Route route : List.of(tunnel.status().routes().getFirst(),
                tunnel.status().routes().getLast())) {
            for (int port : msk()) {
                try (Socket socket = new Socket()) {
                    socket.connect(new InetSocketAddress(route.address(), port));
                    assertThat(socket.isConnected()).isTrue();
                }
            }
        }
        // the session's own, and what the library starts for a login
        assertThat(Thread.getAllStackTraces().size() - before).isLessThan(12);
    }

    private static List<Integer> msk() {
        return List.of(9092, 9094, 9096, 9098, 11001, 11002);
    }

    private static byte[] bytes(int seed, int count) {
        byte[] bytes = new byte[count];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    private static byte[] mirrored(byte[] sent) throws IOException {
        try (Socket socket = new Socket(HOST, PORT)) {
            Thread.ofVirtual().start(() -> {
                try {
                    socket.getOutputStream().write('M');
                    socket.getOutputStream().write(sent);
                    socket.shutdownOutput();
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            });
            return socket.getInputStream().readAllBytes();
        }
    }

    private void serve() {
        while (!service.isClosed()) {
            try {
                Socket client = service.accept();
                Thread.ofVirtual().start(() -> serve(client));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            InputStream in = client.getInputStream();
            if (in.read() == 'M') {
                in.transferTo(client.getOutputStream());
                client.shutdownOutput();
            } else {
                await().forever().until(service::isClosed);
            }
        } catch (IOException e) {
            // the test ended its side first
            return;
        }
    }
}
