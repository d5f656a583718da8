package io.muskrat.core.tunnels.carry;

import io.muskrat.core.tunnels.ssh.LinkLostException;
import io.muskrat.core.tunnels.ssh.SshLink;
import io.muskrat.core.tunnels.ssh.SshStream;
import java.io.IOException;
import java.net.Socket;

/** One local connection carried through SSH. */
final class Carried implements Runnable {

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
            broke(e);
        } finally {
            traffic.remove(local);
        }
    }

    private void carry(SshStream stream) {
        try {
            stream.carry(local, traffic);
            local.close();
        } catch (IOException e) {
            broke(e);
        }
    }

    // neither side may believe that it ended in order
    private void broke(IOException e) {
        if (!local.isClosed()) {
            traffic.failed(host, port, e);
        }
        Traffic.reset(local);
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
}
