package io.muskrat.desktop.tunnels;

import io.muskrat.core.platform.Problem;
import io.muskrat.core.tunnels.Bastion;
import io.muskrat.core.tunnels.TunnelSpec;
import io.muskrat.core.tunnels.TunnelState;
import io.muskrat.core.tunnels.TunnelStatus;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Tunnels as they may stand. */
final class Statuses {

    static final Instant SINCE = Instant.parse("2026-11-21T03:00:00Z");

    private Statuses() { }

    static TunnelStatus of(String name, TunnelState state, long up, long down) {
        return of(name, state, up, down, Optional.empty(), "");
    }

    static TunnelStatus of(String name, TunnelState state, long up, long down, Optional<Problem> problem, String error) {
        String domain = "." + name + ".v442ic.c1.kafka.ap-northeast-2.amazonaws.com";
        List<String> hosts = IntStream.rangeClosed(1, 3).mapToObj(n -> "b-" + n + domain).toList();
        Bastion bastion = new Bastion("bastion.example.com", 22, "ec2-user", Path.of("/k"), Path.of("/h"));
        TunnelSpec spec = TunnelSpec.forBootstrap(name, bastion, String.join(":9098,", hosts) + ":9098");
        List<TunnelStatus.Route> routes = IntStream.range(0, 3)
                .mapToObj(n -> new TunnelStatus.Route(hosts.get(n), "127.77.1." + (n + 1), List.of(9098, 11001, 11002)))
                .toList();
        return new TunnelStatus(spec, state, SINCE, Optional.of(Duration.ofNanos(12_400_000)), 7, up, down, error,
                problem, routes);
    }
}
