package io.muskrat.core.doctor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.muskrat.core.doctor.finding.Cause;
import io.muskrat.core.doctor.finding.Finding;
import io.muskrat.core.doctor.finding.Fix;
import io.muskrat.core.doctor.finding.Layer;
import io.muskrat.core.doctor.finding.Verdict;
import io.muskrat.core.doctor.setup.Examined;
import io.muskrat.core.doctor.setup.Loopback;
import io.muskrat.core.kafka.KafkaAccess;
import io.muskrat.core.live.Live;
import io.muskrat.core.live.PrivateCluster;
import io.muskrat.core.live.TestBastion;
import io.muskrat.core.tunnels.Bastion;
import io.muskrat.core.tunnels.SshQuestions;
import io.muskrat.core.tunnels.TunnelNames;
import io.muskrat.core.tunnels.Tunnels;
import io.muskrat.core.tunnels.carry.SshTunnels;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Broken set-ups of the bastion, and of what lies behind one. */
@ExtendWith(Live.class)
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("private cluster")
class BastionSetUpsTest {

    private static final String SERVER = "b-1.doctor.abc123.c1.kafka.ap-northeast-2.amazonaws.com";

    @TempDir
    private Path folder;
    private final Tunnels tunnels = new SshTunnels(SshQuestions.refusing());

    @BeforeAll
    static void names() {
        TunnelNames.prepareJvm();
    }

    @AfterEach
    void close() {
        tunnels.close();
    }

    private Examined through(Bastion bastion, String servers) {
        return Examined.of(tunnels, Examination.of("test", new KafkaAccess(servers, Map.of())).through(bastion));
    }

    private Examined through(Bastion bastion) {
        return through(bastion, SERVER + ":9092");
    }

    @Test
    void bastionDown() {
        Bastion bastion;
        try (TestBastion gone = new TestBastion(folder)) {
            bastion = gone.trusted();
        }
        Examined found = through(bastion);
        assertThat(found.names(Layer.BASTION, Cause.BASTION_REFUSED).diagnosis().args())
                .containsExactly("127.0.0.1:" + bastion.port());
        assertThat(found.verdict(Layer.SSH_LOGIN)).isEqualTo(Verdict.SKIPPED);
        assertThat(found.verdict(Layer.TCP)).isEqualTo(Verdict.SKIPPED);
    }

    @Test
    void nameOfTheBastionUnknown() {
        through(new Bastion("bastion.invalid", 22, "ec2-user", folder, folder))
                .names(Layer.BASTION, Cause.BASTION_NAME);
    }

    @Test
    void noSshServerAtThePort() throws IOException {
        try (ServerSocket mail = Loopback.greeting("220 mail.example.com"); TestBastion real = new TestBastion(folder)) {
            Bastion known = real.trusted();
            Finding named = through(new Bastion("127.0.0.1", mail.getLocalPort(), "ec2-user",
                    folder.resolve("client_key"), known.knownHosts())).names(Layer.BASTION, Cause.BASTION_NOT_SSH);
            assertThat(named.diagnosis().args()).containsExactly("127.0.0.1:" + mail.getLocalPort());
        }
    }

    @Test
    void hostKeyChanged() {
        Bastion known;
        int port;
        try (TestBastion before = new TestBastion(folder)) {
            known = before.trusted();
            port = before.port();
        }
        try (TestBastion after = new TestBastion(folder, TestBastion.newKey("ssh-ed25519", 256), port)) {
            Finding named = through(known).names(Layer.SSH_LOGIN, Cause.BASTION_KEY_CHANGED);
            assertThat(named.diagnosis().args()).contains(after.fingerprint());
            assertThat(Examined.fix(named, Fix.Kind.COMMAND)).contains("ssh-keygen -R '[127.0.0.1]:" + port + "'");
        }
    }

    @Test
    void loginRefused() throws IOException {
        try (TestBastion bastion = new TestBastion(folder)) {
            Bastion known = bastion.trusted();
            Path other = folder.resolve("other_key");
            TestBastion.writeKey(TestBastion.newKey("ssh-ed25519", 256), other);
            through(new Bastion("127.0.0.1", bastion.port(), "ec2-user", other, known.knownHosts()))
                    .names(Layer.SSH_LOGIN, Cause.BASTION_LOGIN);
        }
    }

