package io.muskrat.bench.tunnel;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A line with length: hands bytes on some milliseconds after they came, in both directions, at any rate. */
final class DelayRelay {

    private static final int SLICE = 64 * 1024;
    // what may be under way in a direction: far more than any window
    private static final int SLICES = 1024;

    private final ServerSocketChannel listener;
    private final InetSocketAddress to;
    private final long delayNanos;

    private record Parcel(ByteBuffer bytes, long due) {
    }

    /** @param delayMillis each way */
    DelayRelay(int toPort, long delayMillis) throws IOException {
        listener = ServerSocketChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        to = new InetSocketAddress(InetAddress.getLoopbackAddress(), toPort);
        delayNanos = TimeUnit.MILLISECONDS.toNanos(delayMillis);
        Thread.ofPlatform().daemon().start(this::accept);
    }

    int port() {
        return listener.socket().getLocalPort();
    }

    private void accept() {
        try {
            while (true) {
                SocketChannel near = listener.accept();
                SocketChannel far = SocketChannel.open(to);
                near.setOption(StandardSocketOptions.TCP_NODELAY, true);
                far.setOption(StandardSocketOptions.TCP_NODELAY, true);
                relay(near, far);
                relay(far, near);
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void relay(SocketChannel from, SocketChannel into) {
        BlockingQueue<Parcel> line = new LinkedBlockingQueue<>(SLICES);
        BlockingQueue<ByteBuffer> spare = new LinkedBlockingQueue<>();
        Thread.ofPlatform().daemon().start(() -> {
            try {
                int count;
                do {
                    ByteBuffer slice = spare.poll();
                    slice = slice == null ? ByteBuffer.allocateDirect(SLICE) : slice.clear();
                    count = from.read(slice);
                    line.put(new Parcel(slice.flip(), System.nanoTime() + delayNanos));
                } while (count >= 0);
            } catch (IOException | InterruptedException e) {
                close(from, into);
            }
        });
        Thread.ofPlatform().daemon().start(() -> {
            try {
                while (true) {
                    Parcel parcel = line.take();
                    for (long left = parcel.due() - System.nanoTime(); left > 0;
                            left = parcel.due() - System.nanoTime()) {
                        LockSupport.parkNanos(left);
                    }
                    if (!parcel.bytes().hasRemaining()) {
                        close(from, into);
                        return;
                    }
                    while (parcel.bytes().hasRemaining()) {
                        into.write(parcel.bytes());
                    }
                    spare.put(parcel.bytes());
                }
            } catch (IOException | InterruptedException e) {
                close(from, into);
            }
        });
    }

    private static void close(SocketChannel one, SocketChannel other) {
        try (one; other) {
            one.shutdownInput();
        } catch (IOException e) {
            // it was closed from its other end
            return;
        }
    }
}
