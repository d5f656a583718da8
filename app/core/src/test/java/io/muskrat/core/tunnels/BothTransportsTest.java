package io.muskrat.core.tunnels;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.muskrat.core.live.OpenSshServer;
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
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The library and the system's ssh, each against OpenSSH's sshd: same behaviour, same sentences. */
@Timeout(90)
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("the name of this computer")
class BothTransportsTest {
    private static final String SECRET = "a passphrase nobody guesses";
    @TempDir
    private Path folder;
    private OpenSshServer sshd;
    private ServerSocket echo;
    private String name;
    private Bastion good;
    private SshAgentProcess agent;
    private final AskedSecrets questions = new AskedSecrets();
    private Tunnels tunnels;

    private void start(Transport transport, String... settings) throws Exception {
        TunnelNames.prepareJvm();
        assumeTrue(transport == Transport.BUILT_IN || Files.isExecutable(Path.of("/usr/bin/ssh")), "no ssh here");
        var started = OpenSshServer.start(folder, settings);
        assumeTrue(started.isPresent(), "no usable /usr/sbin/sshd on this machine");
        sshd = started.get();
        InetAddress self = InetAddress.getLocalHost();
        name = self.getHostName();
        echo = new ServerSocket();
        echo.bind(new InetSocketAddress(self.getHostAddress(), 0));
        Thread.ofVirtual().start(this::serve);
        Bastion login = sshd.login("ed25519", "RFC4716");
        good = new Bastion(login.host(), login.port(), login.user(), login.login(), login.knownHosts(), transport);
        Files.createDirectories(folder.resolve("home"));
        tunnels = tunnels("");
    }

    private Tunnels tunnels(String agentSocket) throws IOException {
        Path config = folder.resolve("home/config");
        if (!Files.exists(config)) {
            Files.writeString(config, "");
        }
        return new SshTunnels(questions, new SshHome(folder.resolve("home"), agentSocket));
    }

    @AfterEach
    void stop() throws IOException {
        if (tunnels != null) {
            tunnels.close();
        }
        if (agent != null) {
            agent.close();
        }
        if (sshd != null) {
            echo.close();
            sshd.close();
        }
    }

