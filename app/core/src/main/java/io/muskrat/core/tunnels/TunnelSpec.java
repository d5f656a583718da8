package io.muskrat.core.tunnels;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a tunnel is to carry.
 *
 * @param name for people
 * @param hosts names to carry, lower-case; all are given addresses at once
 * @param suffixes endings with a leading dot, lower-case; a name that ends so is carried from its first look-up on
 * @param ports what listens for each name; must be over 1023 where ports below need root
 */
public record TunnelSpec(String name, Bastion bastion, List<String> hosts, List<String> suffixes,
                         List<Integer> ports) {

    public TunnelSpec {
        hosts = lower(hosts);
        suffixes = lower(suffixes);
        ports = List.copyOf(ports);
    }

    /**
     * From bootstrap servers as Kafka writes them, {@code host:port,host:port}. Brokers that bear a sister name
     * ({@code b-4} beside {@code b-1}) join by themselves when the parent domain is narrow enough to be the cluster's:
     * always for MSK, and for others from three labels on ({@code .kafka.example.com}).
     *
     * @throws IllegalArgumentException if an entry is not host:port
     */
    public static TunnelSpec forBootstrap(String name, Bastion bastion, String bootstrap) {
        List<String> hosts = new ArrayList<>();
        Set<String> suffixes = new LinkedHashSet<>();
        Set<Integer> ports = new TreeSet<>();
        for (String entry : bootstrap.split(",")) {
            String server = entry.strip();
            if (server.isEmpty()) {
                continue;
            }
            int colon = server.lastIndexOf(':');
            if (colon < 1) {
                throw new IllegalArgumentException(server);
            }
            String host = server.substring(0, colon);
            ports.add(Integer.parseInt(server.substring(colon + 1)));
            hosts.add(host);
            String parent = host.substring(Math.max(0, host.indexOf('.')));
            if (parent.startsWith(".") && parent.chars().filter(c -> c == '.').count() >= 3) {
                suffixes.add(parent);
            }
        }
        return new TunnelSpec(name, bastion, hosts, List.copyOf(suffixes), List.copyOf(ports));
    }

    /** Whether this tunnel carries the name, in any case, with or without the root's dot. */
    public boolean covers(String host) {
        String lower = host.toLowerCase(Locale.ROOT);
        String plain = lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
        return hosts.contains(plain) || suffixes.stream().anyMatch(plain::endsWith);
    }

    private static List<String> lower(List<String> names) {
        return names.stream().map(n -> n.toLowerCase(Locale.ROOT)).distinct().toList();
    }
}
