package io.muskrat.core.tunnels;

import java.time.Instant;
import java.util.List;

/**
 * What a tunnel is doing, a few times a second at most.
 *
 * @param since when this state began
 * @param channels connections carried right now
 * @param bytesUp bytes towards the brokers since the tunnel was opened
 * @param bytesDown bytes from the brokers since the tunnel was opened
 * @param lastError technical text of the last failure, "" if there was none
 * @param routes names that were looked up so far and where they lead on this machine
 */
public record TunnelStatus(String name, String bastion, TunnelState state, Instant since, int channels,
                           long bytesUp, long bytesDown, String lastError, List<Route> routes) {

    public TunnelStatus {
        routes = List.copyOf(routes);
    }

    /** A tunnelled name, its loopback address in this JVM and the ports that listen there. */
    public record Route(String host, String address, List<Integer> ports) {

        public Route {
            ports = List.copyOf(ports);
        }
    }
}
