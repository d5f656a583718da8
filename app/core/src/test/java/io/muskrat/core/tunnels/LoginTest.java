package io.muskrat.core.tunnels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.muskrat.core.live.TestBastion;
import io.muskrat.core.platform.Problem;
import io.muskrat.core.platform.ProblemCode;
import io.muskrat.core.platform.ProblemException;
import io.muskrat.core.tunnels.carry.SshTunnels;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Host keys and logins against a real SSH server. */
class LoginTest {

    private static final String HOST = "b-1.login.abc123.c1.kafka.ap-northeast-2.amazonaws.com";

    @TempDir
    private Path folder;
    private TestBastion server;
    private final List<String> asked = new ArrayList<>();
    private boolean answer;
    private Tunnels tunnels;

    @BeforeEach
    void start() {
        TunnelNames.prepareJvm();
        server = new TestBastion(folder);
        tunnels = new SshTunnels(SshQuestions.of((host, port, type, fingerprint) -> {
            asked.add(host + " " + port + " " + type + " " + fingerprint);
            return answer;
        }));
    }

    @AfterEach
    void stop() {
        tunnels.close();
        server.close();
    }

    @Test
    void asksOnceAboutAnUnknownKeyAndRemembersIt() throws IOException {
        answer = true;
        Bastion bastion = server.unknown();
        open(bastion).close();
        assertThat(asked).containsExactly("127.0.0.1 " + server.port() + " ssh-ed25519 " + server.fingerprint());
        assertThat(server.fingerprint()).startsWith("SHA256:");
        assertThat(bastion.knownHosts()).content().startsWith("[127.0.0.1]:" + server.port() + " ssh-ed25519 ");

        open(bastion).close();
        assertThat(asked).hasSize(1);
    }

    @Test
    void doesNotConnectWhenThePersonSaysNo() {
        Bastion bastion = server.unknown();
        Problem problem = refused(bastion);
        assertThat(problem.code()).isEqualTo(ProblemCode.TUNNEL_HOST_KEY_REFUSED);
        assertThat(problem.args()).containsExactly("127.0.0.1:" + server.port(), server.fingerprint());
        assertThat(bastion.knownHosts()).isEmptyFile();
        assertThat(tunnels.statuses().get()).isEmpty();
    }

    @Test
    void refusesAChangedKeyWithoutAsking() throws IOException {
        answer = true;
        Bastion bastion = server.unknown();
        String other = PublicKeyEntry.toString(TestBastion.newKey("ssh-ed25519", 256).getPublic());
        Files.writeString(bastion.knownHosts(), "[127.0.0.1]:" + server.port() + " " + other + "\n");
        assertThat(refused(bastion).code()).isEqualTo(ProblemCode.TUNNEL_HOST_KEY_CHANGED);
        assertThat(asked).isEmpty();
        assertThat(bastion.knownHosts()).content().contains(other);
    }

    @Test
    void refusesARevokedKeyAlthoughItIsKnown() throws IOException {
        answer = true;
        Bastion bastion = server.trusted();
        String line = Files.readString(bastion.knownHosts());
        Files.writeString(bastion.knownHosts(), line + "@revoked " + line);
        assertThat(refused(bastion).code()).isEqualTo(ProblemCode.TUNNEL_HOST_KEY_CHANGED);
    }

    @Test
    void asksTheServerForTheKindOfKeyItKnows() throws IOException {
        server.close();
        var known = TestBastion.newKey("ssh-rsa", 2048);
        server = new TestBastion(folder, known, 0, TestBastion.newKey("ssh-ed25519", 256));
        open(server.trusted()).close();
        assertThat(asked).isEmpty();
    }

    @Test
    void saysWhenTheKeyIsNotAccepted() throws IOException {
        Bastion bastion = server.trusted();
        Path foreign = folder.resolve("foreign_key");
        TestBastion.writeKey(TestBastion.newKey("ecdsa-sha2-nistp256", 256), foreign);
        Problem problem = refused(new Bastion(bastion.host(), bastion.port(), bastion.user(), foreign,
                bastion.knownHosts()));
        assertThat(problem.code()).isEqualTo(ProblemCode.TUNNEL_AUTHENTICATION);
        assertThat(problem.args()).containsExactly("ec2-user", "127.0.0.1");
    }

    @Test
    void saysWhenTheKeyFileCannotBeUsed() throws IOException {
        Bastion good = server.trusted();
        Path nonsense = Files.writeString(folder.resolve("nonsense"), "no key at all");
        for (Path file : List.of(folder.resolve("missing"), nonsense)) {
            Problem problem = refused(new Bastion(good.host(), good.port(), good.user(), file, good.knownHosts()));
            assertThat(problem.code()).isEqualTo(ProblemCode.TUNNEL_KEY_FILE);
            assertThat(problem.args()).containsExactly(file.toString());
        }
    }

    @Test
    void saysWhenNobodyListens() throws IOException {
        Bastion good = server.trusted();
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        Problem problem = refused(new Bastion(good.host(), free, good.user(), good.login(), good.knownHosts(), good.transport()));
        assertThat(problem.code()).isEqualTo(ProblemCode.TUNNEL_UNREACHABLE);
    }

    @Test
    void refusesWhatCannotBeLedByName() {
        for (String bootstrap : List.of("10.10.0.11:9092", "localhost:9092")) {
            TunnelSpec spec = TunnelSpec.forBootstrap("t", server.trusted(), bootstrap);
            ProblemException e = catchThrowableOfType(ProblemException.class, () -> tunnels.open(spec));
            assertThat(e.problem().code()).isEqualTo(ProblemCode.TUNNEL_NEEDS_NAMES);
        }
    }

    @Test
    void refusesASecondTunnelForTheSameNames() {
        open(server.trusted());
        assertThat(refused(server.trusted()).code()).isEqualTo(ProblemCode.TUNNEL_NAME_TAKEN);
    }

    private Tunnel open(Bastion bastion) {
        return tunnels.open(TunnelSpec.forBootstrap("login", bastion, HOST + ":9092"));
    }

    private Problem refused(Bastion bastion) {
        return catchThrowableOfType(ProblemException.class, () -> open(bastion)).problem();
    }
}
