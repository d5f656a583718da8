package io.muskrat.core.tunnels.carry;

import io.muskrat.core.platform.Subscription;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Ports of 127.0.0.1 that all names of all tunnels share, where a computer has no address for each (macOS). TLS clients
 * say whom they want to talk to; connections without TLS can be led only while one name alone has the port.
 */
final class SharedPorts {
    private static final int BACKLOG = 128;
    private static final byte[] LOCALHOST = {127, 0, 0, 1};
    private final Map<Integer, Shared> ports = new HashMap<>();

    /** A name's own door behind a shared port. */
    record Door(InetSocketAddress place, Traffic traffic) { }

    /** A port and the names behind it. */
    record Shared(int port, ServerSocket socket, Map<String, Door> doors) {

        /** By name; without one, the only one there is. */
        Optional<Door> door(Optional<String> name) {
            return name.isPresent() ? Optional.ofNullable(doors.get(name.get()))
                    : doors.size() == 1 ? doors.values().stream().findFirst() : Optional.empty();
        }
    }

    static InetAddress address() throws IOException {
        return InetAddress.getByAddress(LOCALHOST);
    }

    /**
     * From now on what comes to the port for the name goes through the door, until the subscription is cancelled.
     *
     * @throws IOException if another program has the port
     */
    synchronized Subscription join(int port, String name, Door door) throws IOException {
        Shared shared = ports.get(port);
        if (shared == null) {
            ServerSocket socket = new ServerSocket();
            try {
                socket.bind(new InetSocketAddress(address(), port), BACKLOG);
            } catch (IOException e) {
                socket.close();
                throw e;
            }
            shared = new Shared(port, socket, new ConcurrentHashMap<>());
            ports.put(port, shared);
            Shared made = shared;
            Thread.ofVirtual().name("tunnel-shared").start(() -> accept(made));
        }
        shared.doors().put(name, door);
        return () -> leave(port, name, door);
    }

    private synchronized void leave(int port, String name, Door door) {
        Shared shared = ports.get(port);
        if (shared != null && shared.doors().remove(name, door) && shared.doors().isEmpty()) {
            ports.remove(port);
            try {
                shared.socket().close();
            } catch (IOException e) {
                door.traffic().failed(e.toString());
            }
        }
    }

    private static void accept(Shared shared) {
        while (!shared.socket().isClosed()) {
            try {
                Socket local = shared.socket().accept();
                Thread.ofVirtual().name("tunnel-shared-connection").start(new SharedConnection(local, shared));
            } catch (IOException e) {
                if (!shared.socket().isClosed()) {
                    shared.doors().values().forEach(door -> door.traffic().failed(e.toString()));
                }
            }
        }
    }
}
