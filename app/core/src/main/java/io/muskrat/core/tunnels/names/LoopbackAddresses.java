package io.muskrat.core.tunnels.names;

import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * Hands out 127.77.x.y one after the other. Two apps on one machine begin at different places (by process id), so they
 * seldom meet; when they do, binding tells.
 */
final class LoopbackAddresses {

    /** How many addresses are tried for one name before giving up. */
    static final int TRIES = 512;
    private static final int BLOCK = 256;
    private static final int COUNT = BLOCK * BLOCK;

    private int next = (int) (ProcessHandle.current().pid() % BLOCK) * BLOCK;

    synchronized InetAddress next() throws UnknownHostException {
        do {
            next = (next + 1) % COUNT;
        } while (next % BLOCK == 0 || next % BLOCK == BLOCK - 1);
        return InetAddress.getByAddress(new byte[] {127, 77, (byte) (next / BLOCK), (byte) (next % BLOCK)});
    }
}
