package io.muskrat.core.tunnels.ssh.mina;

import io.muskrat.core.tunnels.ssh.Meter;
import io.muskrat.core.tunnels.ssh.SshStream;
import io.muskrat.core.tunnels.ssh.wire.Gathered;
import io.muskrat.core.tunnels.ssh.wire.Loop;
import io.muskrat.core.tunnels.ssh.wire.LoopSession;
import io.muskrat.core.tunnels.ssh.wire.Spares;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.CancelledKeyException;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.apache.sshd.client.channel.ChannelDirectTcpip;
import org.apache.sshd.common.SshConstants;
import org.apache.sshd.common.util.buffer.Buffer;
import org.apache.sshd.common.util.net.SshdSocketAddress;

/**
 * A direct-tcpip channel (RFC 4254, 7.2) and the local socket at its near end. Both are served by the loop of their
 * SSH connection: what arrives on one is written to the other at once. What the socket does not take waits here; the
 * SSH window bounds it, as it is opened again only for bytes that the socket took.
 */
final class DirectChannel extends ChannelDirectTcpip implements SshStream, Loop.Handler, Gathered.Sink {

    // 5 for the packet's own header, then type, recipient and length (RFC 4253, 6; RFC 4254, 5.2)
    private static final int START = 5;
    private static final int DATA = START + 1 + 4 + 4;
    private static final int READS_A_ROUND = 4;

    private final Runnable signOfLife;
    private final CompletableFuture<Void> done = new CompletableFuture<>();
    private final Runnable updated = this::update;
    private final Queue<ByteBuffer> waiting = new ArrayDeque<>();
    private volatile LoopSession connection;
    private SocketChannel local;
    private SelectionKey key;
    private Meter meter;
    private int interest;
    private boolean upEnded;
    private boolean downEnded;
    private boolean downShut;

    /**
     * @param signOfLife told whenever something arrives; must be quick
     */
    DirectChannel(String host, int port, Runnable signOfLife) {
        super(new SshdSocketAddress("127.0.0.1", 0), new SshdSocketAddress(host, port));
        this.signOfLife = signOfLife;
        addCloseFutureListener(closed -> onLoop(this::sshClosed));
    }

    @Override
    protected void doOpen() {
        connection = (LoopSession) getSession().getIoSession();
    }

    private void onLoop(Runnable task) {
        if (connection == null) {
            task.run();
        } else {
            connection.loop().execute(task);
        }
    }

    @Override
    public void carry(Socket socket, Meter counted) throws IOException {
        local = socket.getChannel();
        meter = counted;
        local.configureBlocking(false);
        onLoop(this::attach);
        try {
            done.get();
        } catch (InterruptedException e) {
            throw (IOException) new InterruptedIOException("interrupted").initCause(e);
        } catch (ExecutionException e) {
            throw new IOException(e.getCause().getMessage(), e.getCause());
        }
    }

    private void attach() {
        if (done.isDone()) {
            return;
        }
        try {
            key = connection.loop().register(local, 0, this);
        } catch (IOException | RuntimeException e) {
            failed(e);
            return;
        }
        ready(SelectionKey.OP_WRITE);
    }

    @Override
    public void ready(int ready) {
        try {
            if ((ready & SelectionKey.OP_WRITE) != 0) {
                writeLocal();
            }
            if ((ready & SelectionKey.OP_READ) != 0) {
                readLocal();
            }
            update();
        } catch (IOException e) {
            localBroke(e);
        }
    }

    @Override
    public void failed(Exception cause) {
        if (done.completeExceptionally(cause)) {
            close(false);
        }
    }

