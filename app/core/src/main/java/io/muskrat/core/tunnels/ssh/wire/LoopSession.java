package io.muskrat.core.tunnels.ssh.wire;

import java.io.IOException;
import java.net.SocketAddress;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.sshd.common.future.CloseFuture;
import org.apache.sshd.common.future.DefaultCloseFuture;
import org.apache.sshd.common.io.IoHandler;
import org.apache.sshd.common.io.IoService;
import org.apache.sshd.common.io.IoSession;
import org.apache.sshd.common.io.IoWriteFuture;
import org.apache.sshd.common.util.buffer.Buffer;
import org.apache.sshd.common.util.closeable.AbstractCloseable;

/** The TCP connection of an SSH session, in its loop. Any thread may write; nobody waits for it. */
public final class LoopSession extends AbstractCloseable implements IoSession, Loop.Handler {

    private static final AtomicLong IDS = new AtomicLong();
    private static final int READS_A_ROUND = 4;
    private static final int FULL = 256 * 1024;
    private static final int FLUSH = 128 * 1024;

    private final long id = IDS.incrementAndGet();
    private final LoopConnector service;
    private final IoHandler handler;
    private final SocketChannel channel;
    private final SocketAddress local;
    private final SocketAddress remote;
    private final Map<Object, Object> attributes = new ConcurrentHashMap<>();
    private final Loop loop;
    private final Incoming incoming = new Incoming(SwiftSession.LARGEST + 1024);
    private final Object lock = new Object();
    private final Outgoing outgoing = new Outgoing();
    private final Spares spares = new Spares();
    private final Gathered gathered = new Gathered();
    private final Set<Runnable> waitingForRoom = new LinkedHashSet<>();
    private volatile CloseFuture allOut;
    private volatile boolean suspended;
    private SelectionKey key;
    private int interest;

    LoopSession(LoopConnector service, IoHandler handler, SocketChannel channel) throws IOException {
        this.service = service;
        this.handler = handler;
        this.channel = channel;
        this.local = channel.getLocalAddress();
        this.remote = channel.getRemoteAddress();
        this.loop = new Loop(this::flush);
    }

    void start() {
        loop.execute(() -> {
            try {
                key = loop.register(channel, 0, this);
                updateInterest();
            } catch (IOException e) {
                failed(e);
            }
        });
        loop.start();
    }

    /** The loop that serves this connection. */
    public Loop loop() {
        return loop;
    }

    /** Buffers for packets with data. */
    public Spares spares() {
        return spares;
    }

    /** What arrived in this round for one local socket. On the loop only. */
    public Gathered gathered() {
        return gathered;
    }

    /** Whether more data may be handed to it now; otherwise the task is called once there is. On the loop only. */
    public boolean hasRoom(Runnable later) {
        synchronized (lock) {
            if (outgoing.size() < FULL) {
                return true;
            }
        }
        waitingForRoom.add(later);
        return false;
    }

    @Override
    public void ready(int ready) {
        try {
            if ((ready & SelectionKey.OP_READ) != 0) {
                read();
            }
            // what could not be written is written at the end of the round
        } catch (Exception e) {
            failed(e);
        }
    }

    private void read() throws Exception {
        for (int i = 0; i < READS_A_ROUND && !suspended; i++) {
            int count = incoming.readFrom(channel);
            if (count < 0) {
                close(true);
                return;
            }
            boolean all = incoming.hasRoom();
            if (count > 0) {
                try {
                    handler.messageReceived(this, incoming);
                } finally {
                    gathered.flush();
                }
            }
            if (all || isClosing()) {
                return;
            }
        }
    }

    @Override
    public void failed(Exception cause) {
        if (!isClosing()) {
            try {
                handler.exceptionCaught(this, cause);
            } catch (Exception e) {
                cause.addSuppressed(e);
            }
        }
        close(true);
    }

    @Override
    public IoWriteFuture writeBuffer(Buffer buffer) {
        Outgoing.Packet packet = new Outgoing.Packet(buffer);
        boolean many;
        synchronized (lock) {
            if (isClosing()) {
                packet.failed(new ClosedChannelException());
                return packet;
            }
            outgoing.add(packet);
            many = outgoing.size() >= FLUSH;
        }
        if (!loop.inside()) {
            loop.wake();
        } else if (many) {
            flush();
        }
        return packet;
    }

    /** At the end of each round, so that what it brought leaves in one write. */
    private void flush() {
        List<Outgoing.Packet> out;
        int left;
        try {
            synchronized (lock) {
                out = outgoing.writeTo(channel);
                left = outgoing.size();
            }
        } catch (IOException e) {
            loop.execute(() -> failed(e));
            return;
        }
        for (Outgoing.Packet packet : out) {
            spares.giveBack(packet.source());
            packet.written();
        }
        CloseFuture closing = allOut;
        if (left == 0 && closing != null) {
            closing.setClosed();
        }
        if (key != null && key.isValid()) {
            updateInterest();
        }
        if (left < FULL / 2 && !waitingForRoom.isEmpty()) {
            List<Runnable> waited = List.copyOf(waitingForRoom);
            waitingForRoom.clear();
            waited.forEach(Runnable::run);
        }
    }

    private void updateInterest() {
        int wanted = suspended ? 0 : SelectionKey.OP_READ;
        synchronized (lock) {
            wanted |= outgoing.size() > 0 ? SelectionKey.OP_WRITE : 0;
        }
        if (wanted != interest) {
            interest = wanted;
            key.interestOps(wanted);
        }
    }

    @Override
    public void suspendRead() {
        suspended = true;
        loop.wake();
    }

    @Override
    public void resumeRead() {
        suspended = false;
        loop.wake();
    }

    @Override
    public void shutdownOutputStream() throws IOException {
        channel.shutdownOutput();
    }

    @Override
    protected CloseFuture doCloseGracefully() {
        CloseFuture future = new DefaultCloseFuture("out", null);
        allOut = future;
        synchronized (lock) {
            if (outgoing.size() == 0) {
                future.setClosed();
            }
        }
        return future;
    }

    @Override
    protected void doCloseImmediately() {
        List<Outgoing.Packet> lost;
        synchronized (lock) {
            lost = outgoing.drain();
        }
        lost.forEach(packet -> packet.failed(new ClosedChannelException()));
        try {
            channel.close();
            loop.stop();
        } catch (IOException e) {
            log.debug("while closing", e);
        }
        service.closed(this);
        super.doCloseImmediately();
        try {
            handler.sessionClosed(this);
        } catch (Exception e) {
            log.debug("while telling of the end", e);
        }
    }

    @Override
    public long getId() {
        return id;
    }

    @Override
    public SocketAddress getLocalAddress() {
        return local;
    }

    @Override
    public SocketAddress getRemoteAddress() {
        return remote;
    }

    @Override
    public SocketAddress getAcceptanceAddress() {
        return null;
    }

    @Override
    public IoService getService() {
        return service;
    }

    @Override
    public Object getAttribute(Object name) {
        return attributes.get(name);
    }

    @Override
    public Object setAttribute(Object name, Object value) {
        return attributes.put(name, value);
    }

    @Override
    public Object setAttributeIfAbsent(Object name, Object value) {
        return attributes.putIfAbsent(name, value);
    }

    @Override
    public Object removeAttribute(Object name) {
        return attributes.remove(name);
    }
}