    @ParameterizedTest
    @EnumSource
    void carriesAndComesBackAfterItsSessionWasKilled(Transport transport) throws Exception {
        start(transport);
        Tunnel tunnel = tunnels.open(spec(good));
        ping();
        Instant up = tunnel.status().since();
        assertThat(sshd.killSessions()).isPositive();
        await().atMost(Duration.ofSeconds(10)).until(() -> tunnel.status().since().isAfter(up));
        await().atMost(Duration.ofSeconds(20)).ignoreExceptions().until(() -> {
            ping();
            return true;
        });
        assertThat(tunnel.status().state()).isEqualTo(TunnelState.UP);
        assertThat(questions.asked).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void asksAboutAnUnknownKeyOnceAndRefusesAChangedOne(Transport transport) throws Exception {
        start(transport);
        Files.writeString(good.knownHosts(), "");
        assertThat(refused(good).code()).isEqualTo(ProblemCode.TUNNEL_HOST_KEY_REFUSED);
        assertThat(questions.asked).containsExactly("TRUST 127.0.0.1:" + sshd.port());
        questions.trusting();
        tunnels.open(spec(good)).close();
        assertThat(questions.asked).hasSize(2);
        assertThat(good.knownHosts()).content().contains("[127.0.0.1]:" + sshd.port());
        tunnels.open(spec(good)).close();
        assertThat(questions.asked).hasSize(2);
        String other = Files.readString(folder.resolve("client_ed25519_RFC4716.pub"));
        Files.writeString(good.knownHosts(), "[127.0.0.1]:" + sshd.port() + " " + other);
        Problem problem = refused(good);
        assertThat(problem.code()).isEqualTo(ProblemCode.TUNNEL_HOST_KEY_CHANGED);
        assertThat(problem.args().get(1)).startsWith("SHA256:");
    }

    @ParameterizedTest
    @EnumSource
    void asksForThePassphrase(Transport transport) throws Exception {
        start(transport);
        Path key = encrypted("encrypted");
        questions.answer("wrong", SECRET);
        Tunnel tunnel = tunnels.open(spec(with(new Login.KeyFile(key))));
        String asked = "PASSPHRASE " + key;
        assertThat(questions.asked).containsExactly(asked, asked + " again");
        assertThat(ProcessHandle.allProcesses().map(BothTransportsTest::whatOthersSee))
                .noneMatch(seen -> seen.contains(SECRET));
        var before = tunnel.status().since();
        sshd.killSessions();
        await().atMost(Duration.ofSeconds(20)).until(() ->
                tunnel.status().state() == TunnelState.UP && tunnel.status().since().isAfter(before));
        assertThat(questions.asked).hasSize(2);
        tunnel.close();
        questions.answer("wrong", "wrong", "wrong");
        Problem problem = refused(with(new Login.KeyFile(key)));
        assertThat(problem.code()).isEqualTo(ProblemCode.TUNNEL_PASSPHRASE);
        assertThat(problem.args()).containsExactly(key.toString());
        assertThat(problem.detail()).doesNotContain(SECRET);
    }

    private static String whatOthersSee(ProcessHandle process) {
        String commandLine = process.info().commandLine().orElse("");
        try {
            return commandLine + Files.readString(Path.of("/proc/" + process.pid() + "/environ"), ISO_8859_1);
        } catch (IOException gone) {
            return commandLine;
        }
    }

    @ParameterizedTest
    @EnumSource
    void logsInByTheAgentAndSaysWhenItIsLockedOrAway(Transport transport) throws Exception {
        start(transport);
        tunnels.close();
        agent = SshAgentProcess.start(folder.resolve("agent"));
        agent.add(((Login.KeyFile) good.login()).file());
        tunnels = tunnels(agent.socket());
        tunnels.open(spec(with(new Login.Agent()))).close();
        agent.lock();
        Problem locked = refused(with(new Login.Agent()));
        assertThat(locked.code()).isEqualTo(ProblemCode.TUNNEL_AGENT_LOCKED);
        assertThat(locked.args()).containsExactly(agent.socket());
        agent.close();
        assertThat(refused(with(new Login.Agent())).code()).isEqualTo(ProblemCode.TUNNEL_AGENT);
        tunnels.close();
        tunnels = tunnels("");
        assertThat(refused(with(new Login.Agent())).args()).containsExactly("SSH_AUTH_SOCK");
    }

    @ParameterizedTest
    @EnumSource
    void saysWhenTheBastionForwardsNothing(Transport transport) throws Exception {
        start(transport, "AllowTcpForwarding no");
        Problem problem = refusedOrTold(good);
        assertThat(problem.code()).isEqualTo(ProblemCode.TUNNEL_FORWARD_REFUSED);
        assertThat(problem.args()).containsExactly("127.0.0.1:" + sshd.port(), name + ":" + echo.getLocalPort());
    }

    @ParameterizedTest
    @EnumSource
    void saysWhenTheKeyIsNotAcceptedOrNobodyIsThere(Transport transport) throws Exception {
        start(transport);
        Files.writeString(folder.resolve("authorized_keys"), "");
        assertThat(refused(good).code()).isEqualTo(ProblemCode.TUNNEL_AUTHENTICATION);
        Bastion away = new Bastion(good.host(), 1, good.user(), good.login(), good.knownHosts(), transport);
        assertThat(refused(away).code()).isEqualTo(ProblemCode.TUNNEL_UNREACHABLE);
        Bastion missing = with(new Login.KeyFile(folder.resolve("no-such-key")));
        assertThat(refused(missing).code()).isEqualTo(ProblemCode.TUNNEL_KEY_FILE);
    }

    @ParameterizedTest
    @EnumSource
    void goesThroughTheJumpHostsOfSshConfig(Transport transport) throws Exception {
        start(transport);
        Path key = ((Login.KeyFile) good.login()).file();
        Files.writeString(folder.resolve("home/config"), """
                Include %s/home/more
                Host inner
                  ProxyJump outer
                Host outer inner
                  HostName 127.0.0.1
                  Port %d
                  IdentityFile "%s"
                  UserKnownHostsFile %s
                Host *
                  User nobody-at-all
                """.formatted(folder, sshd.port(), key, good.knownHosts()));
        Files.writeString(folder.resolve("home/more"), "Host inner\nUser " + good.user() + "\nHost outer\nUser "
                + good.user() + "\n");
        Bastion alias = new Bastion("inner", 0, "", new Login.Config(), good.knownHosts(), transport);
        tunnels.open(spec(alias));
        ping();
        assertThat(sshd.sessions()).isGreaterThanOrEqualTo(2);
    }

    private Path encrypted(String file) throws Exception {
        Path key = folder.resolve(file);
        assertThat(new ProcessBuilder("ssh-keygen", "-q", "-t", "ed25519", "-N", SECRET, "-f", key.toString())
                .start().waitFor()).isZero();
        Files.writeString(folder.resolve("authorized_keys"), Files.readString(Path.of(key + ".pub")));
        return key;
    }

    private Bastion with(Login login) {
        return new Bastion(good.host(), good.port(), good.user(), login, good.knownHosts(), good.transport());
    }

    private TunnelSpec spec(Bastion bastion) {
        return new TunnelSpec("both", bastion, List.of(name), List.of(), List.of(echo.getLocalPort()));
    }

    /** A bastion that takes its time with the answer is not waited for: then the tunnel's status says it. */
    private Problem refusedOrTold(Bastion bastion) {
        try (Tunnel tunnel = tunnels.open(spec(bastion))) {
            return await().atMost(Duration.ofSeconds(20)).until(() -> {
                assertThatThrownBy(this::ping).isInstanceOf(IOException.class);
                return tunnel.status().problem();
            }, Optional::isPresent).orElseThrow();
        } catch (ProblemException e) {
            return e.problem();
        }
    }

    private Problem refused(Bastion bastion) {
        ProblemException e = catchThrowableOfType(ProblemException.class, () -> tunnels.open(spec(bastion)));
        assertThat(e).as("it opened").isNotNull();
        return e.problem();
    }

    private void ping() throws IOException {
        try (Socket socket = new Socket(name, echo.getLocalPort())) {
            assertThat(socket.getInetAddress().getHostAddress()).startsWith("127.77.");
            socket.setSoTimeout(5_000);
            socket.getOutputStream().write(7);
            if (socket.getInputStream().read() != 7) {
                throw new IOException("no echo");
            }
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
