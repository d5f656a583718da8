package io.muskrat.core.doctor.wire;

import io.muskrat.core.doctor.finding.Cause;
import io.muskrat.core.doctor.finding.Fix;
import io.muskrat.core.doctor.finding.Look;
import io.muskrat.core.doctor.finding.Raw;
import io.muskrat.core.tunnels.names.NameTable;
import java.io.IOException;
import java.net.ConnectException;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.InterfaceAddress;
import java.net.NetworkInterface;
import java.net.NoRouteToHostException;
import java.net.PortUnreachableException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Names, routes and TCP connections. */
public final class Net {

    /** How long a connection may take: more than three tries of TCP (RFC 6298: after 1 s and 3 s). */
    static final int CONNECT_MS = 5_000;

    private Net() {
    }

    /** Looks the name up. */
    public static Look name(String host) {
        try {
            // a tunnel listens from the first look-up on, which the JVM's memory of a tunnel before would hide from it
            NameTable.ofJvm().lookup(host);
            return Look.good(Arrays.stream(InetAddress.getAllByName(host)).map(InetAddress::getHostAddress)
                    .collect(Collectors.joining(", ")));
        } catch (IOException e) {
            return Look.bad(Cause.NAME_UNKNOWN, Raw.of(e), host);
        }
    }

    /**
     * Whether a way leads to the broker: a private address (RFC 1918, 6598, 4193) that nobody answers from is a
     * network which this computer is not in.
     */
    public static Look route(Address broker) {
        InetAddress address;
        try {
            address = InetAddress.getByName(broker.host());
        } catch (UnknownHostException e) {
            return Look.bad(Cause.NAME_UNKNOWN, Raw.of(e), broker.host());
        }
        if (!isPrivate(address) || onLink(address)) {
            return Look.good(address.getHostAddress());
        }
        try (Socket socket = connect(new InetSocketAddress(address, broker.port()))) {
            return Look.good(address.getHostAddress() + " <- " + socket.getLocalAddress().getHostAddress());
        } catch (ConnectException e) {
            // somebody said no: the packets do arrive
            return refused(e) ? Look.good(address.getHostAddress())
                    : hidden(broker, address, e);
        } catch (IOException e) {
            return hidden(broker, address, e);
        }
    }

    private static Look hidden(Address broker, InetAddress address, IOException e) {
        return Look.bad(Cause.PRIVATE_ADDRESS, Raw.of(e), broker.host(), address.getHostAddress())
                .with(new Fix(Fix.Kind.TUNNEL, ""));
    }

    /** Opens a connection and closes it. */
    public static Look tcp(Address broker) {
        try (Socket socket = connect(new InetSocketAddress(broker.host(), broker.port()))) {
            return Look.good(socket.getLocalSocketAddress() + " -> " + socket.getRemoteSocketAddress());
        } catch (IOException e) {
            return Look.bad(cause(e), Raw.of(e), broker.toString());
        }
    }

    /** A connection on which reading gives up after a while; to be closed by the caller. */
    public static Socket open(Address broker) throws IOException {
        return connect(new InetSocketAddress(broker.host(), broker.port()));
    }

    private static Socket connect(InetSocketAddress to) throws IOException {
        if (to.isUnresolved()) {
            throw new UnknownHostException(to.getHostString());
        }
        Socket socket = new Socket();
        try {
            socket.connect(to, CONNECT_MS);
            socket.setSoTimeout(CONNECT_MS);
            return socket;
        } catch (IOException | RuntimeException e) {
            socket.close();
            throw e;
        }
    }

    private static Cause cause(IOException e) {
        return switch (e) {
            case SocketTimeoutException t -> Cause.TCP_TIMEOUT;
            case UnknownHostException t -> Cause.NAME_UNKNOWN;
            case NoRouteToHostException t -> Cause.TCP_NO_ROUTE;
            case PortUnreachableException t -> Cause.TCP_NO_ROUTE;
            case ConnectException t -> refused(t) ? Cause.TCP_REFUSED : Cause.TCP_TIMEOUT;
            case SocketException t -> Cause.TCP_NO_ROUTE;
            default -> Cause.UNKNOWN;
        };
    }

    private static boolean refused(ConnectException e) {
        return !String.valueOf(e.getMessage()).contains("timed out");
    }

    static boolean isPrivate(InetAddress address) {
        byte[] b = address.getAddress();
        boolean shared = address instanceof Inet4Address && b[0] == 100 && (b[1] & 0xc0) == 64;
        boolean unique = address instanceof Inet6Address && (b[0] & 0xfe) == 0xfc;
        return address.isSiteLocalAddress() || shared || unique;
    }

    /** The addresses of this computer but loopback. */
    public static List<String> ownAddresses() {
        try {
            return NetworkInterface.networkInterfaces().flatMap(i -> i.getInterfaceAddresses().stream())
                    .map(InterfaceAddress::getAddress).filter(a -> !a.isLoopbackAddress() && !a.isLinkLocalAddress())
                    .map(InetAddress::getHostAddress).toList();
        } catch (SocketException e) {
            return List.of();
        }
    }

    /** Whether one of our networks has the address. */
    private static boolean onLink(InetAddress address) {
        try {
            return NetworkInterface.networkInterfaces().flatMap(i -> i.getInterfaceAddresses().stream())
                    .anyMatch(own -> same(own.getAddress().getAddress(), address.getAddress(),
                            own.getNetworkPrefixLength()));
        } catch (SocketException e) {
            return false;
        }
    }

    private static boolean same(byte[] a, byte[] b, int bits) {
        if (a.length != b.length) {
            return false;
        }
        for (int i = 0; i < bits; i++) {
            int mask = 0x80 >> i % 8;
            if ((a[i / 8] & mask) != (b[i / 8] & mask)) {
                return false;
            }
        }
        return true;
    }
}