    /** The client must not wait until anybody else hears of it. */
    private void localBroke(IOException cause) {
        try (SocketChannel closed = local) {
            closed.setOption(StandardSocketOptions.SO_LINGER, 0);
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
        failed(cause);
    }

    private void readLocal() throws IOException {
        Spares spares = connection.spares();
        for (int i = 0; i < READS_A_ROUND && maySend(); i++) {
            byte[] array = spares.take();
            int most = isClosing() ? 1 : (int) Math.min(getRemoteWindow().getSize(),
                    Math.min(getRemoteWindow().getPacketSize(), Spares.DATA));
            int count = local.read(ByteBuffer.wrap(array, DATA, most));
            if (count <= 0) {
                spares.giveBack(array);
                if (count < 0) {
                    upEnded = true;
                    sendEof();
                    endIfDone();
                }
                return;
            }
            if (isClosing()) {
                throw new IOException("the far side takes nothing any more");
            }
            send(spares.packet(array), count);
            if (count < most) {
                return;
            }
        }
    }

    private void send(Buffer packet, int count) throws IOException {
        packet.rpos(START);
        packet.wpos(START);
        packet.putByte(SshConstants.SSH_MSG_CHANNEL_DATA);
        packet.putUInt(getRecipient());
        packet.putUInt(count);
        packet.wpos(DATA + count);
        getRemoteWindow().consume(count);
        getSession().writePacket(packet);
        meter.up(count);
    }

    /** Once the channel is closed the local side is read for its end only. */
    private boolean maySend() {
        return !upEnded && (isClosing() || getRemoteWindow().getSize() > 0 && connection.hasRoom(updated));
    }

    private void update() {
        if (key == null || done.isDone()) {
            return;
        }
        int wanted = (waiting.isEmpty() ? 0 : SelectionKey.OP_WRITE) | (maySend() ? SelectionKey.OP_READ : 0);
        if (wanted != interest) {
            interest = wanted;
            try {
                key.interestOps(wanted);
            } catch (CancelledKeyException e) {
                failed(e);
            }
        }
    }

    @Override
    protected void doWriteData(byte[] data, int offset, long length) {
        signOfLife.run();
        if (done.isDone()) {
            return;
        }
        connection.gathered().add(this, data, offset, (int) length);
    }

    @Override
    public void take(ByteBuffer arrived) {
        if (done.isDone()) {
            return;
        }
        try {
            if (key != null && waiting.isEmpty()) {
                write(arrived);
            }
            if (arrived.hasRemaining()) {
                keep(arrived);
                update();
            }
        } catch (IOException e) {
            localBroke(e);
        }
    }

    private void keep(ByteBuffer rest) {
        while (rest.hasRemaining()) {
            ByteBuffer kept = ByteBuffer.wrap(connection.spares().take());
            int count = Math.min(kept.remaining(), rest.remaining());
            kept.put(0, rest, rest.position(), count).limit(count);
            rest.position(rest.position() + count);
            waiting.add(kept);
        }
    }

    private void writeLocal() throws IOException {
        for (ByteBuffer first = waiting.peek(); first != null; first = waiting.peek()) {
            write(first);
            if (first.hasRemaining()) {
                return;
            }
            connection.spares().giveBack(waiting.poll().array());
        }
        shutDownIfEnded();
    }

    private void write(ByteBuffer bytes) throws IOException {
        int count = local.write(bytes);
        if (count > 0) {
            meter.down(count);
            getLocalWindow().release(count);
        }
    }

    private void shutDownIfEnded() throws IOException {
        if (downEnded && !downShut && key != null && waiting.isEmpty()) {
            downShut = true;
            local.shutdownOutput();
            endIfDone();
        }
    }

    private void endIfDone() throws IOException {
        if (upEnded && downShut && done.complete(null)) {
            local.close();
            close(false);
        }
    }

    @Override
    public void handleWindowAdjust(Buffer buffer) throws IOException {
        signOfLife.run();
        super.handleWindowAdjust(buffer);
        update();
    }

    @Override
    public void handleEof() throws IOException {
        super.handleEof();
        connection.gathered().flush();
        downEnded = true;
        try {
            shutDownIfEnded();
        } catch (IOException e) {
            localBroke(e);
        }
    }

    private void sshClosed() {
        if (downEnded) {
            update();
        } else {
            failed(new IOException("the SSH channel was closed"));
        }
    }

    @Override
    public void close() {
        failed(new IOException("closed"));
        LoopSession by = connection;
        if (by != null) {
            // a socket that was closed meanwhile is let go by its selector only when that looks
            by.loop().wake();
        }
        close(false);
    }
}
