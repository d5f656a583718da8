package io.muskrat.sandbox.ssh;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.PublicKey;
import java.time.Duration;
import java.util.List;
import java.util.function.BiFunction;
import org.apache.sshd.common.NamedFactory;
import org.apache.sshd.common.cipher.BuiltinCiphers;
import org.apache.sshd.common.cipher.Cipher;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.kex.BuiltinDHFactories;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.core.CoreModuleProperties;
import org.apache.sshd.server.ServerBuilder;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.auth.pubkey.UserAuthPublicKeyFactory;
import org.apache.sshd.server.channel.ChannelSessionFactory;
import org.apache.sshd.server.session.SessionFactory;

/**
 * The sandbox's client EC2 instance: a real SSH server on 127.0.0.1, the way in to names that
 * resolve nowhere else.
 *
 * <p>It lets in {@code ec2-user} with the one key it made and with one-time keys, opens direct-tcpip channels to names
 * that it can resolve and to nothing else, and runs the command {@code true}. There is no shell, no
 * file transfer and no remote forwarding: the machine is the user's own.
 */
public final class ClientInstance implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(ClientInstance.class.getName());
  private static final String HOST = "127.0.0.1";
  static final String USER = "ec2-user";

  private final SshServer server;
  private final SshFiles files;

  private ClientInstance(SshServer server, SshFiles files) {
    this.server = server;
    this.files = files;
  }

  /**
   * Starts listening; on the port of the last start when that is free. Keys are made at the first
   * start in {@code sshDir} and kept.
   *
   * @param names the private DNS: name and port to the real address, null when there is none
   * @param oneTime keys that are accepted for a minute
   * @throws UncheckedIOException when keys cannot be read or written, or no port is free
   */
  public static ClientInstance start(
      Path sshDir, BiFunction<String, Integer, InetSocketAddress> names, OneTimeKeys oneTime) {
    try {
      Files.createDirectories(sshDir);
      SshFiles files = new SshFiles(sshDir.toAbsolutePath());
      KeyPair host = files.keys(files.hostKey());
      KeyPair client = files.keys(files.clientKey());
      ClientInstance instance = new ClientInstance(listen(files, host, new Keys(client, oneTime), names), files);
      files.remember(instance.port(), host);
      return instance;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public int port() {
    return server.getPort();
  }

  public String user() {
    return USER;
  }

  /** OpenSSH private key file, readable by its owner only. */
  public Path clientKey() {
    return files.clientKey();
  }

  /** known_hosts file with this server's host key and port. */
  public Path knownHosts() {
    return files.knownHosts();
  }

  @Override
  public void close() {
    try {
      server.stop(true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SshServer listen(
      SshFiles files,
      KeyPair host,
      Keys client,
      BiFunction<String, Integer, InetSocketAddress> names)
      throws IOException {
    SshServer server = server(host, client, names, files.lastPort());
    try {
      server.start();
      return server;
    } catch (BindException taken) {
      LOG.log(System.Logger.Level.INFO, "Another port for the client instance: {0}", taken.getMessage());
      server.close(true);
      SshServer elsewhere = server(host, client, names, 0);
      elsewhere.start();
      return elsewhere;
    }
  }

  private record Keys(KeyPair own, OneTimeKeys oneTime) {
    boolean accepts(PublicKey key) {
      return KeyUtils.compareKeys(key, own.getPublic()) || oneTime.accepts(key);
    }
  }

  private static SshServer server(
      KeyPair host,
      Keys client,
      BiFunction<String, Integer, InetSocketAddress> names,
      int port) {
    SshServer server = ServerBuilder.builder().build(true);
    server.setHost(HOST);
    server.setPort(port);
    server.setKeyPairProvider(KeyPairProvider.wrap(host));
    server.setUserAuthFactories(List.of(UserAuthPublicKeyFactory.INSTANCE));
    server.setPublickeyAuthenticator(
        (user, key, session) ->
            USER.equals(user) && client.accepts(key));
    server.setForwardingFilter(new OnlyResolved());
    server.setChannelFactories(List.of(ChannelSessionFactory.INSTANCE, new NamedChannels(names)));
    server.setCommandFactory((channel, command) -> new HarmlessCommand(command));
    server.setSubsystemFactories(List.of());
    server.setShellFactory(null);
    // what guards against those who record today and decrypt in years takes most of a login's time
    server.setKeyExchangeFactories(
        NamedFactory.setUpTransformedFactories(
            true, List.of(BuiltinDHFactories.curve25519, BuiltinDHFactories.ecdhp256), ServerBuilder.DH2KEX));
    server.setCipherFactories(
        List.<NamedFactory<Cipher>>of(
            BuiltinCiphers.aes128gcm,
            BuiltinCiphers.aes256gcm,
            BuiltinCiphers.cc20p1305_openssh,
            BuiltinCiphers.aes256ctr,
            BuiltinCiphers.aes128ctr));
    CoreModuleProperties.TCP_NODELAY.set(server, true);
    // tunnels stay open over quiet nights
    CoreModuleProperties.IDLE_TIMEOUT.set(server, Duration.ZERO);
    server.setSessionFactory(new SessionFactory(server));
    return server;
  }
}
