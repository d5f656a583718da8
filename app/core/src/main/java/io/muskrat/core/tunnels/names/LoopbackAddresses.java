package io.muskrat.core.tunnels.names;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;

/**
 * Hands out 127.77.x.y one after the other. Two apps on one machine begin at different places (by process id), so they
 * seldom meet; when they do, binding tells.
 */
public final class LoopbackAddresses {

    /** How many addresses are tried for one name before giving up. */
    static final int TRIES = 512;
    /** How many addresses are looked for that somebody may have added. */
    static final int ADDED = 64;
    private static final int BLOCK = 256;
    private static final int COUNT = BLOCK * BLOCK;

    private int next = (int) (ProcessHandle.current().pid() % BLOCK) * BLOCK;

    /** 127.77.0.1 and up: those that people are told to add where there are none by themselves. */
    static InetAddress added(int index) throws UnknownHostException {
        return InetAddress.getByAddress(new byte[] {127, 77, 0, (byte) index});
    }

    /** Whether sockets can be bound to it. */
    public static boolean has(InetAddress address) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.bind(new InetSocketAddress(address, 0));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    synchronized InetAddress next() throws UnknownHostException {
        do {
            next = (next + 1) % COUNT;
        } while (next % BLOCK == 0 || next % BLOCK == BLOCK - 1);
        return InetAddress.getByAddress(new byte[] {127, 77, (byte) (next / BLOCK), (byte) (next % BLOCK)});
    }
}
