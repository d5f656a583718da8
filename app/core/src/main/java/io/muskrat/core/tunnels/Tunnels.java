package io.muskrat.core.tunnels;

import io.muskrat.core.platform.ProblemException;
import io.muskrat.core.platform.Watched;
import java.util.List;

/** All tunnels of the app. */
public interface Tunnels extends AutoCloseable {

    /**
     * Opens a tunnel and waits until SSH is up; from then on its names lead through it. A tunnel that is lost later
     * comes back by itself.
     *
     * @param pusher for {@link Login.OneTimeKey}; asked before every connection, also much later
     * @throws ProblemException with a TUNNEL_ code; nothing is left open then. CANCELLED when interrupted
     */
    Tunnel open(TunnelSpec spec, KeyPusher pusher);

    /** Without AWS: a {@link Login.OneTimeKey} cannot be used. */
    Tunnel open(TunnelSpec spec);

    /** Every open tunnel, in the order of opening; changes a few times a second at most while bytes flow. */
    Watched<List<TunnelStatus>> statuses();

    @Override
    void close();
}