    @Test
    void noKeyInTheKeyFile() throws IOException {
        try (TestBastion bastion = new TestBastion(folder)) {
            Path file = Files.writeString(folder.resolve("not_a_key"), "hello\n");
            through(new Bastion("127.0.0.1", bastion.port(), "ec2-user", file, bastion.trusted().knownHosts()))
                    .names(Layer.SSH_LOGIN, Cause.BASTION_KEY_FILE);
        }
    }

    @Test
    void forwardingForbidden() {
        try (TestBastion bastion = new TestBastion(folder)) {
            bastion.forwardNothing();
            Examined found = through(bastion.trusted());
            Finding named = found.names(Layer.FORWARDING, Cause.BASTION_FORWARDING);
            assertThat(Examined.fix(named, Fix.Kind.SSHD)).isEqualTo("AllowTcpForwarding yes");
            assertThat(found.verdict(Layer.SSH_LOGIN)).isEqualTo(Verdict.GOOD);
        }
    }

    @Test
    void addressesInsteadOfNames() {
        try (TestBastion bastion = new TestBastion(folder)) {
            through(bastion.trusted(), "10.0.0.1:9092").names(Layer.SSH_LOGIN, Cause.BASTION_NEEDS_NAMES);
        }
    }

    @Test
    void brokerProcessDead(PrivateCluster cluster) {
        cluster.closeShared();
        try (TestBastion bastion = new TestBastion(folder)) {
            cluster.place(bastion);
            String dead = "b-2.test.abc123.c1.kafka.ap-northeast-2.amazonaws.com";
            bastion.place(dead, 9092, Loopback.closedPort());
            Examined found = through(bastion.trusted(), PrivateCluster.BOOTSTRAP + "," + dead + ":9092");
            assertThat(found.names(Layer.TCP, Cause.TCP_REFUSED).subject()).isEqualTo(dead + ":9092");
            assertThat(found.verdict(Layer.PROTOCOL)).isEqualTo(Verdict.GOOD);
            assertThat(found.verdict(Layer.AUTHORIZATION)).isEqualTo(Verdict.GOOD);
            assertThat(found.at(Layer.ADVERTISED).subject()).startsWith(PrivateCluster.BROKER);
            assertThat(found.verdict(Layer.ADVERTISED)).isEqualTo(Verdict.GOOD);
        }
    }

    @Test
    void onlyTheFirstBrokerIsReached(PrivateCluster cluster) {
        cluster.closeShared();
        try (TestBastion bastion = new TestBastion(folder)) {
            cluster.place(bastion);
            bastion.place(PrivateCluster.BROKER, 9092, Loopback.closedPort());
            Finding named = through(bastion.trusted(), PrivateCluster.BOOTSTRAP)
                    .names(Layer.ADVERTISED, Cause.ADVERTISED_UNREACHABLE);
            assertThat(named.diagnosis().args()).containsExactly(PrivateCluster.BROKER + ":9092");
        }
    }

    @Test
    void allIsWell(PrivateCluster cluster) {
        cluster.closeShared();
        Examined.of(tunnels, Examination.of("test", new KafkaAccess(PrivateCluster.BOOTSTRAP, Map.of()))
                .through(cluster.bastion().trusted())).isWell();
    }

    @Test
    void aTunnelThatIsOpenAlreadyIsUsed(PrivateCluster cluster) {
        cluster.openShared();
        Examined.of(tunnels, Examination.of("test", new KafkaAccess(PrivateCluster.BOOTSTRAP, Map.of()))
                .through(cluster.bastion().trusted())).isWell();
    }

    @Test
    void endsAtOnceWhenCancelled() {
        try (TestBastion bastion = new TestBastion(folder)) {
            List<Finding> seen = new ArrayList<>();
            Bastion known = bastion.trusted();
            assertThatThrownBy(() -> new Doctor(tunnels).examine(
                    Examination.of("test", new KafkaAccess(SERVER + ":9092", Map.of())).through(known), finding -> {
                        seen.add(finding);
                        Thread.currentThread().interrupt();
                    })).isInstanceOf(CancellationException.class);
            assertThat(Thread.interrupted()).isTrue();
            assertThat(seen).hasSize(1);
            assertThat(tunnels.statuses().get()).isEmpty();
        }
    }
}
