package io.muskrat.sandbox.ssh;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.function.BiFunction;

/** The sandbox's client EC2 instance: a real SSH server on loopback. */
public final class ClientInstance implements AutoCloseable {
  private final Path dir;

  private ClientInstance(Path dir) {
    this.dir = dir;
  }

  public static ClientInstance start(
      Path sshDir, BiFunction<String, Integer, InetSocketAddress> names) {
    return new ClientInstance(sshDir);
  }

  public int port() {
    return 0;
  }

  public String user() {
    return "ec2-user";
  }

  public Path clientKey() {
    return dir.resolve("client_key");
  }

  public Path knownHosts() {
    return dir.resolve("known_hosts");
  }

  @Override
  public void close() {}
}
