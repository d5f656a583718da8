package io.muskrat.sandbox.brokers;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.keyverifier.KnownHostsServerKeyVerifier;
import org.apache.sshd.client.keyverifier.RejectAllServerKeyVerifier;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.keyprovider.FileKeyPairProvider;
import org.apache.sshd.common.util.net.SshdSocketAddress;

/** An SSH session to the client machine that makes brokers reachable by their MSK names. */
public final class Tunnel implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final SshClient ssh;
  private final ClientSession session;

  private Tunnel(SshClient ssh, ClientSession session) {
    this.ssh = ssh;
    this.session = session;
  }

  public static Tunnel open(int port, String user, Path key, Path knownHosts) throws IOException {
    SshClient ssh = SshClient.setUpDefaultClient();
    ssh.setServerKeyVerifier(
        new KnownHostsServerKeyVerifier(RejectAllServerKeyVerifier.INSTANCE, knownHosts));
    ssh.setKeyIdentityProvider(new FileKeyPairProvider(key));
    ssh.start();
    ClientSession session = ssh.connect(user, "127.0.0.1", port).verify(PATIENCE).getSession();
    session.auth().verify(PATIENCE);
    return new Tunnel(ssh, session);
  }

  /** From now on {@code host} has an address in this JVM, with these ports. */
  public void forward(String host, List<Integer> ports) throws IOException {
    PrivateNames.put(host);
    for (int port : ports) {
      session.startLocalPortForwarding(
          new SshdSocketAddress(new InetSocketAddress(PrivateNames.address(host), port)),
          new SshdSocketAddress(host, port));
    }
  }

  @Override
  public void close() {
    ssh.stop();
  }
}
