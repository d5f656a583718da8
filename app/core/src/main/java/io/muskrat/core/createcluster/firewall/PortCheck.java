package io.muskrat.core.createcluster.firewall;

import java.util.List;

/**
 * Who reaches a port of the brokers. The groups of a cluster add up: what one of them opens is open.
 *
 * @param sources none when the port is closed
 */
public record PortCheck(NeededPort port, List<Opening.Source> sources) {
    public PortCheck {
        sources = List.copyOf(sources);
    }

    public boolean open() {
        return !sources.isEmpty();
    }

    /** Whether the whole internet may knock. The brokers have private addresses, so that alone lets nobody in. */
    public boolean anywhere() {
        return sources.stream().anyMatch(Opening.Source::anywhere);
    }

    /** In the order of the ports. */
    public static List<PortCheck> of(List<NeededPort> ports, List<GroupRules> groups) {
        return ports.stream().map(port -> of(port, groups)).toList();
    }

    private static PortCheck of(NeededPort port, List<GroupRules> groups) {
        return new PortCheck(
                port,
                groups.stream()
                        .flatMap(group -> group.openings().stream())
                        .filter(opening -> opening.covers(port))
                        .map(Opening::source)
                        .distinct()
                        .toList());
    }
}
