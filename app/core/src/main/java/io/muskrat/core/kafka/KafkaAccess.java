package io.muskrat.core.kafka;

import java.util.Map;

/**
 * How to reach a cluster.
 *
 * @param bootstrapServers host:port, comma-separated
 * @param properties further client properties by Kafka's names (security.protocol, sasl.mechanism, ...), as text;
 *                   may hold secrets, so {@link #toString} shows the names only
 */
public record KafkaAccess(String bootstrapServers, Map<String, String> properties) {

    public KafkaAccess {
        properties = Map.copyOf(properties);
    }

    @Override
    public String toString() {
        return "KafkaAccess[" + bootstrapServers + ", " + properties.keySet() + "]";
    }
}
