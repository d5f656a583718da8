package io.muskrat.core.live;

import static org.awaitility.Awaitility.await;

import io.muskrat.core.tunnels.Bastion;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The system's own sshd, started as the user who runs the tests and open to that user. */
public final class OpenSshServer implements AutoCloseable {

    private final Path folder;
    private final int port;
    private final Process process;

    private OpenSshServer(Path folder, int port, Process process) {
        this.folder = folder;
        this.port = port;
        this.process = process;
    }

    /** Empty where there is none, or where it refuses to start (as root it wants a user sshd and /run/sshd). */
    public static Optional<OpenSshServer> start(Path folder, String... settings) throws IOException, InterruptedException {
        Path sshd = Path.of(System.getProperty("muskrat.sshd", "/usr/sbin/sshd"));
        if (!Files.isExecutable(sshd)) {
            return Optional.empty();
        }
        keygen(folder.resolve("host_ed25519"), "ed25519", "RFC4716");
        keygen(folder.resolve("host_rsa"), "rsa", "RFC4716");
        Files.writeString(folder.resolve("authorized_keys"), "");
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        Path config = Files.writeString(folder.resolve("sshd_config"), """
                Port %d
                ListenAddress 127.0.0.1
                HostKey %2$s/host_ed25519
                HostKey %2$s/host_rsa
                AuthorizedKeysFile %2$s/authorized_keys
                StrictModes no
                UsePAM no
                PidFile none
                %3$s
                KexAlgorithms curve25519-sha256
                """.formatted(port, folder, String.join("\n", settings)));
        if (run(sshd.toString(), "-t", "-f", config.toString()) != 0) {
            return Optional.empty();
        }
        OpenSshServer server = new OpenSshServer(folder, port, new ProcessBuilder(sshd.toString(), "-D", "-e", "-f",
                config.toString()).redirectErrorStream(true)
                .redirectOutput(folder.resolve("sshd.log").toFile()).start());
        await().atMost(Duration.ofSeconds(20)).ignoreExceptionsInstanceOf(ConnectException.class).until(() -> {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return socket.isConnected();
            }
        });
        return Optional.of(server);
    }

    /**
     * A login with a new key, which the server accepts.
     *
     * @param format of the key file: RFC4716 (OpenSSH's own) or PEM
     */
    public Bastion login(String keyType, String format) throws IOException, InterruptedException {
        Path key = folder.resolve("client_" + keyType + "_" + format);
        keygen(key, keyType, format);
        Files.writeString(folder.resolve("authorized_keys"), Files.readString(Path.of(key + ".pub")),
                java.nio.file.StandardOpenOption.APPEND);
        Path known = Files.writeString(folder.resolve("known_hosts"),
                "[127.0.0.1]:" + port + " " + Files.readString(folder.resolve("host_rsa.pub")));
        return new Bastion("127.0.0.1", port, System.getProperty("user.name"), key, known);
    }

    /** What known_hosts has for it, with a key of its own. */
    public String knownHosts() throws IOException {
        return "[127.0.0.1]:" + port + " " + Files.readString(folder.resolve("host_ed25519.pub"));
    }

    public int port() {
        return port;
    }

    /** Processes that serve sessions right now. */
    public long sessions() {
        return process.children().count();
    }

    /** Kills the processes that serve sessions, not the one that listens. */
    public long killSessions() {
        return process.descendants().filter(ProcessHandle::destroyForcibly).count();
    }

    private static void keygen(Path file, String type, String format) throws IOException, InterruptedException {
        if (run("ssh-keygen", "-q", "-t", type, "-N", "", "-m", format, "-f", file.toString()) != 0) {
            throw new IOException("ssh-keygen " + type);
        }
    }

    private static int run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().onExit().join();
    }
}
