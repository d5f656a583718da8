package io.muskrat.core.tunnels.ssh.system;

import io.muskrat.core.tunnels.ssh.Meter;
import io.muskrat.core.tunnels.ssh.SshStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.function.LongConsumer;
import java.util.function.Supplier;

/** A connection through a SOCKS5 server on this computer (RFC 1928); the far side resolves the name. */
final class SocksStream implements SshStream {
    private static final int VERSION = 5;
    private static final int NAME = 3;
    private static final int BUFFER = 64 * 1024;
    private final Socket socket;
    private final Supplier<IOException> refusal;

    private SocksStream(Socket socket, Supplier<IOException> refusal) {
        this.socket = socket;
        this.refusal = refusal;
    }

    /**
     * @param refusal what went wrong when the far side hangs up without a byte: OpenSSH says yes before it knows
     */
    static SocksStream open(int port, String host, int to, int patienceMs, Supplier<IOException> refusal)
            throws IOException {
        Socket socket = new Socket();
        try {
            socket.setTcpNoDelay(true);
            socket.connect(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port), patienceMs);
            socket.setSoTimeout(patienceMs);
            greet(socket, host, to);
            socket.setSoTimeout(0);
            return new SocksStream(socket, refusal);
        } catch (EOFException e) {
            socket.close();
            throw refusal.get();
        } catch (IOException | RuntimeException e) {
            socket.close();
            throw e;
        }
    }

    private static void greet(Socket socket, String host, int port) throws IOException {
        byte[] name = host.getBytes(StandardCharsets.US_ASCII);
        if (name.length > 255) {
            throw new IOException("a name of " + name.length + " bytes");
        }
        DataInputStream in = new DataInputStream(socket.getInputStream());
        OutputStream out = socket.getOutputStream();
        out.write(new byte[] {VERSION, 1, 0});
        if (in.readUnsignedByte() != VERSION || in.readUnsignedByte() != 0) {
            throw new IOException("no SOCKS5 server on port " + socket.getPort());
        }
        byte[] request = new byte[7 + name.length];
        request[0] = VERSION;
        request[1] = 1;
        request[3] = NAME;
        request[4] = (byte) name.length;
        System.arraycopy(name, 0, request, 5, name.length);
        request[5 + name.length] = (byte) (port >> 8);
        request[6 + name.length] = (byte) port;
        out.write(request);
        in.readUnsignedByte();
        int reply = in.readUnsignedByte();
        in.readUnsignedByte();
        int type = in.readUnsignedByte();
        in.skipNBytes(2 + (type == 1 ? 4 : type == NAME ? in.readUnsignedByte() : 16));
        if (reply != 0) {
            throw new IOException("SOCKS5 reply " + reply);
        }
    }

    /** Whether the far side hung up at once. */
    void requireOpen(int patienceMs) throws IOException {
        socket.setSoTimeout(patienceMs);
        try {
            if (socket.getInputStream().read() < 0) {
                throw refusal.get();
            }
        } catch (SocketTimeoutException e) {
            // silence: a server that waits for its client to speak
            return;
        }
    }

    @Override
    public void carry(Socket local, Meter meter) throws IOException {
        Thread up = Thread.ofVirtual().name("tunnel-up").start(() -> send(local, meter));
        try {
            if (pump(socket, local, meter::down) == 0) {
                throw refusal.get();
            }
            local.shutdownOutput();
            up.join();
        } catch (InterruptedException e) {
            throw (IOException) new InterruptedIOException("interrupted").initCause(e);
        }
    }

    private void send(Socket local, Meter meter) {
        try {
            pump(local, socket, meter::up);
            socket.shutdownOutput();
        } catch (IOException e) {
            // reset by the client, or the link broke: neither side may believe it ended in order
            try (local) {
                local.setSoLinger(true, 0);
            } catch (IOException gone) {
                e.addSuppressed(gone);
            }
            close();
        }
    }

    private static long pump(Socket from, Socket to, LongConsumer told) throws IOException {
        InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream();
        byte[] buffer = new byte[BUFFER];
        long all = 0;
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            out.write(buffer, 0, n);
            told.accept(n);
            all += n;
        }
        return all;
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            // it is gone either way
            return;
        }
    }
}
