package io.muskrat.bench.tunnel;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;

/**
 * Main class of the process behind the bastion: {@code FarSide address sshdPort delayMillis}. A source, a sink and an
 * echo, and before sshd a relay with a delay each way if that is not 0. Says {@code ready servicePort sshPort}.
 */
public final class FarSide {

    static final byte DOWNLOAD = 'D';
    static final byte UPLOAD = 'U';
    static final byte ECHO = 'E';
    /** An operation and a number of bytes. */
    static final int HEADER = 1 + Long.BYTES;
    private static final int SLICE = 256 * 1024;

    private FarSide() {
    }

    public static void main(String[] args) throws IOException {
        ServerSocketChannel service = ServerSocketChannel.open().bind(new InetSocketAddress(args[0], 0), 128);
        Thread.ofPlatform().daemon().start(() -> accept(service));
        int ssh = Integer.parseInt(args[1]);
        long delay = Long.parseLong(args[2]);
        int entrance = delay == 0 ? ssh : new DelayRelay(ssh, delay).port();
        System.out.println("ready " + service.socket().getLocalPort() + " " + entrance);
        while (System.in.read() >= 0) {
            // until the bench ends
            continue;
        }
        System.exit(0);
    }

    private static void accept(ServerSocketChannel service) {
        try {
            while (true) {
                SocketChannel client = service.accept();
                Thread.ofPlatform().daemon().start(() -> serve(client));
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void serve(SocketChannel client) {
        try (client) {
            client.setOption(StandardSocketOptions.TCP_NODELAY, true);
            ByteBuffer header = ByteBuffer.allocate(HEADER);
            while (header.hasRemaining()) {
                if (client.read(header) < 0) {
                    return;
                }
            }
            header.flip();
            switch (header.get()) {
                case DOWNLOAD -> send(client, header.getLong());
                case UPLOAD -> {
                    take(client, header.getLong());
                    client.write(ByteBuffer.allocate(1));
                }
                default -> echo(client);
            }
        } catch (IOException e) {
            // the near side has gone
            return;
        }
    }

    static void send(SocketChannel to, long count) throws IOException {
        ByteBuffer slice = ByteBuffer.allocateDirect(SLICE);
        for (long left = count; left > 0;) {
            slice.clear().limit((int) Math.min(SLICE, left));
            while (slice.hasRemaining()) {
                left -= to.write(slice);
            }
        }
    }

    static void take(SocketChannel from, long count) throws IOException {
        ByteBuffer slice = ByteBuffer.allocateDirect(SLICE);
        for (long left = count; left > 0;) {
            int taken = from.read(slice.clear());
            if (taken < 0) {
                throw new IOException("ended " + left + " bytes too early");
            }
            left -= taken;
        }
    }

    private static void echo(SocketChannel client) throws IOException {
        ByteBuffer slice = ByteBuffer.allocateDirect(SLICE);
        while (client.read(slice.clear()) >= 0) {
            slice.flip();
            while (slice.hasRemaining()) {
                client.write(slice);
            }
        }
    }
}
