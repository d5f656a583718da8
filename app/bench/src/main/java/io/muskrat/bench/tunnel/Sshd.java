package io.muskrat.bench.tunnel;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** OpenSSH's own sshd on loopback, open to the user who runs the bench, with one cipher. */
final class Sshd implements AutoCloseable {

    static final String CIPHER = "aes128-gcm@openssh.com";
    private static final Path PROGRAM = Path.of(System.getProperty("muskrat.sshd", "/usr/sbin/sshd"));

    private final Path folder;
    private final int port;
    private final Process process;
    private final Thread onExit = new Thread(this::kill, "sshd-exit");

    /** Starts it; {@link #missing} must be empty. */
    Sshd(Path folder) throws IOException, InterruptedException {
        this.folder = folder;
        run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", hostKey().toString());
        run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", key().toString());
        Files.copy(Path.of(key() + ".pub"), folder.resolve("authorized_keys"));
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        Path settings = Files.writeString(folder.resolve("sshd_config"), """
                Port %d
                ListenAddress 127.0.0.1
                HostKey %s
                AuthorizedKeysFile %s
                Ciphers %s
                StrictModes no
                UsePAM no
                PidFile none
                Subsystem sftp internal-sftp
                """.formatted(port, hostKey(), folder.resolve("authorized_keys"), CIPHER));
        run(PROGRAM.toString(), "-t", "-f", settings.toString());
        Runtime.getRuntime().addShutdownHook(onExit);
        process = new ProcessBuilder(PROGRAM.toString(), "-D", "-e", "-f", settings.toString())
                .redirectErrorStream(true).redirectOutput(folder.resolve("sshd.log").toFile()).start();
    }

    /** What is not on this machine, as a sentence; empty if all is there. */
    static Optional<String> missing() {
        if (!Files.isExecutable(PROGRAM)) {
            return Optional.of("OpenSSH's sshd is not installed (" + PROGRAM + "): nothing to measure against.");
        }
        try {
            run("ssh", "-V");
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of("OpenSSH's ssh is not installed: nothing to measure against.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of("interrupted");
        }
    }

    int port() {
        return port;
    }

    /** The login's private key. */
    Path key() {
        return folder.resolve("client_key");
    }

    static String user() {
        return System.getProperty("user.name");
    }

    /** A known_hosts file for a server at a port of 127.0.0.1 that shows this one's key. */
    Path knownHosts(int at) throws IOException {
        return Files.writeString(folder.resolve("known_hosts_" + at),
                "[127.0.0.1]:" + at + " " + Files.readString(Path.of(hostKey() + ".pub")));
    }

    private Path hostKey() {
        return folder.resolve("host_key");
    }

    private static void run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", List.of(command)) + ": " + said);
        }
    }

    private void kill() {
        if (process != null) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().onExit().join();
        }
    }

    @Override
    public void close() {
        kill();
        Runtime.getRuntime().removeShutdownHook(onExit);
    }
}
