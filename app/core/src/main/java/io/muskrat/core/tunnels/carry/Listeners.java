package io.muskrat.core.tunnels.carry;

import io.muskrat.core.platform.Subscription;
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
import java.util.function.Predicate;

/** Listens for each name of a tunnel on its loopback address, from its first look-up on. */
final class Listeners implements NameOwner, AutoCloseable {

    private static final int BACKLOG = 128;
    private static final Duration FREED = Duration.ofSeconds(1);

    private final TunnelSpec spec;
    private final LinkKeeper keeper;
    private final Traffic traffic;
    private final Loopbacks loopbacks;
    private final Map<String, Bound> bound = new LinkedHashMap<>();
    private boolean closed;

    /** What this computer has: addresses of its own for each name, or 127.0.0.1 alone for all. */
    record Loopbacks(Predicate<InetAddress> has, SharedPorts shared) { }

    /** A port of a name, and what listens for it. */
    private record Port(int number, ServerSocket socket, Thread acceptor, Subscription sharing) { }

    private record Bound(InetAddress address, List<Port> ports) { }

    Listeners(TunnelSpec spec, LinkKeeper keeper, Traffic traffic, Loopbacks loopbacks) {
        this.spec = spec;
        this.keeper = keeper;
        this.traffic = traffic;
        this.loopbacks = loopbacks;
    }

    @Override
    public boolean covers(String name) {
        // the way to the bastion cannot lead through the bastion
        return spec.covers(name) && !name.equalsIgnoreCase(spec.bastion().host());
    }

    @Override
    public boolean has(InetAddress address) {
        return loopbacks.has().test(address);
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
        boolean shared = address.equals(SharedPorts.address());
        List<Port> opened = new ArrayList<>();
        for (int port : spec.ports(name)) {
            Port made = shared ? shared(name, port) : own(name, address, port);
            if (made == null) {
                closeAll(opened);
                if (shared) {
                    throw new BindException("127.0.0.1:" + port);
                }
                return false;
            }
            opened.add(made);
        }
        for (int port : spec.wishes(name)) {
            Port made = shared ? shared(name, port) : own(name, address, port);
            if (made != null) {
                opened.add(made);
            }
        }
        bound.put(name, new Bound(address, opened));
        return true;
    }

    private Port own(String name, InetAddress address, int port) throws IOException {
        ServerSocket socket = bind(address, port);
        return socket == null ? null : new Port(port, socket, accepting(name, port, socket), () -> { });
    }

    /** A door of its own at a port that is found free, behind the shared one; null if that one is taken. */
    private Port shared(String name, int port) throws IOException {
        ServerSocket door = bind(SharedPorts.address(), 0);
        try {
            InetSocketAddress place = new InetSocketAddress(SharedPorts.address(), door.getLocalPort());
            Subscription sharing = loopbacks.shared().join(port, name, new SharedPorts.Door(place, traffic));
            return new Port(port, door, accepting(name, port, door), sharing);
        } catch (IOException e) {
            door.close();
            return null;
        }
    }

    private Thread accepting(String name, int port, ServerSocket socket) {
        return Thread.ofVirtual().name("tunnel-accept").start(() -> accept(name, port, socket));
    }

    synchronized List<TunnelStatus.Route> routes() {
        return bound.entrySet().stream().map(e -> new TunnelStatus.Route(e.getKey(),
                e.getValue().address().getHostAddress(),
                e.getValue().ports().stream().map(Port::number).sorted().toList())).toList();
    }

    private void accept(String host, int port, ServerSocket socket) {
        while (!socket.isClosed()) {
            try {
                Socket local = socket.accept();
                Thread.ofVirtual().name("tunnel-connection")
                        .start(new Carried(local, host, port, keeper, traffic));
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

    private static void closeAll(List<Port> ports) throws IOException {
        for (Port port : ports) {
            port.sharing().cancel();
            port.socket().close();
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        try {
            for (Bound b : bound.values()) {
                closeAll(b.ports());
            }
            // a port is free only once nobody is inside a call on its socket any more
            for (Bound b : bound.values()) {
                for (Port port : b.ports()) {
                    port.acceptor().join(FREED);
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
