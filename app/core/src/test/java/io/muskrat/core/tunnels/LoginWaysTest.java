package io.muskrat.core.tunnels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import io.muskrat.core.live.TestBastion;
import io.muskrat.core.platform.Problem;
import io.muskrat.core.platform.ProblemCode;
import io.muskrat.core.platform.ProblemException;
import io.muskrat.core.tunnels.carry.SshTunnels;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyEncryptionContext;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyPairResourceWriter;
import org.apache.sshd.server.auth.keyboard.InteractiveChallenge;
import org.apache.sshd.server.auth.keyboard.KeyboardInteractiveAuthenticator;
import org.apache.sshd.server.auth.keyboard.UserAuthKeyboardInteractiveFactory;
import org.apache.sshd.server.auth.password.UserAuthPasswordFactory;
import org.apache.sshd.server.session.ServerSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Each way to prove who one is, first and again after the session was lost. */
@Timeout(60)
class LoginWaysTest {
    private static final String HOST = "b-1.ways.abc123.c1.kafka.ap-northeast-2.amazonaws.com";
    private static final String SECRET = "open sesame";
    @TempDir
    private Path folder;
    private TestBastion server;
    private String subject;
    private final AskedSecrets questions = new AskedSecrets();
    private final Tunnels tunnels = new SshTunnels(questions);

    @BeforeEach
    void start() {
        TunnelNames.prepareJvm();
        server = new TestBastion(folder);
        subject = "ec2-user@127.0.0.1:" + server.port();
    }

    @AfterEach
    void stop() {
        tunnels.close();
        server.close();
    }

    @Test
    void asksForThePassphraseUntilItIsRightAndThenNeverAgain() throws Exception {
        Bastion bastion = encrypted();
        questions.answer("wrong", "wrong too", SECRET);
        Tunnel tunnel = open(bastion);
        String asked = "PASSPHRASE " + folder.resolve("encrypted");
        assertThat(questions.asked).containsExactly(asked, asked + " again", asked + " again");
        comesBack(tunnel);
        assertThat(questions.asked).hasSize(3);
    }

    @Test
    void saysWhenNoPassphraseOpensTheKey() throws Exception {
        Bastion bastion = encrypted();
        questions.answer("a", "b", "c", SECRET);
        Problem problem = refused(bastion);
        assertThat(problem.code()).isEqualTo(ProblemCode.TUNNEL_PASSPHRASE);
        assertThat(problem.args()).containsExactly(folder.resolve("encrypted").toString());
        assertThat(questions.asked).hasSize(3);
    }

    @Test
    void logsInByPasswordAndRemembersItForItsLife() {
        server.server().setUserAuthFactories(List.of(UserAuthPasswordFactory.INSTANCE));
        server.server().setPasswordAuthenticator((user, password, session) -> password.equals(SECRET));
        questions.answer("wrong", SECRET);
        Tunnel tunnel = open(with(new Login.Password()));
        assertThat(questions.asked).containsExactly("PASSWORD " + subject, "PASSWORD " + subject + " again");
        comesBack(tunnel);
        assertThat(questions.asked).hasSize(2);
    }

    @Test
    void saysWhenThePasswordIsRefused() {
        server.server().setUserAuthFactories(List.of(UserAuthPasswordFactory.INSTANCE));
        server.server().setPasswordAuthenticator((user, password, session) -> false);
        questions.answer("wrong", "wrong", "wrong", SECRET);
        Problem problem = refused(with(new Login.Password()));
        assertThat(problem.code()).isEqualTo(ProblemCode.TUNNEL_AUTHENTICATION);
        assertThat(problem.args()).containsExactly("ec2-user", "127.0.0.1");
        assertThat(questions.asked).hasSize(3);
    }

