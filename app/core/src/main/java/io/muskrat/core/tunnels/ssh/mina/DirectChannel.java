package io.muskrat.core.tunnels.ssh.mina;

import io.muskrat.core.tunnels.ssh.SshStream;
import java.io.IOException;
import java.io.OutputStream;
import org.apache.sshd.client.channel.ChannelDirectTcpip;
import org.apache.sshd.common.SshConstants;
import org.apache.sshd.common.channel.ChannelOutputStream;
import org.apache.sshd.common.util.buffer.Buffer;
import org.apache.sshd.common.util.net.SshdSocketAddress;

/**
 * A direct-tcpip channel whose bytes go to {@link ReceivedBytes} instead of the library's pipe: one copy less, and
 * half the locking.
 */
final class DirectChannel extends ChannelDirectTcpip implements SshStream {

    private final ReceivedBytes received = new ReceivedBytes();

    private final Runnable signOfLife;

    /**
     * @param signOfLife told whenever something arrives; must be quick
     */
    DirectChannel(String host, int port, Runnable signOfLife) {
        super(new SshdSocketAddress("127.0.0.1", 0), new SshdSocketAddress(host, port));
        this.signOfLife = signOfLife;
        addCloseFutureListener(closed -> received.fail("the SSH channel was closed"));
    }

    @Override
    protected void doOpen() throws IOException {
        out = new ChannelOutputStream(this, getRemoteWindow(), log, SshConstants.SSH_MSG_CHANNEL_DATA, true);
        invertedIn = out;
    }

    @Override
    protected void doWriteData(byte[] data, int off, long len) {
        signOfLife.run();
        received.add(data, off, (int) len);
    }

    @Override
    public void handleWindowAdjust(Buffer buffer) throws IOException {
        signOfLife.run();
        super.handleWindowAdjust(buffer);
    }

    @Override
    public void handleEof() throws IOException {
        received.end();
        super.handleEof();
    }

    @Override
    public void receive(OutputStream to) throws IOException {
        received.drain(to, getLocalWindow()::release);
    }

    @Override
    public OutputStream out() {
        return out;
    }

    @Override
    public void endOutput() throws IOException {
        out.close();
    }

    @Override
    public void close() {
        received.fail("closed");
        close(false);
    }
}
