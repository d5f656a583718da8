package io.muskrat.core.tunnels;

/** An open tunnel: its names lead through the bastion until it is closed. */
public interface Tunnel extends AutoCloseable {

    TunnelStatus status();

    /** Ends its connections and frees its addresses; afterwards its names resolve as they would without it. */
    @Override
    void close();
}
