package io.muskrat.core.tunnels.carry;

import io.muskrat.core.tunnels.TunnelSpec;
import io.muskrat.core.tunnels.TunnelStatus;
import io.muskrat.core.tunnels.names.NameOwner;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.channels.ServerSocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Listens for each name of a tunnel on its loopback address, from its first look-up on. */
final class Listeners implements NameOwner, AutoCloseable {

    private static final int BACKLOG = 128;
    private static final Duration FREED = Duration.ofSeconds(1);

    private final TunnelSpec spec;
    private final LinkKeeper keeper;
    private final Traffic traffic;
    private final Map<String, Bound> bound = new LinkedHashMap<>();
    private boolean closed;

    private record Bound(InetAddress address, List<ServerSocket> sockets, List<Thread> acceptors) {

        List<Integer> ports() {
            return sockets.stream().map(ServerSocket::getLocalPort).sorted().toList();
        }
    }

    Listeners(TunnelSpec spec, LinkKeeper keeper, Traffic traffic) {
        this.spec = spec;
        this.keeper = keeper;
        this.traffic = traffic;
    }

    @Override
    public boolean covers(String name) {
        // the way to the bastion cannot lead through the bastion
        return spec.covers(name) && !name.equalsIgnoreCase(spec.bastion().host());
    }

    @Override
    public synchronized boolean listen(String name, InetAddress address) throws IOException {
        if (closed) {
            throw new IOException("the tunnel is closed");
        }
        Bound before = bound.get(name);
        if (before != null) {
            return before.address().equals(address);
        }
        List<ServerSocket> sockets = new ArrayList<>();
        for (int port : spec.ports(name)) {
            ServerSocket socket = bind(address, port);
            if (socket == null) {
                closeAll(sockets);
                return false;
            }
            sockets.add(socket);
        }
        for (int port : spec.wishes(name)) {
            ServerSocket socket = bind(address, port);
            if (socket != null) {
                sockets.add(socket);
            }
        }
        bound.put(name, new Bound(address, sockets, sockets.stream().map(socket ->
                Thread.ofVirtual().name("tunnel-accept").start(() -> accept(name, socket))).toList()));
        return true;
    }

    synchronized List<TunnelStatus.Route> routes() {
        return bound.entrySet().stream().map(e -> new TunnelStatus.Route(e.getKey(),
                e.getValue().address().getHostAddress(), e.getValue().ports())).toList();
    }

    private void accept(String host, ServerSocket socket) {
        while (!socket.isClosed()) {
            try {
                Socket local = socket.accept();
                Thread.ofVirtual().name("tunnel-connection")
                        .start(new Carried(local, host, socket.getLocalPort(), keeper, traffic));
            } catch (IOException e) {
                if (!socket.isClosed()) {
                    traffic.failed(e.toString());
                }
            }
        }
    }

    /** Null if somebody else has the port at this address. */
    private static ServerSocket bind(InetAddress address, int port) throws IOException {
        // of a channel, so that the sockets it accepts can be served without waiting
        ServerSocket socket = ServerSocketChannel.open().socket();
        try {
            socket.bind(new InetSocketAddress(address, port), BACKLOG);
            return socket;
        } catch (BindException e) {
            socket.close();
            // the system's words come in its language, so try whether the address as such can be used
            try (ServerSocket probe = new ServerSocket()) {
                probe.bind(new InetSocketAddress(address, 0));
            }
            if (port < 1024) {
                throw e;
            }
            return null;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    private static void closeAll(List<ServerSocket> sockets) throws IOException {
        for (ServerSocket socket : sockets) {
            socket.close();
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        try {
            for (Bound b : bound.values()) {
                closeAll(b.sockets());
            }
            // a port is free only once nobody is inside a call on its socket any more
            for (Bound b : bound.values()) {
                for (Thread acceptor : b.acceptors()) {
                    acceptor.join(FREED);
                }
            }
        } catch (IOException e) {
            traffic.failed(e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        bound.clear();
    }
}
