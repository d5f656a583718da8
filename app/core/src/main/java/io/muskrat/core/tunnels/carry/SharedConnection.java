package io.muskrat.core.tunnels.carry;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.Socket;
import java.util.Optional;

/** A connection to a shared port: finds out whom it is for, and leads it there with all that it has said already. */
final class SharedConnection implements Runnable {
    private static final int FIRST_WORDS_MS = 10_000;
    private static final int LONGEST_HELLO = 64 * 1024;
    private final Socket local;
    private final SharedPorts.Shared shared;

    SharedConnection(Socket local, SharedPorts.Shared shared) {
        this.local = local;
        this.shared = shared;
    }

    @Override
    public void run() {
        byte[] first = new byte[LONGEST_HELLO];
        try {
            local.setTcpNoDelay(true);
            local.setSoTimeout(FIRST_WORDS_MS);
            int length = firstWords(first);
            local.setSoTimeout(0);
            boolean tls = length > 0 && ClientHello.begins(first[0]);
            Optional<String> name = tls ? ClientHello.serverName(first, length) : Optional.empty();
            Optional<SharedPorts.Door> door = shared.door(name);
            if (door.isEmpty()) {
                refuse(name);
                return;
            }
            lead(door.get(), first, length);
        } catch (IOException e) {
            Traffic.reset(local);
        }
    }

    private void refuse(Optional<String> name) {
        shared.doors().values().forEach(door -> {
            if (name.isPresent()) {
                door.traffic().failed("nobody is known as " + name.get() + " at port " + shared.port());
            } else {
                door.traffic().unnamed(shared.port(), shared.doors().size());
            }
        });
        Traffic.reset(local);
    }

    /** Enough of it to know whom it is for. */
    private int firstWords(byte[] first) throws IOException {
        InputStream in = local.getInputStream();
        int length = 0;
        do {
            int n = in.read(first, length, first.length - length);
            if (n < 0) {
                return length;
            }
            length += n;
        } while (ClientHello.begins(first[0]) && !ClientHello.complete(first, length) && length < first.length);
        return length;
    }

    private void lead(SharedPorts.Door door, byte[] first, int length) throws IOException {
        try (Socket inner = new Socket(door.place().getAddress(), door.place().getPort())) {
            inner.setTcpNoDelay(true);
            inner.getOutputStream().write(first, 0, length);
            Thread up = Thread.ofVirtual().name("tunnel-shared-up").start(() -> pump(local, inner));
            pump(inner, local);
            up.join();
            local.close();
        } catch (InterruptedException e) {
            throw (IOException) new InterruptedIOException("interrupted").initCause(e);
        }
    }

    private static void pump(Socket from, Socket to) {
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            in.transferTo(out);
            to.shutdownOutput();
        } catch (IOException e) {
            Traffic.reset(from);
            Traffic.reset(to);
        }
    }
}
