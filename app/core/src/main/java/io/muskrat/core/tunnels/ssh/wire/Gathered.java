package io.muskrat.core.tunnels.ssh.wire;

import java.nio.ByteBuffer;

/**
 * Data of several packets for one local socket, which then takes it in one write: what comes in one read of the SSH
 * connection is mostly for one channel. On the loop's thread only.
 */
public final class Gathered {

    /** Where the data goes. */
    public interface Sink {

        /** Takes all; what it cannot pass on it copies. */
        void take(ByteBuffer data);
    }

    private static final int SIZE = 128 * 1024;

    private final ByteBuffer data = ByteBuffer.allocateDirect(SIZE);
    private Sink sink;

    /** Adds a packet's data, which the caller may use again. */
    public void add(Sink to, byte[] bytes, int offset, int length) {
        if (sink != to || length > data.remaining()) {
            flush();
        }
        if (length > data.capacity()) {
            to.take(ByteBuffer.wrap(bytes, offset, length));
            return;
        }
        sink = to;
        data.put(bytes, offset, length);
    }

    /** Hands over what there is. */
    public void flush() {
        if (sink != null) {
            Sink to = sink;
            sink = null;
            to.take(data.flip());
            data.clear();
        }
    }
}
