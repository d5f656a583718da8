package io.muskrat.sandbox.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPairGenerator;
import java.time.Clock;
import java.time.Duration;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.keyverifier.KnownHostsServerKeyVerifier;
import org.apache.sshd.client.keyverifier.RejectAllServerKeyVerifier;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.SshException;
import org.apache.sshd.common.config.keys.FilePasswordProvider;
import org.apache.sshd.common.kex.KexProposalOption;
import org.apache.sshd.common.keyprovider.FileKeyPairProvider;
import org.apache.sshd.common.keyprovider.KeyIdentityProvider;
import org.apache.sshd.common.util.net.SshdSocketAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClientInstanceTest {
  static final String NAME = "b-1.demo.abc123.c1.kafka.ap-northeast-2.amazonaws.com";
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @TempDir Path folder;
  private EchoServer broker;
  private final OneTimeKeys oneTime = new OneTimeKeys(Clock.systemUTC());
  private ClientInstance instance;
  private SshClient client;

  @BeforeEach
  void start() throws IOException {
    broker = new EchoServer();
    instance = ClientInstance.start(folder, this::resolve, oneTime);
    client = SshClient.setUpDefaultClient();
    client.setServerKeyVerifier(
        new KnownHostsServerKeyVerifier(
            RejectAllServerKeyVerifier.INSTANCE, instance.knownHosts()));
    client.setFilePasswordProvider(FilePasswordProvider.EMPTY);
    client.setKeyIdentityProvider(new FileKeyPairProvider(instance.clientKey()));
    client.start();
  }

  @AfterEach
  void stop() throws IOException {
    client.stop();
    instance.close();
    broker.close();
  }

  private InetSocketAddress resolve(String host, int port) {
    return host.equals(NAME) && port == 9092 ? broker.address() : null;
  }

  @Test
  void forwardsToNamesThatItResolves() throws Exception {
    try (ClientSession session = login()) {
      assertThat(throughForward(session, NAME, 9092, "hello")).isEqualTo("hello");
    }
  }

  @Test
  void opensNothingElseOnTheUsersMachine() throws Exception {
    try (ClientSession session = login();
        ServerSocket own = new ServerSocket(0)) {
      assertThat(throughForward(session, "127.0.0.1", own.getLocalPort(), "hello")).isEmpty();
      assertThat(throughForward(session, "localhost", broker.address().getPort(), "hello"))
          .isEmpty();
      assertThat(throughForward(session, NAME, 9094, "hello")).isEmpty();
      assertThatThrownBy(
              () ->
                  session.startRemotePortForwarding(
                      new SshdSocketAddress("127.0.0.1", 0), new SshdSocketAddress("127.0.0.1", 9)))
          .isInstanceOf(SshException.class);
    }
  }

  @Test
  void runsTrueAndNothingElse() throws Exception {
    try (ClientSession session = login()) {
      assertThat(session.executeRemoteCommand("true")).isEmpty();
      assertThatThrownBy(() -> session.executeRemoteCommand("touch " + folder.resolve("touched")))
          .hasMessageContaining("runs no commands but true");
      assertThat(folder.resolve("touched")).doesNotExist();
    }
  }

  @Test
  void letsInEc2UserWithItsKeyOnly() throws Exception {
    try (ClientSession session = connect("root")) {
      assertThatThrownBy(() -> session.auth().verify(PATIENCE)).isInstanceOf(SshException.class);
    }
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(256);
    client.setKeyIdentityProvider(KeyIdentityProvider.wrapKeyPairs(generator.generateKeyPair()));
    try (ClientSession session = connect("ec2-user")) {
      assertThatThrownBy(() -> session.auth().verify(PATIENCE)).isInstanceOf(SshException.class);
    }
  }

  @Test
  void keepsKeysAndPortOverARestart() throws Exception {
    int port = instance.port();
    String known = Files.readString(instance.knownHosts());
    assertThat(known).startsWith("[127.0.0.1]:" + port + " ecdsa-sha2-nistp256 ");
    assertThat(Files.getPosixFilePermissions(instance.clientKey()))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    instance.close();
    instance = ClientInstance.start(folder, this::resolve, oneTime);
    assertThat(instance.port()).isEqualTo(port);
    assertThat(Files.readString(instance.knownHosts())).isEqualTo(known);

    try (ClientInstance second = ClientInstance.start(folder, this::resolve, oneTime)) {
      assertThat(second.port()).as("the port is taken").isNotEqualTo(port);
    }
  }

  @Test
  void offersAesGcmFirst() throws Exception {
    try (ClientSession session = login()) {
      assertThat(session.getServerKexProposals().get(KexProposalOption.C2SENC))
          .startsWith("aes128-gcm@openssh.com,aes256-gcm@openssh.com,");
    }
  }

  private ClientSession connect(String user) throws IOException {
    return client.connect(user, "127.0.0.1", instance.port()).verify(PATIENCE).getSession();
  }

  private ClientSession login() throws IOException {
    ClientSession session = connect(instance.user());
    session.auth().verify(PATIENCE);
    return session;
  }

  /** Sends a text through a local forward; what comes back, "" when the channel is refused. */
  private static String throughForward(ClientSession session, String host, int port, String text)
      throws IOException {
    SshdSocketAddress local =
        session.startLocalPortForwarding(
            new SshdSocketAddress("127.0.0.1", 0), new SshdSocketAddress(host, port));
    try (Socket socket = new Socket("127.0.0.1", local.getPort())) {
      socket.setSoTimeout((int) PATIENCE.toMillis());
      socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
      return new String(
          socket.getInputStream().readNBytes(text.length()), StandardCharsets.UTF_8);
    } catch (java.net.SocketException reset) {
      return "";
    } finally {
      session.stopLocalPortForwarding(local);
    }
  }
}
