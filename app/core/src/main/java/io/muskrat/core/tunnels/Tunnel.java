package io.muskrat.core.tunnels;

import java.io.IOException;

/** An open tunnel: its names lead through the bastion until it is closed. */
public interface Tunnel extends AutoCloseable {

    TunnelStatus status();

    /**
     * Has the bastion connect to a port and hang up again; the bastion resolves the name. Waits up to 15 s.
     *
     * @throws IOException with the bastion's words when it refuses or nobody listens there, or when SSH is down
     */
    void check(String host, int port) throws IOException;

    /** Ends its connections and frees its addresses; afterwards its names resolve as they would without it. */
    @Override
    void close();
}
