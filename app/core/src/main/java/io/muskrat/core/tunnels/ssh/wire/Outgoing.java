package io.muskrat.core.tunnels.ssh.wire;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.GatheringByteChannel;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.apache.sshd.common.io.AbstractIoWriteFuture;
import org.apache.sshd.common.util.buffer.Buffer;

/** Encrypted packets on their way out, in order. Written several at a time. Threads must take turns. */
final class Outgoing {

    private static final int AT_ONCE = 16;

    private final Deque<Packet> packets = new ArrayDeque<>();
    private final ByteBuffer[] batch = new ByteBuffer[AT_ONCE];
    private int size;

    /** A packet and who is told when it is written. */
    static final class Packet extends AbstractIoWriteFuture {

        private final ByteBuffer bytes;
        private final Buffer source;

        Packet(Buffer source) {
            super("packet", null);
            this.source = source;
            this.bytes = ByteBuffer.wrap(source.array(), source.rpos(), source.available());
        }

        Buffer source() {
            return source;
        }

        void written() {
            setValue(Boolean.TRUE);
        }

        void failed(Throwable cause) {
            setValue(cause);
        }
    }

    void add(Packet packet) {
        packets.add(packet);
        size += packet.bytes.remaining();
    }

    /** Bytes that wait. */
    int size() {
        return size;
    }

    /** Writes what the channel takes; returns the packets that are out, for the caller to tell without a lock. */
    List<Packet> writeTo(GatheringByteChannel channel) throws IOException {
        List<Packet> out = packets.isEmpty() ? List.of() : new ArrayList<>();
        while (!packets.isEmpty()) {
            int count = 0;
            for (Packet packet : packets) {
                if (count == AT_ONCE) {
                    break;
                }
                batch[count++] = packet.bytes;
            }
            size -= (int) channel.write(batch, 0, count);
            while (!packets.isEmpty() && !packets.peek().bytes.hasRemaining()) {
                out.add(packets.poll());
            }
            if (batch[count - 1].hasRemaining()) {
                break;
            }
        }
        return out;
    }

    /** All that is not out; nothing is left. */
    List<Packet> drain() {
        List<Packet> left = List.copyOf(packets);
        packets.clear();
        size = 0;
        return left;
    }
}
