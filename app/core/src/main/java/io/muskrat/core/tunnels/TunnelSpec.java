package io.muskrat.core.tunnels;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What a tunnel is to carry.
 *
 * @param name for people
 * @param hosts names to carry, lower-case; all are given addresses at once
 * @param suffixes endings with a leading dot, lower-case; a name that ends so is carried from its first look-up on
 * @param ports what listens for each of these names; must be over 1023 where ports below need root
 * @param wishes ports of these names that are carried too unless something on this computer has them already
 * @param extras further names with ports of their own: a schema registry, a database
 */
public record TunnelSpec(String name, Bastion bastion, List<String> hosts, List<String> suffixes,
                         List<Integer> ports, List<Integer> wishes, Map<String, List<Integer>> extras) {

    public TunnelSpec {
        hosts = lower(hosts);
        suffixes = lower(suffixes);
        ports = List.copyOf(ports);
        wishes = List.copyOf(wishes);
        Map<String, List<Integer>> copy = new LinkedHashMap<>();
        extras.forEach((host, own) -> copy.merge(host.toLowerCase(Locale.ROOT), own, TunnelSpec::joined));
        extras = Collections.unmodifiableMap(copy);
    }

    /** Without more than that. */
    public TunnelSpec(String name, Bastion bastion, List<String> hosts, List<String> suffixes, List<Integer> ports) {
        this(name, bastion, hosts, suffixes, ports, List.of(), Map.of());
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
        servers(bootstrap).forEach((host, own) -> {
            ports.addAll(own);
            hosts.add(host);
            String parent = host.substring(Math.max(0, host.indexOf('.')));
            if (parent.startsWith(".") && parent.chars().filter(c -> c == '.').count() >= 3) {
                suffixes.add(parent);
            }
        });
        return new TunnelSpec(name, bastion, hosts, List.copyOf(suffixes), List.copyOf(ports));
    }

    /** The same, with more ports of the brokers where they are free: other ways in, exporters. */
    public TunnelSpec plusPorts(Collection<Integer> more) {
        List<Integer> all = joined(wishes, more).stream().filter(port -> !ports.contains(port)).toList();
        return new TunnelSpec(name, bastion, hosts, suffixes, ports, all, extras);
    }

    /**
     * The same, with more names.
     *
     * @param servers {@code host:port,host:port}; a host may come more than once
     * @throws IllegalArgumentException if an entry is not host:port
     */
    public TunnelSpec plusServers(String servers) {
        Map<String, List<Integer>> all = new LinkedHashMap<>(extras);
        servers(servers).forEach((host, own) -> all.merge(host, List.copyOf(own), TunnelSpec::joined));
        return new TunnelSpec(name, bastion, hosts, suffixes, ports, wishes, all);
    }

    private static Map<String, Set<Integer>> servers(String list) {
        Map<String, Set<Integer>> servers = new LinkedHashMap<>();
        for (String entry : list.split("[,\\s]+")) {
            if (entry.isEmpty()) {
                continue;
            }
            int colon = entry.lastIndexOf(':');
            if (colon < 1) {
                throw new IllegalArgumentException(entry);
            }
            servers.computeIfAbsent(entry.substring(0, colon), host -> new TreeSet<>())
                    .add(Integer.parseInt(entry.substring(colon + 1)));
        }
        return servers;
    }

    private static List<Integer> joined(Collection<Integer> some, Collection<Integer> more) {
        Set<Integer> all = new TreeSet<>(some);
        all.addAll(more);
        return List.copyOf(all);
    }

    /** All names that are known before anybody looks one up. */
    public List<String> names() {
        return lower(Stream.concat(hosts.stream(), extras.keySet().stream()).toList());
    }

    /** What must listen for a name that this tunnel carries. */
    public List<Integer> ports(String host) {
        List<Integer> own = extras.getOrDefault(host, List.of());
        return broker(host) ? joined(ports, own) : own;
    }

    /** What is to listen for it besides, where that can be. */
    public List<Integer> wishes(String host) {
        return broker(host) ? wishes : List.of();
    }

    private boolean broker(String host) {
        return hosts.contains(host) || !extras.containsKey(host);
    }

    /** Whether this tunnel carries the name, in any case, with or without the root's dot. */
    public boolean covers(String host) {
        String lower = host.toLowerCase(Locale.ROOT);
        String plain = lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
        return hosts.contains(plain) || extras.containsKey(plain)
                || suffixes.stream().anyMatch(plain::endsWith);
    }

    private static List<String> lower(List<String> names) {
        return names.stream().map(n -> n.toLowerCase(Locale.ROOT)).distinct().toList();
    }
}
