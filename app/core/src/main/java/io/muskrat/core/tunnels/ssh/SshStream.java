package io.muskrat.core.tunnels.ssh;

import java.io.IOException;
import java.net.Socket;

/** A two-way stream of bytes through SSH. */
public interface SshStream extends AutoCloseable {

    /**
     * Carries a local connection until both its sides have ended in order. A side that takes nothing holds up its own
     * stream only.
     *
     * @param local has a channel ({@link Socket#getChannel}); it may be non-blocking from now on
     * @throws IOException if a side broke: neither may believe that it ended in order
     */
    void carry(Socket local, Meter meter) throws IOException;

    @Override
    void close();
}
