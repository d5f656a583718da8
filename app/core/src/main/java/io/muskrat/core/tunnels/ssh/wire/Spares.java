package io.muskrat.core.tunnels.ssh.wire;

import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.sshd.common.util.buffer.Buffer;
import org.apache.sshd.common.util.buffer.ByteArrayBuffer;

/** Arrays of one packet's size that are used again, which keeps them in the processor's cache. */
public final class Spares {

    /** Most data of a packet, what OpenSSH takes. */
    public static final int DATA = 32 * 1024;
    private static final int KEPT = 24;
    // of the protocol before and after the data
    private static final int AROUND = 128;

    private final Deque<byte[]> arrays = new ArrayDeque<>();

    /** A packet made of one of these arrays. */
    private static final class Lent extends ByteArrayBuffer {

        Lent(byte[] array) {
            super(array, 0, 0, false);
        }
    }

    /** At least {@link #DATA} bytes. */
    public byte[] take() {
        synchronized (arrays) {
            byte[] spare = arrays.poll();
            return spare == null ? new byte[DATA + AROUND] : spare;
        }
    }

    /** To be used again: the caller must not touch it any more. */
    public void giveBack(byte[] array) {
        synchronized (arrays) {
            if (arrays.size() < KEPT) {
                arrays.push(array);
            }
        }
    }

    /** A packet in a taken array; the array comes back by itself once it is written. */
    public Buffer packet(byte[] taken) {
        return new Lent(taken);
    }

    void giveBack(Buffer written) {
        if (written instanceof Lent lent && lent.array().length == DATA + AROUND) {
            giveBack(lent.array());
        }
    }
}
