package io.muskrat.core.session;

import io.muskrat.core.kafka.KafkaAccess;
import io.muskrat.core.kafka.KafkaClients;
import io.muskrat.core.tunnels.Tunnel;
import java.util.Optional;

/** Everything of one connected cluster; closing it closes its clients and its tunnel. */
public final class ClusterSession implements AutoCloseable {

    private final String id;
    private final String name;
    private final KafkaClients kafka;
    private final Tunnel tunnel;

    /**
     * Connects to nothing yet: the first call does.
     *
     * @param tunnelOrNull null when the brokers can be reached without one; owned by the session from now on
     */
    public ClusterSession(String id, String name, KafkaAccess access, Tunnel tunnelOrNull) {
        this.id = id;
        this.name = name;
        this.kafka = new KafkaClients(access);
        this.tunnel = tunnelOrNull;
    }

    public String id() {
        return id;
    }

    public String name() {
        return name;
    }

    public KafkaClients kafka() {
        return kafka;
    }

    /** Blocks until a broker answers; fails like any other call when none does. */
    public void verify() {
        kafka.await(kafka.admin().describeCluster().nodes());
    }

    /** Asks how many brokers there are. */
    public int brokers() {
        return kafka.await(kafka.admin().describeCluster().nodes()).size();
    }

    public Optional<Tunnel> tunnel() {
        return Optional.ofNullable(tunnel);
    }

    @Override
    public void close() {
        try {
            kafka.close();
        } finally {
            if (tunnel != null) {
                tunnel.close();
            }
        }
    }
}
