package io.muskrat.core.tunnels.ssh.mina;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Between the SSH session's thread, which must never wait, and the thread that writes to a local socket. The two swap
 * buffers, so bytes are copied once and handed on in as few writes as possible. The SSH window bounds its size.
 */
final class ReceivedBytes {

    /** Told how many bytes were taken, so that the far side may send as many again. */
    @FunctionalInterface
    interface Window {

        void release(int bytes) throws IOException;
    }

    private static final int USUAL = 128 * 1024;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition arrived = lock.newCondition();
    private byte[] filling = new byte[0];
    private int count;
    private boolean ended;
    private String broken;

    void add(byte[] data, int offset, int length) {
        lock.lock();
        try {
            if (broken != null) {
                return;
            }
            if (filling.length < count + length) {
                filling = Arrays.copyOf(filling, Math.max(count + length, Math.max(2 * filling.length, 4096)));
            }
            System.arraycopy(data, offset, filling, count, length);
            count += length;
            arrived.signal();
        } finally {
            lock.unlock();
        }
    }

    /** The far side ended in order. */
    void end() {
        lock.lock();
        try {
            ended = true;
            arrived.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Nothing more comes; harmless after {@link #end}. */
    void fail(String reason) {
        lock.lock();
        try {
            if (!ended && broken == null) {
                broken = reason;
            }
            arrived.signalAll();
        } finally {
            lock.unlock();
        }
    }

    void drain(OutputStream to, Window window) throws IOException {
        byte[] taken = new byte[0];
        while (true) {
            int size;
            lock.lock();
            try {
                while (count == 0 && !ended && broken == null) {
                    arrived.awaitUninterruptibly();
                }
                if (broken != null) {
                    throw new IOException(broken);
                }
                if (count == 0) {
                    return;
                }
                byte[] full = filling;
                size = count;
                filling = taken.length > USUAL ? new byte[0] : taken;
                count = 0;
                taken = full;
            } finally {
                lock.unlock();
            }
            to.write(taken, 0, size);
            window.release(size);
        }
    }
}
