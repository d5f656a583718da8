package io.muskrat.core.tunnels.ssh.wire;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.sshd.common.AttributeRepository;
import org.apache.sshd.common.FactoryManager;
import org.apache.sshd.common.io.DefaultIoConnectFuture;
import org.apache.sshd.common.io.IoConnectFuture;
import org.apache.sshd.common.io.IoConnector;
import org.apache.sshd.common.io.IoHandler;
import org.apache.sshd.common.io.IoServiceEventListener;
import org.apache.sshd.common.io.IoSession;
import org.apache.sshd.common.util.closeable.AbstractCloseable;
import org.apache.sshd.core.CoreModuleProperties;

/** Makes connections that each have a loop of their own. */
final class LoopConnector extends AbstractCloseable implements IoConnector {

    private final FactoryManager settings;
    private final IoHandler handler;
    private final Map<Long, IoSession> open = new ConcurrentHashMap<>();
    private IoServiceEventListener listener;

    LoopConnector(FactoryManager settings, IoHandler handler) {
        this.settings = settings;
        this.handler = handler;
    }

    @Override
    public IoConnectFuture connect(SocketAddress address, AttributeRepository context, SocketAddress local) {
        DefaultIoConnectFuture future = new DefaultIoConnectFuture(address, null);
        Thread.ofVirtual().name("ssh-connect").start(() -> {
            try {
                SocketChannel channel = connect((InetSocketAddress) address, local);
                try {
                    begin(channel, context, future);
                } catch (Exception e) {
                    channel.close();
                    throw e;
                }
            } catch (Exception e) {
                future.setException(e);
            }
        });
        return future;
    }

    private SocketChannel connect(InetSocketAddress address, SocketAddress local) throws IOException {
        if (address.isUnresolved()) {
            throw new UnresolvedAddressException();
        }
        Duration patience = CoreModuleProperties.IO_CONNECT_TIMEOUT.get(settings).orElse(Duration.ZERO);
        SocketChannel channel = SocketChannel.open();
        try {
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            channel.setOption(StandardSocketOptions.SO_KEEPALIVE, true);
            if (local != null) {
                channel.bind(local);
            }
            channel.socket().connect(address, (int) patience.toMillis());
            channel.configureBlocking(false);
            return channel;
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    private void begin(SocketChannel channel, AttributeRepository context, IoConnectFuture future) throws Exception {
        LoopSession session = new LoopSession(this, handler, channel);
        if (context != null) {
            session.setAttribute(AttributeRepository.class, context);
        }
        open.put(session.getId(), session);
        handler.sessionCreated(session);
        future.setSession(session);
        if (future.getSession() != session || isClosing()) {
            session.close(true);
            return;
        }
        session.start();
    }

    void closed(LoopSession session) {
        open.remove(session.getId());
    }

    @Override
    protected void doCloseImmediately() {
        List.copyOf(open.values()).forEach(session -> session.close(true));
        super.doCloseImmediately();
    }

    @Override
    public Map<Long, IoSession> getManagedSessions() {
        return Map.copyOf(open);
    }

    @Override
    public IoServiceEventListener getIoServiceEventListener() {
        return listener;
    }

    @Override
    public void setIoServiceEventListener(IoServiceEventListener listener) {
        this.listener = listener;
    }
}
