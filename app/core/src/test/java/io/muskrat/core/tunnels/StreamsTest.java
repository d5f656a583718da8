package io.muskrat.core.tunnels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.muskrat.core.live.TestBastion;
import io.muskrat.core.tunnels.carry.SshTunnels;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Bytes through a tunnel, without Kafka. */
@Timeout(60)
class StreamsTest {

    private static final String HOST = "files.streams.test";
    private static final int PORT = 11001;
    private static final byte[] FILE = new byte[24 << 20];

    static {
        new Random(1).nextBytes(FILE);
    }

    @TempDir
    private Path folder;
    private TestBastion bastion;
    private Tunnels tunnels;
    private Tunnel tunnel;
    private ServerSocket service;

    @BeforeEach
    void start() throws IOException {
        TunnelNames.prepareJvm();
        service = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
        bastion = new TestBastion(folder);
        bastion.place(HOST, PORT, service.getLocalPort());
        tunnels = new SshTunnels(SshQuestions.refusing());
        tunnel = tunnels.open(new TunnelSpec("streams", bastion.trusted(), List.of(HOST), List.of(), List.of(PORT)));
    }

    @AfterEach
    void stop() throws IOException {
        tunnels.close();
        bastion.close();
        service.close();
    }

    @Test
    void bringsEveryByteAndEndsInOrder() throws Exception {
        try (Socket socket = new Socket(HOST, PORT)) {
            socket.getOutputStream().write('F');
            assertThat(digest(socket.getInputStream().readAllBytes())).isEqualTo(digest(FILE));
        }
        await().atMost(Duration.ofSeconds(5)).until(() -> tunnel.status().channels() == 0);
        assertThat(tunnel.status().bytesDown()).isEqualTo(FILE.length);
        assertThat(tunnel.status().bytesUp()).isEqualTo(1);
    }

    @Test
    void takesEveryByteAndItsEnd() throws Exception {
        try (Socket socket = new Socket(HOST, PORT)) {
            socket.getOutputStream().write('D');
            socket.getOutputStream().write(FILE);
            socket.shutdownOutput();
            assertThat(socket.getInputStream().readAllBytes()).isEqualTo(digest(FILE));
        }
    }

    @Test
    void aStreamThatIsNotReadHoldsUpNoOther() throws Exception {
        try (Socket stalled = new Socket()) {
            stalled.setReceiveBufferSize(8192);
            stalled.connect(new java.net.InetSocketAddress(HOST, PORT));
            stalled.getOutputStream().write('F');
            await().atMost(Duration.ofSeconds(10)).until(() -> tunnel.status().bytesDown() > 0);
            try (Socket echo = new Socket(HOST, PORT)) {
                OutputStream out = echo.getOutputStream();
                DataInputStream in = new DataInputStream(echo.getInputStream());
                out.write('E');
                for (int i = 0; i < 50; i++) {
                    out.write(i);
                    assertThat(in.read()).isEqualTo(i);
                }
            }
        }
    }

    @RepeatedTest(5)
    void aLostSessionResetsItsStreamsAndTheNextOneWorks() throws Exception {
        try (Socket socket = new Socket(HOST, PORT)) {
            socket.getOutputStream().write("E1".getBytes());
            assertThat(socket.getInputStream().read()).isEqualTo('1');
            assertThat(bastion.killSessions()).isPositive();
            assertThatThrownBy(() -> socket.getInputStream().read()).isInstanceOf(IOException.class);
        }
        try (Socket socket = new Socket(HOST, PORT)) {
            socket.getOutputStream().write("E2".getBytes());
            assertThat(socket.getInputStream().read()).isEqualTo('2');
        }
        assertThat(tunnel.status().state()).isEqualTo(TunnelState.UP);
    }

    @Test
    void waitsForABastionThatComesBack() throws Exception {
        int port = bastion.port();
        bastion.close();
        await().atMost(Duration.ofSeconds(5)).until(() -> tunnel.status().state() == TunnelState.RECONNECTING);
        try (Socket socket = new Socket(HOST, PORT)) {
            CountDownLatch answered = new CountDownLatch(1);
            Thread.ofVirtual().start(() -> {
                try {
                    socket.getOutputStream().write("E3".getBytes());
                    if (socket.getInputStream().read() == '3') {
                        answered.countDown();
                    }
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            });
            assertThat(answered.getCount()).isOne();
            // the same machine, restarted: same host key, same port, same users
            bastion = bastion.restarted(port);
            bastion.place(HOST, PORT, service.getLocalPort());
            assertThat(answered.await(10, java.util.concurrent.TimeUnit.SECONDS)).isTrue();
        }
        assertThat(tunnel.status().state()).isEqualTo(TunnelState.UP);
    }

    @Test
    void aClosedTunnelFreesItsPorts() throws IOException {
        String address = tunnel.status().routes().getFirst().address();
        tunnel.close();
        try (ServerSocket again = new ServerSocket(PORT, 1, InetAddress.getByName(address))) {
            assertThat(again.isBound()).isTrue();
        }
    }

    // F: sends the file; D: answers the digest of all it gets; E: sends back each byte
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

    private static void serve(Socket client) {
        try (client) {
            InputStream in = client.getInputStream();
            OutputStream out = client.getOutputStream();
            switch (in.read()) {
                case 'F' -> out.write(FILE);
                case 'D' -> out.write(digest(in.readAllBytes()));
                default -> {
                    for (int b = in.read(); b >= 0; b = in.read()) {
                        out.write(b);
                    }
                }
            }
        } catch (IOException e) {
            // the test ended its side first
            return;
        }
    }

    private static byte[] digest(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
