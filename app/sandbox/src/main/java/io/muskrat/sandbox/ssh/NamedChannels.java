package io.muskrat.sandbox.ssh;

import java.net.InetSocketAddress;
import java.util.function.BiFunction;
import org.apache.sshd.client.future.DefaultOpenFuture;
import org.apache.sshd.client.future.OpenFuture;
import org.apache.sshd.common.SshConstants;
import org.apache.sshd.common.channel.Channel;
import org.apache.sshd.common.channel.ChannelFactory;
import org.apache.sshd.common.channel.exception.SshChannelOpenException;
import org.apache.sshd.common.session.Session;
import org.apache.sshd.common.util.buffer.Buffer;
import org.apache.sshd.common.util.buffer.ByteArrayBuffer;
import org.apache.sshd.common.util.threads.CloseableExecutorService;
import org.apache.sshd.server.forward.TcpForwardingFilter;
import org.apache.sshd.server.forward.TcpipServerChannel;

/** direct-tcpip channels (RFC 4254, 7.2) whose target is looked up in the sandbox's own DNS. */
final class NamedChannels implements ChannelFactory {
  /** Port of a target that has no address: nobody can ask for it, the filter refuses it. */
  static final int NOWHERE = 0;

  private final BiFunction<String, Integer, InetSocketAddress> names;

  NamedChannels(BiFunction<String, Integer, InetSocketAddress> names) {
    this.names = names;
  }

  @Override
  public String getName() {
    return TcpForwardingFilter.Type.Direct.getName();
  }

  @Override
  public Channel createChannel(Session session) {
    return new Named(names);
  }

  private static final class Named extends TcpipServerChannel {
    private final BiFunction<String, Integer, InetSocketAddress> names;

    Named(BiFunction<String, Integer, InetSocketAddress> names) {
      super(TcpForwardingFilter.Type.Direct, (CloseableExecutorService) null);
      this.names = names;
    }

    /** Puts the address in the place of the name, before the channel reads it. */
    @Override
    protected OpenFuture doInit(Buffer asked) {
      String host = asked.getString();
      int port = asked.getInt();
      InetSocketAddress address = names.apply(host, port);
      if (address == null) {
        // as OpenSSH answers for a name that does not resolve
        OpenFuture unknown = new DefaultOpenFuture(host, futureLock);
        unknown.setException(
            new SshChannelOpenException(
                getChannelId(),
                SshConstants.SSH_OPEN_CONNECT_FAILED,
                host + ": Name or service not known"));
        return unknown;
      }
      Buffer resolved = new ByteArrayBuffer();
      resolved.putString(address.getAddress().getHostAddress());
      resolved.putUInt(address.getPort());
      resolved.putString(asked.getString());
      resolved.putUInt(asked.getUInt());
      return super.doInit(resolved);
    }
  }
}
