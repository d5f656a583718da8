package io.muskrat.core.tunnels;

import io.muskrat.core.platform.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a tunnel is doing, a few times a second at most.
 *
 * @param since when this state began
 * @param channels connections carried right now
 * @param bytesUp bytes towards the brokers since the tunnel was opened
 * @param bytesDown bytes from the brokers since the tunnel was opened
 * @param latency there and back between this computer and the bastion, as last measured; empty if it was not yet
 * @param lastError technical text of the last failure, "" if there was none
 * @param problem why it is not up, or why connections through it failed last, as sentences; empty if nothing did since
 *     it came up
 * @param routes names that were looked up so far and where they lead on this machine
 */
public record TunnelStatus(TunnelSpec spec, TunnelState state, Instant since, Optional<Duration> latency, int channels,
                           long bytesUp, long bytesDown, String lastError, Optional<Problem> problem,
                           List<Route> routes) {

    public TunnelStatus {
        routes = List.copyOf(routes);
    }

    /** For people. */
    public String name() {
        return spec.name();
    }

    /** For people: {@code ec2-user@bastion.example.com}. */
    public String bastion() {
        return spec.bastion().label();
    }

    /** A tunnelled name, its loopback address in this JVM and the ports that listen there. */
    public record Route(String host, String address, List<Integer> ports) {

        public Route {
            ports = List.copyOf(ports);
        }
    }
}
