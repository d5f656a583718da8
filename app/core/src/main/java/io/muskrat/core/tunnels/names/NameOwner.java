package io.muskrat.core.tunnels.names;

import java.io.IOException;
import java.net.InetAddress;

/** Somebody who carries connections for names. */
public interface NameOwner {

    /**
     * @param name lower-case, without the root's dot
     */
    boolean covers(String name);

    /** Whether this computer has the loopback address; macOS has 127.0.0.1 alone unless others are added. */
    default boolean has(InetAddress address) {
        return LoopbackAddresses.has(address);
    }

    /**
     * Makes sure that the name's ports are listened on at the address; harmless when they are already.
     *
     * @return false if the address is in use by somebody else: another one is tried then
     * @throws IOException if listening is impossible for another reason
     */
    boolean listen(String name, InetAddress address) throws IOException;
}
