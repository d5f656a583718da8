package io.muskrat.core.tunnels;

/** Where a tunnel stands. */
public enum TunnelState {
    /** The first SSH login is under way. */
    CONNECTING,
    /** SSH is up, connections are carried. */
    UP,
    /** SSH was lost and is being made again; new connections wait for it. */
    RECONNECTING,
    /** Closed, or it never came up. */
    DOWN
}
