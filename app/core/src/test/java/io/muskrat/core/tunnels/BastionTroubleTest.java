package io.muskrat.core.tunnels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.muskrat.core.live.OpenSshServer;
import io.muskrat.core.live.Shell;
import io.muskrat.core.platform.Problem;
import io.muskrat.core.platform.ProblemCode;
import io.muskrat.core.platform.ProblemException;
import io.muskrat.core.tunnels.ssh.Answers;
import io.muskrat.core.tunnels.ssh.Patience;
import io.muskrat.core.tunnels.ssh.SshLogin;
import io.muskrat.core.tunnels.ssh.SshTransport;
import io.muskrat.core.tunnels.ssh.config.SshHome;
import io.muskrat.core.tunnels.ssh.mina.MinaTransport;
import io.muskrat.core.tunnels.ssh.system.SystemSshTransport;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What can be wrong with a bastion and this computer, without a tunnel around it. */
@Timeout(90)
@Execution(ExecutionMode.CONCURRENT)
class BastionTroubleTest {
    private static final Patience SHORT = new Patience(Duration.ofSeconds(1), Duration.ofSeconds(2));
    private static final Patience LONG = new Patience(Duration.ofSeconds(10), Duration.ofSeconds(20));
    @TempDir
    private Path folder;

    private SshTransport made(Transport transport) {
        assumeTrue(transport == Transport.BUILT_IN || Files.isExecutable(Path.of("/usr/bin/ssh")), "no ssh here");
        SshHome home = new SshHome(folder, "");
        return transport == Transport.BUILT_IN ? new MinaTransport(home) : new SystemSshTransport(home, "/usr/bin");
    }

    private static SshLogin login(Bastion bastion, SshQuestions questions) {
        return new SshLogin(bastion, questions, (where, user, key) -> { }, new Answers());
    }

    private static Problem refused(SshTransport transport, SshLogin login, Patience patience) {
        return catchThrowableOfType(ProblemException.class, () -> transport.connect(login, patience)).problem();
    }

    @ParameterizedTest
    @EnumSource
    void aBastionThatAnswersNothingIsGivenUpInTime(Transport kind) throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
                SshTransport transport = made(kind)) {
            Path key = Files.writeString(folder.resolve("key"), "");
            Files.delete(key);
            Shell.run(List.of("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", key.toString()));
            Bastion bastion = new Bastion("127.0.0.1", silent.getLocalPort(), "me", new Login.KeyFile(key),
                    folder.resolve("known"), kind);
            Instant began = Instant.now();
            Problem problem = refused(transport, login(bastion, SshQuestions.refusing()), SHORT);
            assertThat(problem.code()).isEqualTo(ProblemCode.TUNNEL_TIMEOUT);
            assertThat(Duration.between(began, Instant.now())).isLessThan(Duration.ofSeconds(15));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aFullDiskIsSaidAndSpoilsNothing(Transport kind) throws Exception {
        assumeTrue("root".equals(System.getProperty("user.name")), "a small file system can be mounted by root only");
        Path disk = Files.createDirectory(folder.resolve("disk"));
        assumeTrue(Shell.can("mount -t tmpfs -o size=16k tmpfs " + disk), "mount does not work here");
        OpenSshServer sshd = OpenSshServer.start(folder).orElse(null);
        assumeTrue(sshd != null, "no usable /usr/sbin/sshd on this machine");
        try (SshTransport transport = made(kind)) {
            Bastion good = sshd.login("ed25519", "RFC4716");
            Path known = disk.resolve("known_hosts");
            fill(known, disk.resolve("rest"));
            String before = Files.readString(known);
            Bastion bastion = new Bastion(good.host(), good.port(), good.user(), good.login(), known, kind);
            Problem problem = refused(transport, login(bastion, new AskedSecrets().trusting()), LONG);
            assertThat(problem.code()).isEqualTo(ProblemCode.TUNNEL_KNOWN_HOSTS);
            assertThat(problem.args()).containsExactly(known.toString());
            if (kind == Transport.BUILT_IN) {
                assertThat(known).hasContent(before);
            }
        } finally {
            sshd.close();
            Shell.run("umount " + disk);
        }
    }

    /** So that not even one more line has room: the file ends at the end of a block, and there is no other. */
    private static void fill(Path known, Path rest) throws IOException {
        Files.writeString(known, "# " + "x".repeat(4093) + "\n");
        try {
            Files.write(rest, new byte[64 * 1024]);
        } catch (IOException full) {
            return;
        }
        throw new IllegalStateException("it is not full");
    }

    @Test
    void saysWhenThereIsNoSsh() {
        try (SshTransport transport = new SystemSshTransport(new SshHome(folder, ""), folder.toString())) {
            Bastion bastion = new Bastion("127.0.0.1", 22, "me", new Login.Agent(), folder.resolve("known"),
                    Transport.SYSTEM_SSH);
            assertThat(refused(transport, login(bastion, SshQuestions.refusing()), SHORT).code())
                    .isEqualTo(ProblemCode.TUNNEL_NO_SSH);
        }
    }

    @Test
    void theSystemsSshEndsWithTheAppEvenIfItIsKilled() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/ssh")), "no /usr/bin/ssh here");
        OpenSshServer sshd = OpenSshServer.start(folder).orElse(null);
        assumeTrue(sshd != null, "no usable /usr/sbin/sshd on this machine");
        Bastion good = sshd.login("ed25519", "RFC4716");
        Process app = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-Xmx128m", "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                ConnectedApp.class.getName(), String.valueOf(good.port()), good.user(),
                ((Login.KeyFile) good.login()).file().toString(), good.knownHosts().toString(), folder.toString())
                .redirectErrorStream(true).start();
        try (BufferedReader said = app.inputReader()) {
            assertThat(said.readLine()).isEqualTo("UP");
            List<ProcessHandle> started = app.descendants().toList();
            assertThat(started).isNotEmpty();
            app.destroyForcibly().waitFor();
            await().atMost(Duration.ofSeconds(5)).until(() -> started.stream().noneMatch(ProcessHandle::isAlive));
        } finally {
            app.destroyForcibly();
            sshd.close();
        }
    }

    /** Connects, says so, and stays. */
    static final class ConnectedApp {

        private ConnectedApp() { }

        public static void main(String[] given) throws InterruptedException {
            SshTransport transport = new SystemSshTransport(new SshHome(Path.of(given[4]), ""), "/usr/bin");
            Bastion bastion = new Bastion("127.0.0.1", Integer.parseInt(given[0]), given[1],
                    new Login.KeyFile(Path.of(given[2])), Path.of(given[3]), Transport.SYSTEM_SSH);
            transport.connect(login(bastion, SshQuestions.refusing()), LONG);
            System.out.println("UP");
            new java.util.concurrent.CountDownLatch(1).await();
        }
    }
}
