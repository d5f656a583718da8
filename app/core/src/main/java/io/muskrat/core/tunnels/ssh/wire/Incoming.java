package io.muskrat.core.tunnels.ssh.wire;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import org.apache.sshd.common.util.Readable;
import org.apache.sshd.common.util.buffer.BufferException;

/** Bytes as they came off the line. What is not taken, such as half a packet, waits for the rest. */
final class Incoming implements Readable {

    private final byte[] data;
    private final ByteBuffer buffer;
    private int from;
    private int to;

    /** @param size at least the largest packet */
    Incoming(int size) {
        data = new byte[size];
        buffer = ByteBuffer.wrap(data);
    }

    /** As a channel's read: -1 at the end. */
    int readFrom(ReadableByteChannel channel) throws IOException {
        if (from > 0) {
            System.arraycopy(data, from, data, 0, to - from);
            to -= from;
            from = 0;
        }
        int count = channel.read(buffer.clear().position(to));
        to += Math.max(count, 0);
        return count;
    }

    /** Whether the last read left room, so that there was no more to read then. */
    boolean hasRoom() {
        return to < data.length;
    }

    byte[] array() {
        return data;
    }

    int position() {
        return from;
    }

    void skip(int count) {
        from += count;
    }

    /** The next bytes only, up to a count; taking them takes them from here. */
    Readable first(int count) {
        return new Readable() {

            private int left = Math.min(count, Incoming.this.available());

            @Override
            public int available() {
                return left;
            }

            @Override
            public void getRawBytes(byte[] target, int offset, int length) {
                Incoming.this.getRawBytes(target, offset, length);
                left -= length;
            }
        };
    }

    @Override
    public int available() {
        return to - from;
    }

    @Override
    public void getRawBytes(byte[] target, int offset, int length) {
        if (length > available()) {
            throw new BufferException("Underflow: " + length + " of " + available());
        }
        System.arraycopy(data, from, target, offset, length);
        from += length;
    }
}
