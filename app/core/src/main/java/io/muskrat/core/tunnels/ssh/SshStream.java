package io.muskrat.core.tunnels.ssh;

import java.io.IOException;
import java.io.OutputStream;

/** A two-way stream of bytes through SSH. One thread may receive while another sends. */
public interface SshStream extends AutoCloseable {

    /**
     * Hands on all that arrives until the far side ends in order. Bytes that are not taken hold up the sender of this
     * stream only.
     *
     * @throws IOException if the stream broke, or {@code to} did
     */
    void receive(OutputStream to) throws IOException;

    /** Towards the far side; blocks while it takes nothing; flush sends. */
    OutputStream out();

    /** Tells the far side that nothing more comes. */
    void endOutput() throws IOException;

    @Override
    void close();
}
