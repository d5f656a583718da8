package io.muskrat.core.tunnels.carry;

import io.muskrat.core.tunnels.ssh.LinkLostException;
import io.muskrat.core.tunnels.ssh.SshLink;
import io.muskrat.core.tunnels.ssh.SshStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;

/** One local connection carried through SSH. */
final class Carried implements Runnable {

    private static final int BUFFER = 64 * 1024;

    private final Socket local;
    private final String host;
    private final int port;
    private final LinkKeeper keeper;
    private final Traffic traffic;

    Carried(Socket local, String host, int port, LinkKeeper keeper, Traffic traffic) {
        this.local = local;
        this.host = host;
        this.port = port;
        this.keeper = keeper;
        this.traffic = traffic;
    }

    @Override
    public void run() {
        traffic.add(local);
        try {
            local.setTcpNoDelay(true);
            try (SshStream stream = open()) {
                carry(stream);
            }
        } catch (IOException e) {
            if (!local.isClosed()) {
                traffic.failed(host, port, e);
            }
            Traffic.reset(local);
        } finally {
            traffic.remove(local);
        }
    }

    /** Tries a second link when the first turns out to be lost: nothing was sent on it yet. */
    private SshStream open() throws IOException {
        SshLink link = keeper.link();
        try {
            return open(link);
        } catch (LinkLostException e) {
            return open(keeper.linkOtherThan(link));
        }
    }

    private SshStream open(SshLink link) throws IOException {
        SshStream stream = link.open(host, port);
        traffic.carried(local, link);
        return stream;
    }

    private void carry(SshStream stream) throws IOException {
        Thread up = Thread.ofVirtual().name("tunnel-up").start(() -> send(stream));
        try {
            stream.receive(traffic.countingDown(local.getOutputStream()));
            local.shutdownOutput();
            up.join();
            local.close();
        } catch (InterruptedException e) {
            throw new IOException("interrupted", e);
        }
    }

    private void send(SshStream stream) {
        try {
            InputStream in = local.getInputStream();
            OutputStream out = traffic.countingUp(stream.out());
            byte[] buffer = new byte[BUFFER];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                out.write(buffer, 0, n);
                out.flush();
            }
            stream.endOutput();
        } catch (IOException e) {
            // reset by the client, or the link broke: neither side may believe it ended in order
            Traffic.reset(local);
            stream.close();
        }
    }
}
