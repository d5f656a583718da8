package io.muskrat.bench.tunnel;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.Arrays;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** What a client does at the near end of a tunnel to {@link FarSide}. */
final class NearSide {

    private static final double MIB = 1 << 20;
    private static final int PING = 1024;

    private NearSide() {
    }

    /** MiB/s of so many streams at once. */
    static double download(InetSocketAddress through, int streams, long bytesEach) throws Exception {
        long begin = System.nanoTime();
        try (ExecutorService readers = Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory())) {
            for (Future<?> one : IntStream.range(0, streams).<Future<?>>mapToObj(
                    i -> readers.submit(() -> read(through, bytesEach))).toList()) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        }
        return streams * bytesEach / MIB / ((System.nanoTime() - begin) / 1e9);
    }

    private static Void read(InetSocketAddress through, long bytes) throws IOException {
        try (SocketChannel channel = open(through, FarSide.DOWNLOAD, bytes)) {
            FarSide.take(channel, bytes);
            return null;
        }
    }

    /** MiB/s until the far side says that it has all. */
    static double upload(InetSocketAddress through, long bytes) throws IOException {
        long begin = System.nanoTime();
        try (SocketChannel channel = open(through, FarSide.UPLOAD, bytes)) {
            FarSide.send(channel, bytes);
            FarSide.take(channel, 1);
        }
        return bytes / MIB / ((System.nanoTime() - begin) / 1e9);
    }

    /** Milliseconds below which this share of pings of 1 KiB, one after the other, came back. */
    static double ping(InetSocketAddress through, int count, double share) throws IOException {
        long[] nanos = new long[count];
        ByteBuffer buffer = ByteBuffer.allocateDirect(PING);
        try (SocketChannel channel = open(through, FarSide.ECHO, 0)) {
            for (int i = 0; i < count; i++) {
                long begin = System.nanoTime();
                write(channel, buffer.clear());
                for (buffer.clear(); buffer.hasRemaining();) {
                    if (channel.read(buffer) < 0) {
                        throw new IOException("ended");
                    }
                }
                nanos[i] = System.nanoTime() - begin;
            }
        }
        Arrays.sort(nanos);
        return nanos[(int) (count * share)] / 1e6;
    }

    private static SocketChannel open(InetSocketAddress through, byte operation, long bytes) throws IOException {
        SocketChannel channel = SocketChannel.open(through);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        write(channel, ByteBuffer.allocate(FarSide.HEADER).put(operation).putLong(bytes).flip());
        return channel;
    }

    private static void write(SocketChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }
}