    @Test
    void answersTheServersOwnQuestions() {
        server.server().setUserAuthFactories(List.of(UserAuthKeyboardInteractiveFactory.INSTANCE));
        server.server().setKeyboardInteractiveAuthenticator(new TwoQuestions());
        questions.answer(SECRET, "123456");
        open(with(new Login.Password())).close();
        assertThat(questions.asked).containsExactly("PASSWORD " + subject,
                "PROMPT " + subject + "look at your telephone\nVerification code:");
    }

    @Test
    void pushesANewKeyBeforeEachConnection() {
        List<String> pushed = new CopyOnWriteArrayList<>();
        server.server().setPublickeyAuthenticator((user, key, session) -> !pushed.isEmpty()
                && pushed.getLast().equals("i-0123 ec2-user " + PublicKeyEntry.toString(key)));
        Tunnel tunnel = tunnels.open(spec(with(new Login.OneTimeKey("i-0123", "ap-northeast-2a"))),
                (where, user, key) -> pushed.add(where.instanceId() + " " + user + " " + key));
        assertThat(pushed).hasSize(1).first().asString().contains("ssh-ed25519 ");
        comesBack(tunnel);
        assertThat(pushed).hasSizeGreaterThan(1).doesNotHaveDuplicates();
    }

    @Test
    void saysWhatAwsSaysWhenTheKeyCannotBePushed() {
        ProblemException e = catchThrowableOfType(ProblemException.class, () -> tunnels.open(
                spec(with(new Login.OneTimeKey("i-0123", ""))), (where, user, key) -> {
                    throw new ProblemException(Problem.of(ProblemCode.AWS_ACCESS_DENIED, "SendSSHPublicKey"));
                }));
        assertThat(e.problem().code()).isEqualTo(ProblemCode.AWS_ACCESS_DENIED);
    }

    private void comesBack(Tunnel tunnel) {
        var before = tunnel.status().since();
        assertThat(server.killSessions()).isPositive();
        await().atMost(Duration.ofSeconds(20)).until(() ->
                tunnel.status().state() == TunnelState.UP && tunnel.status().since().isAfter(before));
    }

    private Bastion encrypted() throws Exception {
        KeyPair key = TestBastion.newKey("ssh-ed25519", 256);
        OpenSSHKeyEncryptionContext how = new OpenSSHKeyEncryptionContext();
        how.setPassword(SECRET);
        how.setCipherName("AES");
        how.setCipherType("256");
        how.setCipherMode("CTR");
        Path file = folder.resolve("encrypted");
        try (OutputStream out = Files.newOutputStream(file)) {
            OpenSSHKeyPairResourceWriter.INSTANCE.writePrivateKey(key, "test", how, out);
        }
        server.server().setPublickeyAuthenticator((user, offered, session) ->
                KeyUtils.compareKeys(offered, key.getPublic()));
        return with(new Login.KeyFile(file));
    }

    private Bastion with(Login login) {
        Bastion known = server.trusted();
        return new Bastion(known.host(), known.port(), known.user(), login, known.knownHosts(), Transport.BUILT_IN);
    }

    private Tunnel open(Bastion bastion) {
        return tunnels.open(spec(bastion));
    }

    private Problem refused(Bastion bastion) {
        return catchThrowableOfType(ProblemException.class, () -> open(bastion)).problem();
    }

    private static TunnelSpec spec(Bastion bastion) {
        return TunnelSpec.forBootstrap("ways", bastion, HOST + ":9092");
    }

    /** As PAM asks with a second factor. */
    private static final class TwoQuestions implements KeyboardInteractiveAuthenticator {

        @Override
        public InteractiveChallenge generateChallenge(ServerSession session, String user, String language,
                                                      String methods) {
            InteractiveChallenge challenge = new InteractiveChallenge();
            challenge.setInteractionInstruction("look at your telephone");
            challenge.addPrompt("Password: ", false);
            challenge.addPrompt("Verification code: ", true);
            return challenge;
        }

        @Override
        public boolean authenticate(ServerSession session, String user, List<String> answers) throws IOException {
            return answers.equals(List.of(SECRET, "123456"));
        }
    }
}
